package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.exchange.DisputeAct.Choice;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.exchange.DisputeRefusal;
import org.guichet.domain.exchange.LinkStatus.State;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.lookup.PersonElsewhere;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.SecondPersonRefusal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.Synthetic;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks of one site and their central store: real homes, real HTTP, real PostgreSQL. */
class DesksMeetTest {

    @TempDir
    Path folder;

    private JoinedSite site;

    @BeforeEach
    void start() throws StoreProblem {
        site = new JoinedSite(folder);
    }

    @AfterEach
    void closeAll() {
        site.close();
    }

    @Test
    void whatOneDeskDoesTheOtherSees() throws StoreProblem {
        Place one = site.joined(1);
        Place two = site.joined(2);
        JoinedSite.eventually("both are online", () -> one.isOnline() && two.isOnline());
        Ticket called = DeskFixture.done(one.desk().acts().queue().call().run(one.session()));
        assertEquals(JoinedSite.ticket(1), called.id());
        JoinedSite.eventually("desk 2 sees the call", () -> two.ticket(JoinedSite.ticket(1)).isCalledAt(1));
        assertEquals(JoinedSite.ticket(2), DeskFixture.done(two.desk().acts().queue().call().run(two.session())).id());
        JoinedSite.eventually("nothing waits", () -> one.desk().store().outbox().waiting().operations() == 0
                && two.desk().store().outbox().waiting().operations() == 0);
        assertEquals(List.of(), one.sent().troubles());
        trailsSpanDesks(one, two);
    }

    /** Whoever audits at one desk reads what was done for a person, and by an agent, at the other. */
    private static void trailsSpanDesks(Place one, Place two) {
        AuditTrail atTwo = two.desk().store().auditTrail();
        String first = one.desk().store().desk();
        long called = JoinedSite.PEOPLE.getFirst().id();
        AuditEntry call = atTwo.ofApplicant(called, 10).getFirst();
        assertEquals(first, call.desk());
        assertInstanceOf(TicketAct.Called.class, call.act());
        assertEquals(one.desk().store().auditTrail().ofApplicant(called, 10), atTwo.ofApplicant(called, 10), "one trail, two readers");
        Set<String> desks = Set.of(first, two.desk().store().desk());
        assertEquals(desks, desksOf(atTwo.ofAgent(one.session().login(), 100)));
        assertEquals(desks, desksOf(atTwo.latest(100)));
        assertEquals(Set.of(two.desk().store().desk()), desksOf(atTwo.latestHere(100)));
        assertEquals(2, atTwo.latest(2).size(), "no more than was asked for");
    }

