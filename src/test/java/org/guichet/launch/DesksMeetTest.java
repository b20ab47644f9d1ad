package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.exchange.DisputeAct.Choice;
import org.guichet.domain.exchange.DisputeRefusal;
import org.guichet.domain.exchange.LinkStatus.State;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook.Filter;
import org.guichet.domain.lookup.PersonElsewhere;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.Synthetic;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.server.CentralServer.Listening;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.TestPostgres;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.exchange.ReadOutbox.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two desks of one site and their central store: real homes, real HTTP, real PostgreSQL. */
class DesksMeetTest {

    private static final String SITE = "north";
    private static final List<Applicant> PEOPLE = LongStream.rangeClosed(1, 12)
            .mapToObj(id -> Synthetic.person(id, "Quill", "Person " + (char) ('A' + id)))
            .toList();
    private static final long PATIENCE_MILLIS = 20_000;

    @TempDir
    Path folder;

    private final LocalDate today = LocalDate.now(new DemonstrationClock());
    private CentralDatabase database;
    private Administration administration;
    private RunningCentral central;
    private final List<AutoCloseable> open = new ArrayList<>();

    /** A desk with somebody at it. */
    private record Place(OpenDesk desk, DeskSession session) {

        Ticket ticket(TicketId id) {
            return desk.store().queue().find(id).orElseThrow();
        }

        boolean isOnline() {
            return desk.acts().exchange().link().status().state() == State.ONLINE;
        }

        void cut(boolean cut) {
            desk.acts().exchange().link().cut(cut);
        }

        Sent sent() {
            return DeskFixture.done(desk.acts().exchange().read().run(session, Filter.ALL, 100));
        }
    }

    @BeforeEach
    void startStore() throws StoreProblem {
        database = CentralDatabase.open(TestPostgres.database());
        administration = new Administration(database, Clock.systemUTC());
        administration.begin();
        administration.createSite(SITE, "Préfecture du Nord", this::fill);
        central = RunningCentral.start(database, new Listening("127.0.0.1", 0, Optional.empty()));
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
        central.close();
        database.close();
    }

    private void fill(SiteStart start) {
        start.applicants(PEOPLE);
        start.cards(PEOPLE.stream().map(Synthetic::firstCard).toList());
        IntStream.rangeClosed(1, 2).forEach(number -> start.desk(new ServiceDesk(number, EnumSet.allOf(Procedure.class))));
        start.agent(Synthetic.agent(Role.AGENT), "demo".toCharArray());
        start.agent(Synthetic.agent(Role.SUPERVISOR), "demo".toCharArray());
        start.tickets(IntStream.rangeClosed(1, 12).mapToObj(this::waiting).toList());
    }

    private Ticket waiting(int number) {
        Admission admission = new Admission(
                today, String.format("Z%03d", number), number, Procedure.CARD_PICKUP, null, null,
                today.atTime(8, number).atZone(DemonstrationClock.ZONE).toInstant(), null, false, false);
        return new Ticket(admission, 0, List.of(TicketPlace.ofBaseData(admission.admittedAt())));
    }

    private TicketId ticket(int number) {
        return waiting(number).id();
    }

    private Place joined(int number) throws StoreProblem {
        Path home = folder.resolve("desk-" + number);
        StoreAddress address = StoreAddress.read("http://127.0.0.1:" + central.port()).orElseThrow();
        StoreJoining.join(home, address, administration.code(SITE, number).text());
        return opened(home, Role.AGENT, number);
    }

    private Place opened(Path home, Role role, int number) {
        OpenDesk desk = OpenDesk.ofSite(home);
        open.add(desk);
        DeskSession session = DeskFixture.done(
                desk.acts().signIn().run(Synthetic.agent(role).login(), "demo".toCharArray(), number));
        return new Place(desk, session);
    }

