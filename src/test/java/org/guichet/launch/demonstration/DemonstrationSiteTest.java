package org.guichet.launch.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.launch.DeskAssembly;
import org.guichet.launch.OperationIds;
import org.guichet.launch.PeopleDirectory;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.exchange.DeskLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demonstration over several days of real time, in one home. */
class DemonstrationSiteTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 24);
    private static final int PEOPLE = 1_000;

    private final Path home;
    private final SetClock real = new SetClock();
    private final List<Long> told = new ArrayList<>();

    DemonstrationSiteTest(@TempDir Path folder) {
        this.home = folder.resolve("home");
    }

    @Test
    void theFirstDayOpensMidMorningGoesOnTheSameDayAndANewOneComesOnALaterDate() {
        real.now = Instant.parse("2026-11-24T18:07:00Z");
        DemonstrationClock clock = new DemonstrationClock(real);
        try (LocalStore store = open(clock)) {
            assertEquals(PEOPLE, store.applicants().count());
            assertEquals(LocalTime.of(10, 40), LocalTime.ofInstant(clock.instant(), clock.getZone()));
            assertEquals(List.of((long) PEOPLE), told, "how many are in, once each thousand");
            assertFirstDay(store);
            livesOn(store, clock);
        }
        sameDayLater();
        nextDay();
    }

    private static void assertFirstDay(LocalStore store) {
        assertEquals(403, store.appointments().on(FIRST).size());
        List<Ticket> tickets = store.queue().tickets(FIRST);
        assertTrue(tickets.stream().filter(ticket -> ticket.status() == TicketStatus.WAITING).count() >= 30);
        assertTrue(store.staff().verify("bernard", "demo".toCharArray()));
        assertEquals(6, store.staff().desks().size());
        assertEquals(9, store.staff().agents().size());
        assertTrue(store.appointments().on(FIRST.minusDays(3)).stream()
                .anyMatch(slot -> slot.status() == Appointment.Status.CANCELLED_BY_SERVICE));
    }

    /** Arrivals and calls are ordinary acts: they are in the trail, and desks 1 and 2 and the one in use are left alone. */
    private void livesOn(LocalStore store, DemonstrationClock clock) {
        DeskActs acts = DeskAssembly.assemble(
                store,
                new PeopleDirectory(store.applicants(), store.numbers(), List.of()),
                new IssueReceipt.Site(DemonstrationSite.NAME, clock.getZone(), true),
                clock,
                Optional.empty(),
                Optional.empty(),
                DeskLine.ALONE);
        DemonstrationLife life = DemonstrationSite.life(store, acts, desk -> desk == 4);
        Set<String> before = numbers(store, FIRST);
        for (int i = 0; i < 20; i++) {
            real.now = real.now.plus(Duration.ofMinutes(2));
            life.goOn();
        }
        List<Ticket> after = store.queue().tickets(FIRST);
        List<Ticket> came = after.stream().filter(ticket -> !before.contains(ticket.admission().number())).toList();
        assertTrue(came.size() > 10, () -> came.size() + " came");
        assertTrue(came.stream().allMatch(ticket -> ticket.admission().number().startsWith("B")));
        List<AuditEntry> trail = store.auditTrail().latest(500);
        assertTrue(trail.stream().anyMatch(entry -> entry.act() instanceof TicketAct.Admitted && entry.agent().equals("accueil")));
        assertTrue(trail.stream().anyMatch(entry -> entry.act() instanceof TicketAct.Served));
        for (AuditEntry entry : trail) {
            if (entry.act() instanceof TicketAct.Called(int desk)) {
                assertTrue(desk == 3 || desk == 5 || desk == 6, () -> "desk " + desk);
            }
        }
    }

    private void sameDayLater() {
        real.now = real.now.plus(Duration.ofHours(1));
        DemonstrationClock clock = new DemonstrationClock(real);
        try (LocalStore store = open(clock)) {
            assertEquals(LocalTime.of(12, 20), LocalTime.ofInstant(clock.instant(), clock.getZone()));
            assertEquals(403, store.appointments().on(FIRST).size());
        }
    }

    private void nextDay() {
        LocalDate second = FIRST.plusDays(1);
        real.now = Instant.parse("2026-11-25T07:00:00Z");
        DemonstrationClock clock = new DemonstrationClock(real);
        try (LocalStore store = open(clock)) {
            assertEquals(LocalTime.of(10, 40), LocalTime.ofInstant(clock.instant(), clock.getZone()));
            assertEquals(second, LocalDate.now(clock));
            assertTrue(store.appointments().on(second).size() >= 400);
            assertFalse(store.queue().tickets(second).isEmpty());
            assertEquals(PEOPLE, store.applicants().count());
            store.queue().tickets(second).stream()
                    .filter(ticket -> ticket.status() == TicketStatus.WAITING)
                    .filter(ticket -> ticket.admission().procedure().name().equals("CARD_PICKUP"))
                    .forEach(ticket -> assertTrue(store.cards().ofApplicant(ticket.admission().applicantId()).stream()
                            .anyMatch(card -> !card.isHandedOver())));
            List<String> slots = store.appointments().on(second).stream()
                    .flatMap(slot -> store.cards().ofApplicant(slot.applicantId()).stream())
                    .map(CardPickup::card)
                    .map(card -> card.serial())
                    .toList();
            assertFalse(slots.isEmpty());
        }
    }

    @Test
    void aDemonstrationThatRanPastItsMidnightGoesOnWithTheNextDay() {
        real.now = Instant.parse("2026-11-24T00:30:00Z");
        open(new DemonstrationClock(real)).close();
        real.now = Instant.parse("2026-11-24T16:00:00Z");
        DemonstrationClock clock = new DemonstrationClock(real);
        try (LocalStore store = open(clock)) {
            assertEquals(FIRST.plusDays(1), LocalDate.now(clock));
            assertFalse(store.queue().tickets(FIRST.plusDays(1)).isEmpty());
        }
        real.now = Instant.parse("2026-11-24T17:00:00Z");
        DemonstrationClock again = new DemonstrationClock(real);
        try (LocalStore store = open(again)) {
            assertEquals(LocalTime.of(11, 40), LocalTime.ofInstant(again.instant(), again.getZone()));
            assertFalse(store.queue().tickets(FIRST.plusDays(1)).isEmpty());
        }
    }

    private LocalStore open(DemonstrationClock clock) {
        DemonstrationSite site = new DemonstrationSite(PEOPLE, clock);
        LocalStore.Setup setup =
                new LocalStore.Setup(home, "desk-1", "site", clock, new OperationIds(clock), base -> site.fill(base, told::add));
        LocalStore store = ((HomeOpening.Opened<LocalStore>) LocalStore.open(setup)).value();
        site.resume(store);
        return store;
    }

    private static Set<String> numbers(LocalStore store, LocalDate day) {
        return store.queue().tickets(day).stream().map(ticket -> ticket.admission().number()).collect(Collectors.toSet());
    }

    /** Stands still until it is set. */
    private static final class SetClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return DemonstrationClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
