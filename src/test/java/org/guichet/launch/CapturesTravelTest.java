package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.device.fingerprint.SourceAfisMatcher;
import org.guichet.device.simulator.SimulatedPrints;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct.FingerTried;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerRecords;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.domain.biometric.RecordEdition;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Role;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.store.seal.StoreKey;
import org.guichet.sync.client.StoreAddress;
import org.guichet.workflow.biometric.CaptureLabel;
import org.guichet.workflow.biometric.CaptureVault.Sealing;
import org.guichet.workflow.biometric.TemplateSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finger taken at one desk: sealed with the key that came with joining, sent, purged, and compared with at another desk. */
class CapturesTravelTest {

    private static final long PERSON = 3;

    @TempDir
    private Path folder = Path.of("");

    private final SourceAfisMatcher matcher = new SourceAfisMatcher();

    private static Enrolment enrolment(Place place) {
        return place.desk().store().enrolments().find(PERSON, JoinedSite.day()).orElseThrow();
    }

    /** As the capture room does, with a print that is already there. */
    private static Hash taken(Place place, FingerImage image) {
        OperationId id = new OperationIds(place.desk().acts().clock()).get();
        Enrolment about = Enrolment.untouched(PERSON, JoinedSite.day());
        CaptureLabel label = new CaptureLabel(about.aggregate().kind() + ":" + about.aggregate().key(), Finger.RIGHT_INDEX.name());
        byte[] record = FingerRecords.write(RecordEdition.OF_2011, image, 0);
        Sealing sealing = place.desk().acts().enrolment().vault().seal(id, label, record);
        Hash capture = assertInstanceOf(Sealing.Sealed.class, sealing).capture();
        FingerTried tried = new FingerTried(Finger.RIGHT_INDEX, 85, 60, capture);
        Ledger.Outcome outcome =
                place.desk().store().ledger().record(place.session().login(), List.of(new Proposal(about.aggregate(), tried, id)));
        assertInstanceOf(Ledger.Outcome.Saved.class, outcome);
        return capture;
    }

    @Test
    void whatOneDeskTakesIsPurgedThereAndComparedWithAtAnother() throws Exception {
        try (JoinedSite site = new JoinedSite(folder)) {
            Place one = site.joined(1);
            StoreKey key = SealingKey.of(one.desk().store()).orElseThrow();
            assertEquals(site.administration.keys().getFirst().id(), key.id(), "it came with joining");
            FingerImage enrolled = SimulatedPrints.enrolled("3", Finger.RIGHT_INDEX);
            Hash capture = taken(one, enrolled);
            JoinedSite.eventually("the record says when it was purged", () -> enrolment(one).purged().stream()
                    .anyMatch(each -> each.capture().equals(capture)));
            JoinedSite.eventually("the file is gone", () -> one.desk().acts().enrolment().vault().waiting().isEmpty());
            Place two = site.joined(2);
            Path third = folder.resolve("desk-3");
            StoreJoining.join(
                    third, StoreAddress.read(site.address()).orElseThrow(), site.administration.code(JoinedSite.SITE, 2).text());
            StoreLine line = new StoreLine(StoreJoining.of(third).orElseThrow());
            TemplateSource source = line.templates();
            assertTrue(source.fetch(List.of(9L)).isEmpty(), "nothing is on record of them");
            Map<Long, Map<Finger, FingerTemplate>> found = source.fetch(List.of(PERSON, 9L));
            assertEquals(1, found.size());
            FingerTemplate template = Optional.ofNullable(found.get(PERSON)).map(it -> it.get(Finger.RIGHT_INDEX)).orElseThrow();
            assertTrue(matcher.score(matcher.template(enrolled).orElseThrow(), template) >= 40);
            line.close();
            assertEquals(1, enrolment(two).purged().size(), "the other desk's record says so too");
            site.administration.newKey();
            site.close(one);
            Place again = site.opened(folder.resolve("desk-1"), Role.AGENT, 1);
            JoinedSite.eventually("a new key comes with the greeting", () -> !SealingKey.of(again.desk().store()).equals(Optional.of(key)));
            assertNotEquals(capture, taken(again, enrolled));
        }
    }
}