    private static void eventually(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void whatOneDeskDoesTheOtherSees() throws StoreProblem {
        Place one = joined(1);
        Place two = joined(2);
        eventually("both are online", () -> one.isOnline() && two.isOnline());
        Ticket called = DeskFixture.done(one.desk().acts().queue().call().run(one.session()));
        assertEquals(ticket(1), called.id());
        eventually("desk 2 sees the call", () -> two.ticket(ticket(1)).isCalledAt(1));
        assertEquals(ticket(2), DeskFixture.done(two.desk().acts().queue().call().run(two.session())).id());
        eventually("nothing waits", () -> one.desk().store().outbox().waiting().operations() == 0
                && two.desk().store().outbox().waiting().operations() == 0);
        assertEquals(List.of(), one.sent().troubles());
    }

    @Test
    void cutOffDesksShareTheQueueWithoutTalking() throws StoreProblem {
        Place one = joined(1);
        Place two = joined(2);
        eventually("each sees that the other is open", () -> one.desk().store().desks().on(today).size() == 2
                && two.desk().store().desks().on(today).size() == 2);
        one.cut(true);
        two.cut(true);
        eventually("both know that they are alone", () -> !one.isOnline() && !two.isOnline());
        assertEquals(firstRow(one), firstCalled(one), "row 1 on the screen is whom F2 calls");
        Set<TicketId> first = callAll(one);
        Set<TicketId> second = callAll(two);
        assertFalse(first.isEmpty());
        assertFalse(second.isEmpty());
        assertTrue(first.stream().noneMatch(second::contains), "nobody was called to two desks");
        assertEquals(12, first.size() + second.size(), "nobody was forgotten");
        one.cut(false);
        two.cut(false);
        eventually("all meets", () -> first.stream().allMatch(id -> two.ticket(id).isAt(1))
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
        Place one = joined(1);
        Place two = joined(2);
        eventually("both are online", () -> one.isOnline() && two.isOnline());
        two.cut(true);
        eventually("desk 2 is cut off", () -> !two.isOnline());
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), ticket(3)));
        DeskFixture.done(two.desk().acts().queue().call().run(two.session(), ticket(3)));
        assertTrue(two.ticket(ticket(3)).isCalledAt(2), "desk 2 goes on alone");
        two.cut(false);
        eventually("the first stands", () -> two.ticket(ticket(3)).isCalledAt(1) && one.ticket(ticket(3)).isCalledAt(1));
        eventually("desk 2 has it on its list", () -> two.sent().troubles().size() == 1);
        SentAct refused = two.sent().troubles().getFirst();
        assertEquals(SentAct.State.REFUSED, refused.state());
        assertNotEquals(ticket(3), DeskFixture.done(two.desk().acts().queue().call().run(two.session())).id());
        DeskFixture.done(two.desk().acts().exchange().settle().run(
                two.session(), refused.operation().id(), Choice.STORE_STANDS, "Seen"));
        assertEquals(List.of(), two.sent().troubles());
    }

    @Test
    void aCardHandedOverTwiceIsADisputeThatASupervisorSettles() throws StoreProblem {
        Place one = joined(1);
        Place two = joined(2);
        eventually("both are online", () -> one.isOnline() && two.isOnline());
        two.cut(true);
        eventually("desk 2 is cut off", () -> !two.isOnline());
        Applicant person = PEOPLE.get(4);
        PickupSteps.handOverFirstCard(one.desk().acts(), one.session(), person);
        PickupSteps.handOverFirstCard(two.desk().acts(), two.session(), person);
        two.cut(false);
        eventually("both desks are told", () -> hasConflict(one) && hasConflict(two));
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
                Result.refused(DisputeRefusal.DISPUTE_REASON_MISSING),
                one.desk().acts().exchange().settle().run(chief, disputed.operation().id(), Choice.DISPUTED_STANDS, " "));
        DeskFixture.done(one.desk().acts().exchange().settle().run(
                chief, disputed.operation().id(), Choice.DISPUTED_STANDS, "The signature was given at desk 2"));
        eventually("it is settled at both", () -> !hasConflict(one) && !hasConflict(two));
        eventually("desk 2's hand-over stands", () -> Optional.ofNullable(one.desk().store().cards()
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
        administration.createSite("south", "Préfecture du Sud", start -> start.applicants(List.of(elsewhere)));
        Place one = joined(1);
        eventually("it is online", one::isOnline);
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
        Place one = joined(1);
        eventually("it is online", one::isOnline);
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), ticket(1)));
        DeskFixture.done(one.desk().acts().queue().move().finish(one.session(), ticket(1)));
        eventually("nothing waits", () -> one.desk().store().outbox().waiting().operations() == 0);
        one.cut(true);
        eventually("it is cut off", () -> !one.isOnline());
        DeskFixture.done(one.desk().acts().queue().call().run(one.session(), ticket(2)));
        one.desk().close();
        open.remove(one.desk());
        assertTrue(folder.resolve("desk-1/guichet.mv.db").toFile().delete());
        Place again = opened(folder.resolve("desk-1"), Role.AGENT, 1);
        assertTrue(again.ticket(ticket(2)).isCalledAt(1), "what was not sent is there");
        eventually("and goes out", () -> again.desk().store().outbox().waiting().operations() == 0);
        assertEquals(List.of(), again.sent().troubles());
        Place two = joined(2);
        assertTrue(two.ticket(ticket(2)).isCalledAt(1));
        assertEquals(again.ticket(ticket(1)), two.ticket(ticket(1)));
    }
}
