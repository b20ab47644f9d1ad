package org.guichet.workflow.biometric;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.KeptPrint;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemoryScanner;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.biometric.TakeOutcome.Note;
import org.guichet.workflow.biometric.TakeOutcome.ScannerFailed;
import org.guichet.workflow.biometric.TakeOutcome.Tried;
import org.junit.jupiter.api.Test;

/** A person's ten fingers, with all that comes between. */
class EnrolmentStoryTest {

    private final DeskFixture desk = new DeskFixture();
    private final EnrolmentActs acts = desk.acts.enrolment();
    private final DeskSession agent = desk.site.session(Role.AGENT, DESK);
    private final InMemoryScanner scanner = desk.site.captures.scanner();

    private EnrolmentInHand begun(Procedure procedure) {
        return done(acts.read().begin(agent, DeskFixture.LEILA.id(), procedure));
    }

    private TakeOutcome take(EnrolmentInHand hand, FingerGroup group, List<Finger> wanted) {
        return done(acts.take().keep(agent, hand, done(acts.take().scan(agent, hand, InMemoryScanner.SCANNER, group, wanted))));
    }

    private TakeOutcome take(EnrolmentInHand hand, FingerGroup group) {
        return take(hand, group, group.fingers());
    }

    private Set<?> sealed() {
        return desk.site.captures.vault().kept().keySet();
    }

