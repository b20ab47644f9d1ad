package org.guichet.scenario;

import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.HeadMarks;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.biometric.Untaken;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemoryScanner;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.EnrolmentInHand;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.TakeOutcome.ScannerFailed;
import org.junit.jupiter.api.Test;

/**
 * A family of four before one desk: the mother's index finger is bandaged, the scanner dies twice in the middle of the father's
 * thumbs, the daughter is quick, and the son is too young for fingers.
 */
class FamilyEnrolmentTest {

    private static final int SIDE = 600;

    private final DeskFixture desk = new DeskFixture();
    private final EnrolmentActs acts = desk.acts.enrolment();
    private final InMemoryScanner scanner = desk.site.captures.scanner();
    private final Applicant mother = member(11, "Maren", LocalDate.of(1988, 5, 2));
    private final Applicant father = member(12, "Odilo", LocalDate.of(1985, 9, 14));
    private final Applicant daughter = member(13, "Lune", LocalDate.of(2012, 1, 30));
    private final Applicant son = member(14, "Tove", Synthetic.DAY.minusYears(6).plusDays(1));

    private Applicant member(long id, String name, LocalDate birth) {
        Applicant person = new Applicant(
                id, Optional.of(new ForeignerNumber("77000000" + id)), "Thistlewood", name, birth, Applicant.Sex.UNSPECIFIED, "UTO",
                "", "");
        desk.site.add(person);
        return person;
    }

    private EnrolmentInHand begun(Applicant person) {
        return done(acts.read().begin(desk.agent, person.id(), Procedure.BIOMETRICS));
    }

    private Object take(EnrolmentInHand hand, FingerGroup group, List<Finger> fingers) {
        return done(acts.take().keep(desk.agent, hand, done(acts.take().scan(
                desk.agent, hand, InMemoryScanner.SCANNER, group, fingers))));
    }

    private void hands(EnrolmentInHand hand) {
        take(hand, FingerGroup.RIGHT_FOUR, FingerGroup.RIGHT_FOUR.fingers());
        take(hand, FingerGroup.LEFT_FOUR, FingerGroup.LEFT_FOUR.fingers());
    }

    private Enrolment account(EnrolmentInHand hand, List<Finger> fingers, Untaken.Reason reason, Untaken.Lasting lasting) {
        return done(acts.account().run(desk.agent, hand, fingers, reason, lasting, Optional.empty()));
    }

    private Enrolment photographedAndSigned(EnrolmentInHand hand) {
        PhotoPicture picture = new PhotoPicture(SIDE, SIDE, new int[SIDE * SIDE]);
        Enrolment photographed = done(acts.photo().run(desk.agent, hand, picture, HeadMarks.usual(SIDE, SIDE)));
        assertNotNull(photographed.photo());
        return done(acts.finish().sign(desk.agent, hand, Synthetic.signature()));
    }

    private Enrolment finished(EnrolmentInHand hand) {
        return done(acts.finish().complete(desk.agent, hand));
    }

    @Test
    void fourPeopleAreEnrolledEachAsTheyCan() {
        theMothersIndexFingerIsBandaged();
        theScannerDiesTwiceInTheMiddleOfTheFathersThumbs();
        theDaughterIsTakenInThreeTouches();
        theSonIsTooYoungForFingers();
        assertEquals(4, desk.site.captures.vault().kept().values().stream().filter(label -> label.what().equals("PHOTO")).count());
    }

    private void theMothersIndexFingerIsBandaged() {
        EnrolmentInHand hand = begun(mother);
        account(hand, List.of(Finger.RIGHT_INDEX), Untaken.Reason.BANDAGED, Untaken.Lasting.TEMPORARY);
        take(hand, FingerGroup.RIGHT_FOUR, List.of(Finger.RIGHT_MIDDLE, Finger.RIGHT_RING, Finger.RIGHT_LITTLE));
        assertEquals(List.of(Finger.RIGHT_INDEX), scanner.asked().getLast().exceptions());
        take(hand, FingerGroup.LEFT_FOUR, FingerGroup.LEFT_FOUR.fingers());
        take(hand, FingerGroup.THUMBS, FingerGroup.THUMBS.fingers());
        photographedAndSigned(hand);
        Enrolment done = finished(hand);
        assertEquals(11, done.captures().size(), "nine fingers, a photograph and a signature");
        assertEquals(new Untaken(Untaken.Reason.BANDAGED, Untaken.Lasting.TEMPORARY, null), done.of(Finger.RIGHT_INDEX).untaken());
    }

    private void theScannerDiesTwiceInTheMiddleOfTheFathersThumbs() {
        EnrolmentInHand hand = begun(father);
        hands(hand);
        scanner.fails(ScannerFault.GONE, 2);
        assertInstanceOf(ScannerFailed.class, take(hand, FingerGroup.THUMBS, FingerGroup.THUMBS.fingers()));
        assertInstanceOf(ScannerFailed.class, take(hand, FingerGroup.THUMBS, FingerGroup.THUMBS.fingers()));
        refused(EnrolmentRefusal.ENROLMENT_FINGERS_OPEN, acts.finish().complete(desk.agent, hand));
        take(hand, FingerGroup.THUMBS, FingerGroup.THUMBS.fingers());
        photographedAndSigned(hand);
        assertEquals(12, finished(hand).captures().size());
    }

    private void theDaughterIsTakenInThreeTouches() {
        EnrolmentInHand hand = begun(daughter);
        assertFalse(hand.isUnderAge());
        int before = scanner.asked().size();
        hands(hand);
        take(hand, FingerGroup.THUMBS, FingerGroup.THUMBS.fingers());
        assertEquals(3, scanner.asked().size() - before);
        photographedAndSigned(hand);
        finished(hand);
    }

    /** One day short of six. */
    private void theSonIsTooYoungForFingers() {
        EnrolmentInHand hand = begun(son);
        assertTrue(hand.isUnderAge());
        List<Finger> ten = Arrays.asList(Finger.values());
        account(hand, ten, Untaken.Reason.UNDER_AGE, Untaken.Lasting.TEMPORARY);
        photographedAndSigned(hand);
        Enrolment done = finished(hand);
        assertEquals(2, done.captures().size(), "a photograph and a signature");
        assertTrue(done.fingers().stream().allMatch(each -> each.untaken() != null && each.tries() == 0));
    }
}
