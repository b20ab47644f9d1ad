package org.guichet.store.central;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.biometric.FingerRecord.Reading;
import org.guichet.domain.biometric.FingerRecords;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.domain.biometric.KeptPrint;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.store.capture.CaptureSeal;
import org.guichet.store.capture.SealBroken;
import org.guichet.store.seal.SealedParts;
import org.guichet.store.seal.StoreKey;
import org.guichet.store.seal.StoreKeyPair;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.TemplatePage;
import org.guichet.sync.protocol.TemplateStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the captures of a person's newest enrolment, makes templates of the best two fingers, and seals them for the desk that asked.
 * Where the private key is in the administrator's file only, nothing can be opened here: people are then without anything on record.
 */
public final class PostgresTemplates implements TemplateStore {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresTemplates.class);

    /** As many as a card's chip holds (Regulation (EC) 1030/2002 as amended). */
    private static final int FINGERS = 2;

    private static final List<Finger> INDEX_FIRST = List.of(Finger.RIGHT_INDEX, Finger.LEFT_INDEX);

    private static final String ENROLMENTS =
            "select key, state from thing where site = ? and kind = 'ENROLMENT' and key like ? order by key desc";

    private final CentralDatabase database;
    private final FingerMatcher matcher;

    public PostgresTemplates(CentralDatabase database, FingerMatcher matcher) {
        this.database = database;
        this.matcher = matcher;
    }

    @Override
    public byte[] templates(Caller caller, List<Long> people, byte[] key) throws StoreProblem {
        if (people.size() > MOST_PEOPLE) {
            throw new StoreProblem(Code.TOO_LARGE, "people");
        }
        StoreKey desk = StoreKey.read(key).orElseThrow(() -> new StoreProblem(Code.MALFORMED, "key"));
        Map<Long, Map<Finger, FingerTemplate>> found = new TreeMap<>();
        for (Long person : people) {
            Map<Finger, FingerTemplate> fingers = new EnumMap<>(Finger.class);
            for (byte[] capture : database.<List<byte[]>>read(connection -> captures(connection, caller.site(), person))) {
                read(caller.site(), person, capture, fingers);
            }
            if (!fingers.isEmpty()) {
                found.put(person, fingers);
            }
        }
        byte[] sealed = sealed(caller, found, desk);
        found.values().forEach(each -> each.values().forEach(FingerTemplate::wipe));
        return sealed;
    }

    private static List<byte[]> captures(Connection connection, String site, long person) throws SQLException, StoreProblem {
        List<String> states = new ArrayList<>();
        Rows.each(connection, row -> states.add(row.getString("key") + "\n" + row.getString("state")), ENROLMENTS, site, person + "@%");
        for (String each : states) {
            String[] parts = each.split("\n", 2);
            List<Hash> names = best(new AggregateId(AggregateId.Kind.ENROLMENT, parts[0]), parts[1]);
            List<byte[]> all = new ArrayList<>();
            for (Hash name : names) {
                CaptureBytes.whole(connection, site, name).ifPresent(all::add);
            }
            if (!all.isEmpty()) {
                return all;
            }
        }
        return List.of();
    }

    private static List<Hash> best(AggregateId id, String state) {
        if (!(StateJson.read(id, state).orElse(null) instanceof Enrolment enrolment)) {
            return List.of();
        }
        return enrolment.fingers().stream()
                .filter(each -> each.kept() != null)
                .sorted(Comparator.comparing(each -> !INDEX_FIRST.contains(each.finger())))
                .limit(FINGERS)
                .flatMap(each -> Optional.ofNullable(each.kept()).map(KeptPrint::capture).stream())
                .toList();
    }

    /** What can't be opened or read is left out, and said in the log: nobody is refused a card for it. */
    private void read(String site, long person, byte[] capture, Map<Finger, FingerTemplate> into) throws StoreProblem {
        String keyId = CaptureSeal.keyId(capture).map(id -> id.hex().substring(0, StoreKey.ID_LENGTH)).orElse("");
        Optional<StoreKeyPair> pair = database.read(connection -> StoreKeys.pair(connection, keyId));
        if (pair.isEmpty()) {
            LOG.info("site {}: a capture is sealed for key {}, whose private half is not here", site, keyId);
            return;
        }
        try {
            CaptureSeal.Opened opened = CaptureSeal.open(pair.get(), capture);
            if (!opened.label().about().startsWith(AggregateId.Kind.ENROLMENT + ":" + person + "@")) {
                LOG.warn("site {}: a capture named in an enrolment is of another one", site);
                return;
            }
            Finger.named(opened.label().what()).ifPresent(finger ->
                    image(opened.plain()).flatMap(matcher::template).ifPresent(template -> into.put(finger, template)));
        } catch (SealBroken broken) {
            LOG.warn("site {}: a capture can't be opened: {}", site, broken.getMessage());
        }
    }

    private static Optional<FingerImage> image(byte[] record) {
        return FingerRecords.read(record) instanceof Reading.Read(var read) ? Optional.of(read.images().getFirst()) : Optional.empty();
    }

    private static byte[] sealed(Caller caller, Map<Long, Map<Finger, FingerTemplate>> found, StoreKey desk) throws StoreProblem {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try {
            new SealedParts.Writer(desk, TemplatePage.purpose(caller), sealed).part(TemplatePage.write(found), true);
        } catch (IllegalArgumentException smallOrder) {
            throw new StoreProblem(Code.MALFORMED, "key");
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return sealed.toByteArray();
    }
}