    @Test
    void fourFourAndTwoThenItIsFinished() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        for (FingerGroup group : FingerGroup.values()) {
            assertEquals(Optional.of(group), acts.read().of(hand).nextGroup());
            assertInstanceOf(Tried.class, take(hand, group));
        }
        assertEquals("hash2", scanner.asked().getLast().previousHash(), "all captures of a person are one chain");
        assertNotNull(done(acts.finish().sign(agent, hand, Synthetic.signature())).signature());
        Enrolment finished = done(acts.finish().complete(agent, hand));
        assertTrue(finished.isCompleted());
        assertEquals(Set.copyOf(finished.captures()), sealed());
        assertEquals(11, sealed().size());
        refused(EnrolmentRefusal.ENROLMENT_COMPLETED, acts.account().reopen(agent, hand, Finger.LEFT_RING));
    }

    @Test
    void theBestOfTheTriesIsKeptAndOnlyThat() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        for (int quality : new int[] {30, 55, 40}) {
            scanner.quality(quality);
            Tried tried = assertInstanceOf(Tried.class, take(hand, FingerGroup.THUMBS));
            assertEquals(List.of(new Note.Below(Finger.LEFT_THUMB, quality), new Note.Below(Finger.RIGHT_THUMB, quality)), tried.notes());
        }
        KeptPrint kept = Objects.requireNonNull(acts.read().of(hand).of(Finger.LEFT_THUMB).kept());
        assertEquals(55, kept.quality());
        assertEquals(3, acts.read().of(hand).of(Finger.LEFT_THUMB).tries());
        assertEquals(Set.copyOf(acts.read().of(hand).captures()), sealed());
    }

    @Test
    void anUnreadableFingerIsGivenUpAfterAsManyTriesAsTheSiteAsksFor() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        scanner.quality(20);
        List<Finger> ring = List.of(Finger.LEFT_RING);
        take(hand, FingerGroup.LEFT_FOUR, ring);
        refused(EnrolmentRefusal.FINGER_TRIES_LEFT, account(hand, ring, Untaken.Reason.UNREADABLE, Optional.empty()));
        take(hand, FingerGroup.LEFT_FOUR, ring);
        take(hand, FingerGroup.LEFT_FOUR, ring);
        Enrolment now = done(account(hand, ring, Untaken.Reason.UNREADABLE, Optional.empty()));
        assertTrue(now.of(Finger.LEFT_RING).isSettled());
        assertNotNull(now.of(Finger.LEFT_RING).kept(), "the best try goes to the store all the same");
    }

    private Result<Enrolment> account(
            EnrolmentInHand hand, List<Finger> fingers, Untaken.Reason reason, Optional<AccountForFingers.SecondAgent> second) {
        return acts.account().run(agent, hand, fingers, reason, Untaken.Lasting.TEMPORARY, second);
    }

    /** Each file is checked by reading it back: what nobody can decode is worth nothing to the State either. */
    @Test
    void anImageThatCantBeDecodedIsNotKept() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        scanner.breaks(Finger.RIGHT_RING);
        Tried tried = assertInstanceOf(Tried.class, take(hand, FingerGroup.RIGHT_FOUR));
        assertTrue(tried.notes().contains(new Note.NotDecoded(Finger.RIGHT_RING)));
        assertEquals(3, sealed().size());
        assertEquals(0, acts.read().of(hand).of(Finger.RIGHT_RING).tries());
        scanner.showsTheRightOnes();
        take(hand, FingerGroup.RIGHT_FOUR, List.of(Finger.RIGHT_RING));
        assertTrue(acts.read().of(hand).of(Finger.RIGHT_RING).isSettled());
    }

    @Test
    void aBandagedFingerIsLeftOutOfTheNextTouch() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        done(account(hand, List.of(Finger.RIGHT_INDEX), Untaken.Reason.BANDAGED, Optional.empty()));
        List<Finger> others = List.of(Finger.RIGHT_MIDDLE, Finger.RIGHT_RING, Finger.RIGHT_LITTLE);
        take(hand, FingerGroup.RIGHT_FOUR, others);
        assertEquals(List.of(Finger.RIGHT_INDEX), scanner.asked().getLast().exceptions());
        assertEquals(Optional.of(FingerGroup.LEFT_FOUR), acts.read().of(hand).nextGroup());
    }

    @Test
    void theWrongHandIsNoticedAndNotKept() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        take(hand, FingerGroup.RIGHT_FOUR);
        FingerGroup.LEFT_FOUR.fingers().forEach(finger -> scanner.shows(finger, finger.opposite()));
        Tried tried = assertInstanceOf(Tried.class, take(hand, FingerGroup.LEFT_FOUR));
        assertEquals(4, tried.notes().size());
        assertTrue(tried.notes().stream()
                .allMatch(note -> note instanceof Note.TakenAs(Finger finger, Finger as) && as == finger.opposite()));
        assertEquals(0, acts.read().of(hand).of(Finger.LEFT_INDEX).tries());
        assertEquals(4, sealed().size());
    }

    @Test
    void oneFingerTwiceInATouchIsNoticed() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        scanner.shows(Finger.RIGHT_MIDDLE, Finger.RIGHT_INDEX);
        Tried tried = assertInstanceOf(Tried.class, take(hand, FingerGroup.RIGHT_FOUR));
        assertTrue(tried.notes().contains(new Note.TakenAs(Finger.RIGHT_MIDDLE, Finger.RIGHT_INDEX)));
        List<Finger> open = acts.read().of(hand).open();
        assertEquals(List.of(Finger.RIGHT_MIDDLE), FingerGroup.RIGHT_FOUR.fingers().stream().filter(open::contains).toList());
        scanner.showsTheRightOnes();
        take(hand, FingerGroup.RIGHT_FOUR, List.of(Finger.RIGHT_MIDDLE));
        assertTrue(acts.read().of(hand).of(Finger.RIGHT_MIDDLE).isSettled());
    }

    @Test
    void aScannerThatDiesTwiceCostsNothingThatWasTaken() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        take(hand, FingerGroup.RIGHT_FOUR);
        take(hand, FingerGroup.LEFT_FOUR);
        scanner.fails(ScannerFault.GONE, 2);
        assertEquals(new ScannerFailed(ScannerFault.GONE, ""), take(hand, FingerGroup.THUMBS));
        assertEquals(new ScannerFailed(ScannerFault.GONE, ""), take(hand, FingerGroup.THUMBS));
        assertEquals(8, acts.read().of(hand).captures().size());
        assertInstanceOf(Tried.class, take(hand, FingerGroup.THUMBS));
        assertTrue(acts.read().of(hand).open().isEmpty());
    }

    @Test
    void whatWasBegunTodayIsTakenUpAgain() {
        take(begun(Procedure.BIOMETRICS), FingerGroup.RIGHT_FOUR);
        assertEquals(Optional.of(FingerGroup.LEFT_FOUR), acts.read().of(begun(Procedure.BIOMETRICS)).nextGroup());
    }

    @Test
    void aFullDiskKeepsNothingByHalves() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        desk.site.captures.vault().refuse(Optional.of(EnrolmentRefusal.CAPTURE_DISK_FULL));
        TakeFingers.Scanned scanned = done(acts.take().scan(
                agent, hand, InMemoryScanner.SCANNER, FingerGroup.THUMBS, FingerGroup.THUMBS.fingers()));
        refused(EnrolmentRefusal.CAPTURE_DISK_FULL, acts.take().keep(agent, hand, scanned));
        assertEquals(0, acts.read().of(hand).of(Finger.LEFT_THUMB).tries());
        assertTrue(sealed().isEmpty());
    }

    @Test
    void whereNothingCouldBeKeptNobodyLaysFingersDown() {
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        for (CaptureVault.Room none : List.of(CaptureVault.Room.NONE, CaptureVault.Room.NO_KEY)) {
            desk.site.captures.vault().has(none);
            refused(none.refusal().orElseThrow(), acts.take().scan(
                    agent, hand, InMemoryScanner.SCANNER, FingerGroup.THUMBS, FingerGroup.THUMBS.fingers()));
        }
        assertTrue(desk.site.captures.scanner().asked().isEmpty());
    }

    @Test
    void anEnrolmentIsNotFinishedWhileFingersAreOpen() {
        refused(EnrolmentRefusal.ENROLMENT_FINGERS_OPEN, acts.finish().complete(agent, begun(Procedure.BIOMETRICS)));
    }

    @Test
    void aSecondAgentConfirmsWhereTheSiteWantsIt() {
        DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);
        done(desk.acts.settings().change().run(supervisor, SiteSetting.FINGER_SECOND_AGENT, "YES"));
        EnrolmentInHand hand = begun(Procedure.BIOMETRICS);
        List<Finger> ring = List.of(Finger.LEFT_RING);
        refused(EnrolmentRefusal.SECOND_AGENT_MISSING, account(hand, ring, Untaken.Reason.MISSING, Optional.empty()));
        refused(EnrolmentRefusal.SECOND_AGENT_SAME, account(hand, ring, Untaken.Reason.MISSING,
                Optional.of(new AccountForFingers.SecondAgent(agent.login(), "any"))));
        refused(EnrolmentRefusal.SECOND_AGENT_UNKNOWN, account(hand, ring, Untaken.Reason.MISSING,
                Optional.of(new AccountForFingers.SecondAgent("nobody", "any"))));
    }

    @Test
    void thresholdsTriesAndAgesDifferByProcedure() {
        DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);
        done(desk.acts.settings().change().run(supervisor, SiteSetting.FINGER_QUALITY, "50 ASYLUM=75"));
        assertEquals(50, begun(Procedure.BIOMETRICS).policy().quality());
        assertEquals(75, begun(Procedure.ASYLUM).policy().quality());
        assertEquals(6, begun(Procedure.BIOMETRICS).policy().fromAge());
        assertEquals(14, begun(Procedure.ASYLUM).policy().fromAge());
    }
}
