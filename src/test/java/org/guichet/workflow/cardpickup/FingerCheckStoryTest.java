package org.guichet.workflow.cardpickup;

import static org.guichet.inmemory.DeskFixture.AMADOU;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.LEILAS_CARD;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.FingerCheck.Outcome;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.InMemoryTemplates;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.biometric.CompareFinger.Compared;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.forecast.OpenDecision;
import org.guichet.workflow.forecast.OpenDecision.FingerDiffers;
import org.junit.jupiter.api.Test;

/** One finger at a hand-over, with all that can come of it. */
class FingerCheckStoryTest {

    private final DeskFixture desk = new DeskFixture();
    private final CheckFinger check = desk.acts.pickup().checkFinger();
    private final InMemoryTemplates templates = desk.site.captures.templates();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DeskFixture.DESK);

    private CardPickup card() {
        return desk.site.stock().find(LEILAS_CARD).orElseThrow();
    }

    private Outcome outcome() {
        FingerCheck finger = Objects.requireNonNull(card().particulars().finger());
        return finger.outcome();
    }

    private void siteWantsIt() {
        done(desk.acts.settings().change().run(supervisor, SiteSetting.FINGER_CHECK, "YES"));
    }

    private CardPickup compared(Finger finger) {
        return done(check.record(desk.agent, LEILAS_CARD, done(check.compare(desk.agent, card(), finger))));
    }

    private List<OpenDecision> toDecide() {
        return done(desk.acts.steering().board().run(supervisor)).decisions();
    }

    @Test
    void theSiteSwitchesItOn() {
        assertFalse(check.isOffered());
        siteWantsIt();
        assertTrue(check.isOffered());
    }

    @Test
    void theFingerOnRecordIsTheSamePerson() {
        templates.enrolled(LEILA.id(), Finger.LEFT_INDEX, Finger.RIGHT_THUMB, Finger.RIGHT_INDEX);
        assertEquals(List.of(Finger.RIGHT_INDEX, Finger.LEFT_INDEX, Finger.RIGHT_THUMB), check.fingers(card()));
        compared(Finger.LEFT_INDEX);
        assertEquals(Outcome.SAME_PERSON, outcome());
        assertEquals(List.of(), toDecide());
    }

    @Test
    void anotherFingerCallsTheSupervisorAndTheHandOverGoesOn() {
        templates.enrolled(LEILA.id(), Finger.RIGHT_INDEX);
        desk.site.captures.scanner().shows(Finger.RIGHT_INDEX, Finger.LEFT_RING);
        compared(Finger.RIGHT_INDEX);
        assertEquals(Outcome.NOT_THE_SAME, outcome());
        assertEquals(List.of(new FingerDiffers(card())), toDecide());
        PickupSteps.identity(desk.acts, desk.agent, LEILA);
        PickupSteps.card(desk.acts, desk.agent, LEILA);
        PickupSteps.stamp(desk.acts, desk.agent, LEILA, new StampNumber("1234567890123456"));
        PickupSteps.papers(desk.acts, desk.agent, LEILA);
        PickupSteps.signature(desk.acts, desk.agent, LEILA);
        PickupSteps.handOver(desk.acts, desk.agent, LEILA);
        assertTrue(card().isHandedOver(), "it never blocks by itself");
        assertEquals(List.of(), toDecide());
    }

    @Test
    void aSecondComparisonThatAgreesTakesItOffTheBoard() {
        templates.enrolled(LEILA.id(), Finger.RIGHT_INDEX);
        desk.site.captures.scanner().shows(Finger.RIGHT_INDEX, Finger.LEFT_RING);
        compared(Finger.RIGHT_INDEX);
        desk.site.captures.scanner().showsTheRightOnes();
        compared(Finger.RIGHT_INDEX);
        assertEquals(Outcome.SAME_PERSON, outcome());
        assertEquals(List.of(), toDecide());
    }

    @Test
    void whatTheSiteWantsDecidesWhatCountsAsAlike() {
        templates.enrolled(LEILA.id(), Finger.RIGHT_INDEX);
        done(desk.acts.settings().change().run(supervisor, SiteSetting.FINGER_CHECK_SCORE, "101"));
        assertEquals(new Compared.Different(), done(check.compare(desk.agent, card(), Finger.RIGHT_INDEX)), "the twin's score is 100");
    }

    @Test
    void aScannerThatFailsRecordsNothingAndCanBeSkipped() {
        templates.enrolled(LEILA.id(), Finger.RIGHT_INDEX);
        desk.site.captures.scanner().fails(ScannerFault.GONE, 1);
        assertEquals(new Compared.Failed(ScannerFault.GONE), done(check.compare(desk.agent, card(), Finger.RIGHT_INDEX)));
        assertEquals(null, card().particulars().finger());
        done(check.skip(desk.agent, LEILAS_CARD, "Bandaged"));
        assertEquals(Outcome.NOT_DONE, outcome());
    }

    @Test
    void todaysPeopleAreFetchedBeforehandAndComparedWithoutANetwork() {
        siteWantsIt();
        templates.enrolled(LEILA.id(), Finger.RIGHT_INDEX);
        templates.enrolled(AMADOU.id(), Finger.RIGHT_INDEX);
        check.prepare();
        assertEquals(1, templates.asked(), "all of them at once");
        templates.reachable(false);
        compared(Finger.RIGHT_INDEX);
        assertEquals(Outcome.SAME_PERSON, outcome());
        check.prepare();
        assertEquals(1, templates.asked(), "nobody is asked for twice");
    }

    @Test
    void nothingIsFetchedWhereTheSiteDoesNotCompare() {
        check.prepare();
        assertEquals(0, templates.asked());
    }

    @Test
    void theDayBeforeIsGone() {
        siteWantsIt();
        templates.enrolled(LEILA.id(), Finger.RIGHT_INDEX);
        check.prepare();
        assertEquals(List.of(Synthetic.DAY), List.copyOf(templates.days()));
        desk.clock.pass(Duration.ofHours(24));
        check.prepare();
        assertEquals(List.of(), List.copyOf(templates.days()));
    }

    @Test
    void withoutAnythingOnRecordThereIsNothingToAskFor() {
        assertEquals(List.of(), check.fingers(card()));
        templates.reachable(false);
        assertEquals(List.of(), check.fingers(card()));
    }
}