    private static Set<String> desksOf(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::desk).collect(Collectors.toSet());
    }

    @Test
    void cutOffDesksShareTheQueueWithoutTalking() throws StoreProblem {
        Place one = site.joined(1);
        Place two = site.joined(2);
        JoinedSite.eventually("each sees that the other is open", () -> one.desk().store().desks().on(site.today).size() == 2
                && two.desk().store().desks().on(site.today).size() == 2);
        one.cut(true);
        two.cut(true);
        JoinedSite.eventually("both know that they are alone", () -> !one.isOnline() && !two.isOnline());
        assertEquals(firstRow(one), firstCalled(one), "row 1 on the screen is whom F2 calls");
        Set<TicketId> first = callAll(one);
        Set<TicketId> second = callAll(two);
        assertFalse(first.isEmpty());
        assertFalse(second.isEmpty());
        assertTrue(first.stream().noneMatch(second::contains), "nobody was called to two desks");
        assertEquals(12, first.size() + second.size(), "nobody was forgotten");
        one.cut(false);
        two.cut(false);
        JoinedSite.eventually("all meets", () -> first.stream().allMatch(id -> two.ticket(id).isAt(1))
                && second.stream().allMatch(id -> one.ticket(id).isAt(2)));
        assertEquals(List.of(), one.sent().troubles());
        assertEquals(List.of(), two.sent().troubles());
    }

    private static TicketId firstRow(Place place) {
        return DeskFixture.done(place.desk().acts().queue().read().run(place.session())).waiting().rows().getFirst().ticket().id();
    }

    private static TicketId firstCalled(Place place) {
        Ticket called = DeskFixture.done(place.desk().acts().queue().call().run(place.session()));
        DeskFixture.done(place.desk().acts().queue().undo().run(place.session()));
        return called.id();
    }

    private static Set<TicketId> callAll(Place place) {
        List<Ticket> called = new ArrayList<>();
        while (place.desk().acts().queue().call().run(place.session()) instanceof Result.Done<Ticket>(Ticket ticket)) {
            called.add(ticket);
            DeskFixture.done(place.desk().acts().queue().move().finish(place.session(), ticket.id()));
        }
        assertInstanceOf(
                TicketRefusal.class,
                assertInstanceOf(Result.Refused.class, place.desk().acts().queue().call().run(place.session())).reason());
        return called.stream().map(Ticket::id).collect(Collectors.toSet());
    }

    @Test
    void theSecondToCallAPersonIsToldAndGetsTheNext() throws StoreProblem {
        Place one = site.joined(1);
        Place two = site.joined(2);
        JoinedSite.eventually("both are online", () -> one.isOnline() && two.isOnline());
        two.cut(true);
        JoinedSite.eventually("desk 2 is cut off", () -> !two.isOnline());
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(3)));
        DeskFixture.done(two.desk().acts().queue().call().run(two.session(), JoinedSite.ticket(3)));
        assertTrue(two.ticket(JoinedSite.ticket(3)).isCalledAt(2), "desk 2 goes on alone");
        two.cut(false);
        JoinedSite.eventually("the first stands", () -> two.ticket(JoinedSite.ticket(3)).isCalledAt(1)
                && one.ticket(JoinedSite.ticket(3)).isCalledAt(1));
        JoinedSite.eventually("desk 2 has it on its list", () -> two.sent().troubles().size() == 1);
        SentAct refused = two.sent().troubles().getFirst();
        assertEquals(SentAct.State.REFUSED, refused.state());
        assertNotEquals(JoinedSite.ticket(3), DeskFixture.done(two.desk().acts().queue().call().run(two.session())).id());
        DeskFixture.done(two.desk().acts().exchange().settle().run(
                two.session(), refused.operation().id(), Choice.STORE_STANDS, "Seen"));
        assertEquals(List.of(), two.sent().troubles());
    }

    @Test
    void aCardHandedOverTwiceIsADisputeThatASupervisorSettles() throws StoreProblem {
        Place one = site.joined(1);
        Place two = site.joined(2);
        JoinedSite.eventually("both are online", () -> one.isOnline() && two.isOnline());
        two.cut(true);
        JoinedSite.eventually("desk 2 is cut off", () -> !two.isOnline());
        Applicant person = JoinedSite.PEOPLE.get(4);
        PickupSteps.handOverFirstCard(one.desk().acts(), one.session(), person);
        PickupSteps.handOverFirstCard(two.desk().acts(), two.session(), person);
        two.cut(false);
        JoinedSite.eventually("both desks are told", () -> hasConflict(one) && hasConflict(two));
        SentAct disputed = one.sent().troubles().stream()
                .filter(each -> each.state() == SentAct.State.CONFLICT)
                .findFirst()
                .orElseThrow();
        assertTrue(one.sent().standing().containsKey(disputed.operation().id()), "what the store has instead is shown");
        assertInstanceOf(Result.Refused.class, one.desk().acts().exchange().settle().run(
                one.session(), disputed.operation().id(), Choice.DISPUTED_STANDS, "An agent may not"));
        DeskSession chief = DeskFixture.done(
                one.desk().acts().signIn().run(Synthetic.agent(Role.SUPERVISOR).login(), "demo".toCharArray(), 1));
        assertEquals(
                Result.refused(SecondPersonRefusal.SECOND_PERSON_NEEDED, TwoPersonAct.SETTLE_DISPUTE.name()),
                one.desk().acts().exchange().settle().run(chief, disputed.operation().id(), Choice.DISPUTED_STANDS, "Alone"));
        DeskSession both = chief.with(new Agent("o.other", "Olu Other", Role.SUPERVISOR), TwoPersonAct.SETTLE_DISPUTE);
        assertEquals(
                Result.refused(DisputeRefusal.DISPUTE_REASON_MISSING),
                one.desk().acts().exchange().settle().run(both, disputed.operation().id(), Choice.DISPUTED_STANDS, " "));
        DeskFixture.done(one.desk().acts().exchange().settle().run(
                both, disputed.operation().id(), Choice.DISPUTED_STANDS, "The signature was given at desk 2"));
        JoinedSite.eventually("it is settled at both", () -> !hasConflict(one) && !hasConflict(two));
        for (Place each : List.of(one, two)) {
            assertTrue(
                    each.desk().store().auditTrail().ofAgent("o.other", 9).stream()
                            .anyMatch(entry -> entry.act() instanceof DisputeAct.Settled && entry.second().equals("o.other")),
                    "both are on record at each desk");
        }
        JoinedSite.eventually("desk 2's hand-over stands", () -> Optional.ofNullable(one.desk().store().cards()
                        .find(Synthetic.serial(person))
                        .orElseThrow()
                        .handOver())
                .filter(handOver -> handOver.at().equals(disputed.operation().deskTime()))
                .isPresent());
    }

    private static boolean hasConflict(Place place) {
        return place.sent().troubles().stream().anyMatch(each -> each.state() == SentAct.State.CONFLICT);
    }

    @Test
    void somebodyWithoutAFileHereIsFoundAtAnotherSite() throws StoreProblem {
        Applicant elsewhere = Synthetic.person(1, "Zephyrine", "Blanche");
        site.administration.createSite("south", "Préfecture du Sud", start -> start.applicants(List.of(elsewhere)));
        Place one = site.joined(1);
        JoinedSite.eventually("it is online", one::isOnline);
        PersonElsewhere found = DeskFixture.done(one.desk().acts().exchange().elsewhere().run(one.session(), "zephyrine", 5))
                .orElseThrow()
                .getFirst();
        assertEquals("Blanche", found.givenNames());
        assertFalse(found.maskedNumber().contains(elsewhere.foreignerNumber().orElseThrow().digits()), "a number is masked");
        assertEquals(
                Optional.of(List.of()),
                DeskFixture.done(one.desk().acts().exchange().elsewhere().run(one.session(), "Quill", 5)),
                "people of this site are found here");
    }

    /** The database is lost, the journal is not: the site comes from the store, and nothing is gone or done twice. */
    @Test
    void aDeskIsBuiltAnewFromItsStoreAndItsJournal() throws Exception {
        Place one = site.joined(1);
        JoinedSite.eventually("it is online", one::isOnline);
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(1)));
        DeskFixture.done(one.desk().acts().queue().move().finish(one.session(), JoinedSite.ticket(1)));
        JoinedSite.eventually("nothing waits", () -> one.desk().store().outbox().waiting().operations() == 0);
        one.cut(true);
        JoinedSite.eventually("it is cut off", () -> !one.isOnline());
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), JoinedSite.ticket(2)));
        site.close(one);
        assertTrue(folder.resolve("desk-1/guichet.mv.db").toFile().delete());
        Place again = site.opened(folder.resolve("desk-1"), Role.AGENT, 1);
        assertTrue(again.ticket(JoinedSite.ticket(2)).isCalledAt(1), "what was not sent is there");
        JoinedSite.eventually("and goes out", () -> again.desk().store().outbox().waiting().operations() == 0);
        assertEquals(List.of(), again.sent().troubles());
        Place two = site.joined(2);
        assertTrue(two.ticket(JoinedSite.ticket(2)).isCalledAt(1));
        assertEquals(again.ticket(JoinedSite.ticket(1)), two.ticket(JoinedSite.ticket(1)));
    }
}
