package org.guichet.store.central;

import static org.guichet.store.central.TestDesk.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.inmemory.Synthetic;
import org.guichet.store.central.TestDesk.Deed;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two desks that could not see each other, and operations of a program that is newer than the store's. */
class DisputesTest {

    private static StoreFixture fixture;
    private static PostgresStore store;
    private static TestDesk one;
    private static TestDesk two;

    @BeforeAll
    static void open() throws StoreProblem {
        fixture = new StoreFixture();
        store = fixture.store;
        one = fixture.desk(StoreFixture.NORTH, 1);
        two = fixture.desk(StoreFixture.NORTH, 2);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static List<Verdict> push(TestDesk desk, List<SentBytes> gesture) throws StoreProblem {
        PushAnswer answer = store.push(desk.caller(), List.of(gesture));
        return answer.placed().stream().map(Placed::verdict).toList();
    }

    private static AggregateId card(int person) {
        return CardPickup.aggregateOf(Synthetic.serial(StoreFixture.PEOPLE.get(person)));
    }

    private static Deed handedOver(int person, String receipt) {
        return deed(card(person), new PickupAct.HandedOver(receipt));
    }

    private static void prepare(TestDesk desk, int person) throws StoreProblem {
        Applicant holder = StoreFixture.PEOPLE.get(person);
        AggregateId card = card(person);
        List<Verdict> verdicts = push(desk, desk.gesture(
                deed(card, new PickupAct.IdentityChecked(new IdentityCheck(
                        "12AB34567", "UTO", Synthetic.DAY.plusYears(3), Synthetic.DAY, List.of()))),
                deed(card, new PickupAct.CardChecked(card.key(), holder.foreignerNumber().orElseThrow().digits())),
                deed(card, new PickupAct.Signed(Synthetic.signature()))));
        assertTrue(verdicts.stream().allMatch(Verdict::changesState), verdicts.toString());
    }

    @Test
    void twoHandOversAreAConflictAndWhatHangsOnItWaitsForItsSettlement() throws StoreProblem {
        prepare(one, 0);
        assertEquals(List.of(Verdict.APPLIED), push(one, one.gesture(handedOver(0, "R-1"))));
        List<SentBytes> second = two.gesture(handedOver(0, "R-2"));
        OperationId disputed = two.last();
        assertEquals(Verdict.Kind.CONFLICT, push(two, second).getFirst().kind());
        Deed reopened = deed(card(0), new PickupAct.StepReopened(PickupStep.SIGNATURE));
        assertEquals("HANGS_ON_DISPUTED", push(two, two.gesture(reopened)).getFirst().reason());
        assertEquals("HAND_OVER_IS_FINAL", push(one, one.gesture(reopened)).getFirst().reason(), "another desk's acts don't hang on it");
        Deed settled = deed(
                Dispute.aggregateOf(disputed), new DisputeAct.Settled(DisputeAct.Choice.STORE_STANDS, "receipt R-1 is signed"));
        assertEquals(List.of(Verdict.APPLIED), push(one, one.gesture(settled)));
        assertEquals("HAND_OVER_IS_FINAL", push(two, two.gesture(reopened)).getFirst().reason());
    }

    @Test
    void whatHangsOnADisputeOfTheSameBatchIsParkedToo() throws StoreProblem {
        prepare(one, 1);
        push(one, one.gesture(handedOver(1, "R-1")));
        List<SentBytes> second = two.gesture(handedOver(1, "R-2"));
        List<SentBytes> third = two.gesture(deed(card(1), new PickupAct.StepReopened(PickupStep.SIGNATURE)));
        List<Placed> placed = store.push(two.caller(), List.of(second, third)).placed();
        assertEquals(Verdict.Kind.CONFLICT, placed.getFirst().verdict().kind());
        assertEquals("HANGS_ON_DISPUTED", placed.getLast().verdict().reason());
    }

    @Test
    void theSameHandOverTwiceIsNoConflict() throws StoreProblem {
        prepare(one, 2);
        push(one, one.gesture(handedOver(2, "R-3")));
        assertEquals(List.of(Verdict.ADJUSTED), push(two, two.gesture(handedOver(2, "R-3"))));
    }

    @Test
    void anActOfANewerProgramIsParkedAndWhatHangsOnItToo() throws StoreProblem {
        AggregateId card = card(3);
        SentBytes known = two.write(card, new PickupAct.HandedOver("R-4"));
        String text = new String(known.bytes(), StandardCharsets.UTF_8);
        two.rewind(store.chain(two.caller()));
        SentBytes newer = two.rewritten(text.replace("card.handed-over", "card.sent-by-post"));
        assertEquals("TYPE_UNKNOWN_AT_STORE", push(two, List.of(newer)).getFirst().reason());
        assertEquals("HANGS_ON_DISPUTED", push(two, two.gesture(handedOver(3, "R-5"))).getFirst().reason());
    }

    @Test
    void aGestureIsTakenWholeOrNotAtAll() throws StoreProblem {
        AggregateId capacity = SiteSetting.ROOM_CAPACITY.aggregate();
        List<Verdict> verdicts = push(one, one.gesture(
                deed(capacity, new SettingAct.SettingChanged("44")), deed(card(5), new PickupAct.StepReopened(PickupStep.SIGNATURE))));
        assertEquals(List.of("GESTURE_NOT_TAKEN", "STEP_NOT_DONE"), verdicts.stream().map(Verdict::reason).toList());
        assertTrue(store.thing(one.caller(), capacity).orElseThrow().json().contains("\"50\""));
    }
}
