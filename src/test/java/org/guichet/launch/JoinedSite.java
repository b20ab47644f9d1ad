package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.exchange.LinkStatus.State;
import org.guichet.domain.exchange.SentBook.Filter;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.server.CentralServer.Listening;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.store.central.TestPostgres;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.exchange.ReadOutbox.Sent;

/** A site of twelve people who wait, its central store, and desks that join it: real homes, real HTTP, real PostgreSQL. */
final class JoinedSite implements AutoCloseable {

    static final String SITE = "north";
    static final List<Applicant> PEOPLE = LongStream.rangeClosed(1, 12)
            .mapToObj(id -> Synthetic.person(id, "Quill", "Person " + (char) ('A' + id)))
            .toList();
    private static final long PATIENCE_MILLIS = 20_000;

    final Path folder;
    final LocalDate today = day();
    final Access access;
    CentralDatabase database;
    Administration administration;
    private RunningCentral central;
    private final List<OpenDesk> open = new ArrayList<>();

    /** A desk with somebody at it. */
    record Place(OpenDesk desk, DeskSession session) {

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

    JoinedSite(Path folder) throws StoreProblem {
        this(folder, PEOPLE.size());
    }

    /** @param tickets that wait; where there are more than people, each person has several */
    JoinedSite(Path folder, int tickets) throws StoreProblem {
        this.folder = folder;
        this.access = TestPostgres.database();
        this.database = CentralDatabase.open(access);
        this.administration = new Administration(database, Clock.systemUTC());
        administration.begin();
        administration.createSite(SITE, "Préfecture du Nord", start -> fill(start, tickets));
        central = RunningCentral.start(database, new Listening("127.0.0.1", 0, Optional.empty()));
    }

    @Override
    public void close() {
        for (OpenDesk each : open.reversed()) {
            each.close();
        }
        central.close();
        database.close();
    }

    /** The store goes on over another database, at the same address. */
    void moveTo(Access other) throws StoreProblem {
        int port = central.port();
        central.close();
        database.close();
        database = CentralDatabase.open(other);
        administration = new Administration(database, Clock.systemUTC());
        central = RunningCentral.start(database, new Listening("127.0.0.1", port, Optional.empty()));
    }

    static LocalDate day() {
        return LocalDate.now(new DemonstrationClock());
    }

    static void fill(SiteStart start) {
        fill(start, PEOPLE.size());
    }

    private static void fill(SiteStart start, int tickets) {
        start.applicants(PEOPLE);
        start.cards(PEOPLE.stream().map(Synthetic::firstCard).toList());
        IntStream.rangeClosed(1, 2).forEach(number -> start.desk(new ServiceDesk(number, EnumSet.allOf(Procedure.class))));
        start.agent(Synthetic.agent(Role.AGENT), "demo".toCharArray());
        start.agent(Synthetic.agent(Role.SUPERVISOR), "demo".toCharArray());
        start.tickets(IntStream.rangeClosed(1, tickets).mapToObj(JoinedSite::waiting).toList());
    }

    private static Ticket waiting(int number) {
        Admission admission = new Admission(
                day(), String.format("Z%03d", number), 1 + (number - 1) % PEOPLE.size(), Procedure.CARD_PICKUP, null, null,
                day().atTime(8, 0).plusMinutes(number).atZone(DemonstrationClock.ZONE).toInstant(), null, false, false);
        return new Ticket(admission, 0, List.of(TicketPlace.ofBaseData(admission.admittedAt())));
    }

    static TicketId ticket(int number) {
        return waiting(number).id();
    }

    String address() {
        return "http://127.0.0.1:" + central.port();
    }

    Place joined(int number) throws StoreProblem {
        Path home = folder.resolve("desk-" + number);
        if (administration.view(SITE).desks().stream().noneMatch(each -> each.number() == number)) {
            administration.addToSite(
                    SITE, "console", new OperationIds(Clock.systemUTC()),
                    start -> start.desk(new ServiceDesk(number, EnumSet.allOf(Procedure.class))));
        }
        StoreAddress address = StoreAddress.read(address()).orElseThrow();
        StoreJoining.join(home, address, administration.code(SITE, number).text());
        return opened(home, Role.AGENT, number);
    }

    /** A desk with nobody at it. */
    OpenDesk openedHome(Path home) {
        OpenDesk desk = OpenDesk.ofSite(home);
        open.add(desk);
        return desk;
    }

    Place opened(Path home, Role role, int number) {
        OpenDesk desk = openedHome(home);
        DeskSession session = DeskFixture.done(
                desk.acts().signIn().run(Synthetic.agent(role).login(), "demo".toCharArray(), number));
        return new Place(desk, session);
    }

    /** Closes a desk before the end. */
    void close(Place place) {
        place.desk().close();
        open.remove(place.desk());
    }

    static void eventually(String what, BooleanSupplier holds) {
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
}
