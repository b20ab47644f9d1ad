package org.guichet.store.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.audit.ChainLink;
import org.guichet.domain.audit.ChainWalk;
import org.guichet.domain.change.Hash;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.NotWritable;
import org.guichet.store.home.HomeTrouble.What;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.home.TrailKeys;
import org.guichet.store.journal.DiskFolder;
import org.guichet.store.journal.Frame;
import org.guichet.store.journal.Journal;
import org.guichet.store.local.TrailReport.Found;
import org.guichet.store.local.TrailReport.Where;
import org.guichet.sync.protocol.OperationHead;
import org.guichet.sync.protocol.OperationSignature;
import org.jspecify.annotations.Nullable;

/**
 * Reads a home's whole trail and says which entries are not as they were written: frames and chain of the journal, signatures, the
 * database's copy. It changes nothing and repairs nothing.
 */
public final class TrailCheck {

    /** A signature covers all before it: checking each would only cost time. */
    private static final int ENTRIES_A_SIGNATURE = 1_000;

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Signed(OperationHead head, byte[] bytes) {}

    private final OperationSignature.Checker checker;
    private final @Nullable TrailRows rows;
    private final LongConsumer progress;
    private final ChainWalk walk = new ChainWalk();
    private final List<ChainFinding> signatures = new ArrayList<>();
    private @Nullable Signed lastSigned;
    private boolean signedBefore;
    private long entries;
    private long checked;

    private TrailCheck(OperationSignature.Checker checker, @Nullable TrailRows rows, LongConsumer progress) {
        this.checker = checker;
        this.rows = rows;
        this.progress = progress;
    }

    /** @param progress told now and then how many entries were read */
    public static HomeOpening<TrailReport> run(Path folder, KeyHelp keys, LongConsumer progress) {
        try (Home home = Home.open(folder, keys)) {
            if (!Files.exists(home.databaseFile())) {
                return new HomeOpening.Opened<>(check(home, null, progress));
            }
            try (Database database = Database.open(home, Database.PLAIN)) {
                return new HomeOpening.Opened<>(check(home, database, progress));
            }
        } catch (HomeTroubleException e) {
            return new HomeOpening.NotOpened<>(e.trouble());
        } catch (IOException e) {
            return new HomeOpening.NotOpened<>(new NotWritable(folder));
        }
    }

    private static TrailReport check(Home home, @Nullable Database database, LongConsumer progress)
            throws IOException, HomeTroubleException {
        Optional<Marker> marker = Optional.ofNullable(database).map(data -> data.read(Marker::read));
        OperationSignature.Checker checker = TrailKeys.of(home).checker();
        if (database == null) {
            return new TrailCheck(checker, null, progress).check(home, marker);
        }
        try (TrailRows rows = new TrailRows(database, marker.map(Marker::deskSeq).orElse(0L))) {
            return new TrailCheck(checker, rows, progress).check(home, marker);
        }
    }

    private TrailReport check(Home home, Optional<Marker> marker) throws IOException, HomeTroubleException {
        List<ChainFinding> journal = new ArrayList<>();
        boolean readable = true;
        try {
            Journal.readWhole(new DiskFolder(home.journal()), home.key(), this::frame);
        } catch (HomeTroubleException e) {
            if (!(e.trouble() instanceof Damaged damaged) || damaged.what() != What.JOURNAL) {
                throw e;
            }
            readable = false;
            journal.add(ChainFinding.of(Kind.UNREADABLE, entries + 1, damaged.file().getFileName() + " " + damaged.where()));
        }
        checkSignature();
        journal.addAll(walk.end(readable
                ? marker.map(each -> new ChainLink(each.deskSeq(), each.operationHash(), Hash.NONE, ""))
                : Optional.empty()));
        journal.addAll(signatures);
        List<Found> found = new ArrayList<>();
        journal.forEach(each -> found.add(new Found(Where.JOURNAL, each)));
        if (rows != null && readable) {
            rows.end(journal).forEach(each -> found.add(new Found(Where.DATABASE, each)));
        }
        return new TrailReport(entries, checked, found);
    }

    private void frame(Frame frame) {
        List<byte[]> operations = frame.operations();
        for (int i = 0; i < operations.size(); i++) {
            entry(operations.get(i), i == operations.size() - 1);
        }
    }

    private void entry(byte[] bytes, boolean endsGesture) {
        entries++;
        Hash hash = Hash.of(bytes);
        OperationHead head = OperationHead.read(bytes).orElse(null);
        if (head == null) {
            walk.next(new ChainLink(ChainLink.UNREADABLE, hash, Hash.NONE, ""));
        } else {
            walk.next(new ChainLink(head.seq(), hash, head.previous(), head.id()));
            if (rows != null) {
                rows.compare(head, hash, bytes);
            }
            if (endsGesture) {
                gestureEnd(new Signed(head, bytes));
            }
        }
        if (entries % ENTRIES_A_SIGNATURE == 0) {
            checkSignature();
            progress.accept(entries);
        }
    }

    /** Programs before this one signed nothing; once the desk signs, each of its gestures has a signature. */
    private void gestureEnd(Signed entry) {
        if (!entry.head().signature().isEmpty()) {
            signedBefore = true;
            lastSigned = entry;
        } else if (signedBefore) {
            signatures.add(ChainFinding.of(Kind.BADLY_SIGNED, entry.head().seq(), entry.head().id()));
        }
    }

    private void checkSignature() {
        Signed entry = lastSigned;
        if (entry != null) {
            checked++;
            if (!OperationSignature.holds(entry.bytes(), entry.head().signature(), checker)) {
                signatures.add(ChainFinding.of(Kind.BADLY_SIGNED, entry.head().seq(), entry.head().id()));
            }
            lastSigned = null;
        }
    }
}
