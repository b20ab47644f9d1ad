package org.guichet.store.central;

import static org.guichet.store.central.TestDesk.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.domain.rebooking.SlotAct;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.inmemory.Synthetic;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class PostgresStoreTest {

    private static StoreFixture fixture;
    private static PostgresStore store;

    private TestDesk north;
    private static int desks;

    @BeforeAll
    static void open() throws StoreProblem {
        fixture = new StoreFixture();
        store = fixture.store;
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @BeforeEach
    void aDeskOfTheNorth() throws StoreProblem {
        north = fixture.desk(StoreFixture.NORTH, ++desks);
        if (desks % 20 == 0) {
            fixture.administration.revoke(north.caller().desk());
            north = fixture.desk(StoreFixture.NORTH, ++desks);
        }
    }

    private static PushAnswer push(TestDesk desk, List<SentBytes> gesture) throws StoreProblem {
        return store.push(desk.caller(), List.of(gesture));
    }

    private static Verdict verdict(TestDesk desk, TestDesk.Deed... deeds) throws StoreProblem {
        return push(desk, desk.gesture(deeds)).placed().getFirst().verdict();
    }

    private static AggregateId setting() {
        return SiteSetting.ROOM_CAPACITY.aggregate();
    }

    private static TestDesk.Deed capacity(String people) {
        return deed(setting(), new SettingAct.SettingChanged(people));
    }

    private static Code refusal(TestDesk desk, List<SentBytes> gesture) {
        return assertThrows(StoreProblem.class, () -> push(desk, gesture)).code();
    }

    public static TestDesk.Deed admitted(String number, long applicant) {
        Admission admission = new Admission(
                Synthetic.DAY, number, applicant, Procedure.RENEWAL, null, null, TestDesk.NOW, null, false, false);
        return deed(new AggregateId(AggregateId.Kind.TICKET, "20261124-" + number), new TicketAct.Admitted(admission, 1));
    }

    @Test
    void aRepeatedBatchGetsItsFirstAnswerAgainAndChangesNothing() throws StoreProblem {
        List<SentBytes> gesture = north.gesture(capacity("60"));
        PushAnswer first = push(north, gesture);
        PushAnswer again = push(north, gesture);
        assertEquals(first, again);
        assertEquals(north.end(), store.chain(north.caller()));
        assertEquals(first.placed().getFirst().feedSeq(), first.mark().newest());
    }

    @Test
    void aGapAndABranchOfTheChainAreRefused() throws StoreProblem {
        push(north, north.gesture(capacity("61")));
        var before = north.end();
        List<SentBytes> lost = north.gesture(capacity("62"));
        assertEquals(Code.CHAIN_GAP, refusal(north, north.gesture(capacity("63"))));
        push(north, lost);
        north.rewind(before);
        assertEquals(Code.CHAIN_BRANCHED, refusal(north, north.gesture(capacity("64"))));
    }

    @Test
    void anotherSiteAnUnknownAndARevokedDeskAreRefused() throws StoreProblem {
        TestDesk south = fixture.desk(StoreFixture.SOUTH, desks);
        List<SentBytes> ofTheNorth = north.gesture(capacity("65"));
        assertEquals(Code.WRONG_DESK, refusal(south, ofTheNorth));
        TestDesk nobody = new TestDesk(new org.guichet.sync.protocol.Caller(StoreFixture.NORTH, "desk-nobody"));
        assertEquals(Code.NOT_AUTHENTICATED, refusal(nobody, nobody.gesture(capacity("66"))));
        fixture.administration.revoke(north.caller().desk());
        assertEquals(Code.DESK_REVOKED, refusal(north, ofTheNorth));
        fixture.administration.revoke(south.caller().desk());
    }

    @Test
    void theFeedHasEveryOperationInOrderWithItsVerdict() throws StoreProblem {
        FeedPoint from = store.feedPoint(north.caller(), Long.MAX_VALUE);
        List<SentBytes> sent = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            sent.addAll(north.gesture(capacity(String.valueOf(70 + i))));
        }
        store.push(north.caller(), sent.stream().map(List::of).toList());
        FeedPage page = store.feed(north.caller(), from, 3);
        FeedEntry third = page.entries().getLast();
        FeedPage rest = store.feed(north.caller(), new FeedPoint(third.feedSeq(), third.feedHash()), 100);
        List<FeedEntry> all = new ArrayList<>(page.entries());
        all.addAll(rest.entries());
        assertEquals(sent, all.stream().map(FeedEntry::sent).toList());
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L), all.stream().map(each -> each.feedSeq() - from.feedSeq()).toList());
        FeedPoint wrong = new FeedPoint(third.feedSeq(), from.hash());
        assertEquals(
                Code.FEED_DIVERGED, assertThrows(StoreProblem.class, () -> store.feed(north.caller(), wrong, 1)).code());
    }

    @Test
    void aSettingStartsAsTheSitesBaseDataSay() throws StoreProblem {
        TestDesk south = fixture.desk(StoreFixture.SOUTH, desks);
        assertEquals(Verdict.APPLIED, verdict(south, capacity("80")));
        var state = store.thing(south.caller(), setting()).orElseThrow();
        assertTrue(state.json().contains("\"version\":1"), state.json());
        fixture.administration.revoke(south.caller().desk());
    }

    @Test
    void aNumberThatAPersonOfTheBaseDataHasIsNotGivenTwice() throws StoreProblem {
        Applicant holder = StoreFixture.PEOPLE.getFirst();
        ForeignerNumber taken = holder.foreignerNumber().orElseThrow();
        AggregateId number = NumberHolding.aggregateOf(taken);
        long id = 2_000_000_000_001L;
        PushAnswer answer = push(north, north.gesture(
                deed(number, new NumberAct.NumberGiven(id)), registered(id, taken.digits())));
        assertTrue(answer.placed().stream().noneMatch(each -> each.verdict().changesState()), answer.placed().toString());
    }

    private static TestDesk.Deed registered(long id, String number) {
        return deed(
                Registration.aggregateOf(id),
                new ApplicantAct.Registered(
                        "Sow", "Fatou", LocalDate.of(1988, 2, 3), false, Applicant.Sex.F, "UTO", "", "", number, List.of(), null));
    }

    @Test
    void aRegistrationHoldsItsNumberUntilItIsTakenBackUnlessATicketHangsOnIt() throws StoreProblem {
        long id = 3_000_000_000_001L;
        AggregateId number = NumberHolding.aggregateOf(new ForeignerNumber("8800000001"));
        push(north, north.gesture(deed(number, new NumberAct.NumberGiven(id)), registered(id, "8800000001")));
        var made = north.last();
        long other = 3_000_000_000_002L;
        assertEquals(
                Verdict.Kind.REFUSED,
                verdict(north, deed(number, new NumberAct.NumberGiven(other)), registered(other, "8800000001")).kind());
        assertEquals(1, store.people(southern(), "8800000001", 5).size());
        assertEquals(Verdict.APPLIED, verdict(north, admitted("N801", id)));
        TestDesk.Deed withdrawn = deed(Registration.aggregateOf(id), new ApplicantAct.RegistrationWithdrawn(made));
        assertEquals("REGISTRATION_IN_USE", verdict(north, withdrawn).reason());
    }

    @Test
    void aWithdrawnRegistrationGivesItsNumberBackInTheSameBatch() throws StoreProblem {
        long id = 4_000_000_000_001L;
        long other = 4_000_000_000_002L;
        AggregateId number = NumberHolding.aggregateOf(new ForeignerNumber("8800000002"));
        List<SentBytes> first = north.gesture(deed(number, new NumberAct.NumberGiven(id)), registered(id, "8800000002"));
        List<SentBytes> back = north.gesture(
                deed(number, new NumberAct.NumberReleased(id)),
                deed(Registration.aggregateOf(id), new ApplicantAct.RegistrationWithdrawn(north.last())));
        List<SentBytes> second = north.gesture(deed(number, new NumberAct.NumberGiven(other)), registered(other, "8800000002"));
        PushAnswer answer = store.push(north.caller(), List.of(first, back, second));
        assertTrue(answer.placed().stream().allMatch(each -> each.verdict().changesState()), answer.placed().toString());
        assertEquals("Sow", store.people(southern(), "8800000002", 5).getFirst().surname());
        assertTrue(store.thing(north.caller(), Registration.aggregateOf(id)).orElseThrow().json().contains("\"surname\":\"\""));
    }

    private static org.guichet.sync.protocol.Caller southern() {
        return new org.guichet.sync.protocol.Caller(StoreFixture.SOUTH, "any");
    }

    @Test
    void aSlotIsCountedFromTheAppointmentsAsTheyStand() throws StoreProblem {
        LocalDateTime from = Synthetic.DAY.atTime(9, 0);
        LocalDateTime to = Synthetic.DAY.plusDays(3).atTime(10, 15);
        AggregateId slot = new AgendaSlot(to, Procedure.RENEWAL).aggregate();
        String first = "RDV-1-RENEWAL";
        String second = "RDV-2-RENEWAL";
        assertEquals(Verdict.APPLIED, verdict(north, taken(slot, first), moved(first, from, to)));
        assertEquals("SLOT_FULL", verdict(north, taken(slot, second), moved(second, from, to)).reason());
        assertEquals(
                Verdict.APPLIED,
                verdict(north, deed(Booking.aggregateOf(first), new RebookingAct.Rebooked(to, from, "back"))));
        assertEquals(Verdict.APPLIED, verdict(north, taken(slot, second), moved(second, from, to)));
    }

    private static TestDesk.Deed taken(AggregateId slot, String appointment) {
        return deed(slot, new SlotAct.SlotTaken(appointment, 1));
    }

    private static TestDesk.Deed moved(String appointment, LocalDateTime from, LocalDateTime to) {
        return deed(Booking.aggregateOf(appointment), new RebookingAct.Rebooked(from, to, "strike"));
    }

    @Test
    void aThingThatNobodyTouchedIsAsTheBaseDataHaveIt() throws StoreProblem {
        Applicant person = StoreFixture.PEOPLE.getFirst();
        var card = store.thing(north.caller(), CardPickup.aggregateOf(Synthetic.serial(person))).orElseThrow();
        assertEquals(0, card.feedSeq());
        assertEquals(StateJson.write(CardPickup.untouched(Synthetic.firstCard(person))), card.json());
        AggregateId number = NumberHolding.aggregateOf(person.foreignerNumber().orElseThrow());
        assertTrue(store.thing(north.caller(), number).orElseThrow().json().contains("\"holder\":1"));
        assertTrue(store.thing(north.caller(), CardPickup.aggregateOf("NOSUCH")).isEmpty());
    }
}
