package org.guichet.scenario;

import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.forecast.DayForecast;
import org.guichet.domain.forecast.PolicyComparison;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.forecast.OpenDecision;
import org.guichet.workflow.forecast.ReadBoard;
import org.guichet.workflow.rebooking.PlanDates.Proposals;
import org.guichet.workflow.rebooking.RebookingActs;
import org.guichet.workflow.rebooking.RebookingPlan;
import org.junit.jupiter.api.Test;

/**
 * The day on which a prefecture opens again, as a story. Its desks were shut for a week; everybody was re-dated to this morning.
 * The supervisor starts the day with pickups and long-stay visas first, closes the doors when the forecast says so, sees to it
 * that whoever stays outside gets another date, and that whoever is inside is served.
 */
abstract class ReopeningDay {

    private static final String NAME = "Reopening after closure: pickups and VLS-TS first";
    private static final Set<Procedure> FIRST = EnumSet.of(Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION);

    private final Map<Integer, Instant> busyUntil = new HashMap<>();
    private final List<Procedure> called = new ArrayList<>();
    private int nextToCome;

    /** At twenty past eight. */
    abstract Site open();

    @Test
    void theMorningAfterTheClosureIsServedAndNobodyIsForgotten() {
        try (Site site = open()) {
            twoDesksAreOpened(site);
            theSupervisorStartsTheDayFromTheNamedPolicy(site);
            peopleComeForTheirSlotsAndPickupsAndVisasAreCalledFirst(site);
            theForecastSaysWhenToCloseTheDoorsAndTheyAreClosed(site);
            Appointment turnedAway = whoeverComesNowIsToldSoAndGivenAnotherDateAtOnce(site);
            site.restart();
            theOldConvocationTellsTheNewDate(site, turnedAway);
            theUnluckyGetDatesTheMostUrgentFirst(site);
            everybodyWhoWasLetInIsServedByClosingTime(site);
            inTheEveningTheUsualPolicyComesBack(site);
        }
    }

    private static DeskSession session(Site site, Role role, ServiceDesk desk) {
        return new DeskSession(Synthetic.agent(role), desk, site.clock().instant());
    }

    private static DeskSession supervisor(Site site) {
        return session(site, Role.SUPERVISOR, ReopeningCast.SECOND);
    }

    private static ReadBoard.View board(Site site) {
        return done(site.acts().steering().board().run(supervisor(site)));
    }

    private static void twoDesksAreOpened(Site site) {
        done(site.acts().signIn().run("agent", SiteData.PASSWORD.toCharArray(), ReopeningCast.FIRST.number()));
        done(site.acts().signIn().run("supervisor", SiteData.PASSWORD.toCharArray(), ReopeningCast.SECOND.number()));
    }

    private static void theSupervisorStartsTheDayFromTheNamedPolicy(Site site) {
        var steering = site.acts().steering();
        PolicyComparison compared = done(steering.preview().compare(
                supervisor(site), StandardPolicy.REOPENING.policy(), board(site).closing()));
        assertTrue(
                medianForPickups(compared.proposed()).compareTo(medianForPickups(compared.today())) <= 0,
                "seen before it applies: pickups wait no longer than today");
        assertEquals(QueuePolicy.INITIAL, steering.book().policy(), "nothing counts before it is applied");
        done(steering.applyPolicy().run(
                supervisor(site), StandardPolicy.REOPENING.policy(), NAME, "first day after the closure"));
        PolicyVersion version = steering.book().policy().last().orElseThrow();
        assertEquals(NAME, version.name());
        assertEquals(1, version.number());
    }

    private static Duration medianForPickups(DayForecast forecast) {
        return Objects.requireNonNull(forecast.waits().get(Procedure.CARD_PICKUP)).median();
    }

    private void peopleComeForTheirSlotsAndPickupsAndVisasAreCalledFirst(Site site) {
        while (called.size() < 20) {
            aMinutePasses(site);
        }
        long quick = called.stream().filter(FIRST::contains).count();
        assertTrue(quick >= 16, () -> "of the first twenty, so many for a card or a visa: " + quick + " " + called);
        assertTrue(
                board(site).waiting().rows().stream().anyMatch(row -> !FIRST.contains(row.ticket().admission().procedure())),
                "those who come for a renewal wait meanwhile");
    }

    private void theForecastSaysWhenToCloseTheDoorsAndTheyAreClosed(Site site) {
        Optional<OpenDecision.CloseDoors> advice = Optional.empty();
        while (advice.isEmpty()) {
            for (int i = 0; i < 10; i++) {
                aMinutePasses(site);
            }
            advice = board(site).decisions().stream()
                    .filter(OpenDecision.CloseDoors.class::isInstance)
                    .map(OpenDecision.CloseDoors.class::cast)
                    .findFirst();
        }
        Instant by = advice.get().by();
        while (by != null && site.clock().instant().plus(Duration.ofMinutes(1)).isBefore(by)) {
            aMinutePasses(site);
        }
        done(site.acts().door().move().close(supervisor(site), "full until closing time"));
        assertTrue(nextToCome < ReopeningCast.PEOPLE, "somebody is still to come");
    }

    private Appointment whoeverComesNowIsToldSoAndGivenAnotherDateAtOnce(Site site) {
        DeskSession reception = session(site, Role.RECEPTION, ReopeningCast.FIRST);
        Appointment appointment = ReopeningCast.slotOf(nextToCome++);
        refused(
                EntryRefusal.ENTRY_DOORS_CLOSED,
                site.acts().door().admit().person(reception, appointment.applicantId(), Set.of()));
        RebookingActs rebooking = site.acts().door().rebooking();
        Proposals proposals = done(rebooking.plan().propose(reception, appointment.number(), 3));
        assertFalse(proposals.slots().getFirst().toLocalDate().equals(Synthetic.DAY.plusDays(1)), "closed on that day too");
        RebookingPlan plan = done(rebooking.plan().plan(reception, appointment, proposals.slots().get(1)));
        done(rebooking.rebook().run(reception, plan, "doors closed"));
        return appointment;
    }

    private static void theOldConvocationTellsTheNewDate(Site site, Appointment before) {
        DeskSession reception = session(site, Role.RECEPTION, ReopeningCast.FIRST);
        Result<Ticket> again = site.acts().door().admit().person(reception, before.applicantId(), Set.of());
        refused(EntryRefusal.ENTRY_WRONG_DAY, again);
    }

    private static void theUnluckyGetDatesTheMostUrgentFirst(Site site) {
        OpenDecision.ToRedate unlucky = (OpenDecision.ToRedate) board(site).decisions().stream()
                .filter(OpenDecision.ToRedate.class::isInstance)
                .findFirst()
                .orElseThrow();
        List<String> numbers = unlucky.unlucky().stream().map(Appointment::number).toList();
        RebookingActs rebooking = site.acts().door().rebooking();
        RebookingPlan plan = done(rebooking.plan().plan(supervisor(site), numbers));
        assertEquals(numbers.size(), plan.planned().size());
        assertTrue(plan.left().isEmpty());
        Map<Procedure, LocalDateTime> last = new HashMap<>();
        for (RebookingPlan.Planned each : plan.planned()) {
            LocalDateTime before = last.put(each.appointment().procedure(), each.to());
            assertTrue(before == null || !each.to().isBefore(before), "in the order of urgency, each the first free slot");
        }
        done(rebooking.rebook().run(supervisor(site), plan, "doors closed on the reopening day"));
        assertTrue(board(site).decisions().stream().noneMatch(OpenDecision.ToRedate.class::isInstance));
        assertTrue(board(site).door().toCome().isEmpty());
    }

    private void everybodyWhoWasLetInIsServedByClosingTime(Site site) {
        while (board(site).board().all().inRoom() > 0) {
            for (int i = 0; i < 10; i++) {
                aMinutePasses(site);
            }
        }
        var day = board(site);
        assertEquals(nextToCome - 1, day.board().all().served(), "everybody but the one who was turned away");
        assertEquals(0, day.board().all().missed());
        assertFalse(site.clock().instant().isAfter(day.closing().plus(Duration.ofMinutes(10))), "the forecast kept its word");
    }

    private static void inTheEveningTheUsualPolicyComesBack(Site site) {
        var steering = site.acts().steering();
        done(steering.undoPolicy().run(supervisor(site)));
        assertEquals(QueuePolicy.INITIAL.current(), steering.book().policy().current());
    }

    /** Who is due comes to the door, and each desk goes on: it finishes, and calls whoever stands in row 1. */
    private void aMinutePasses(Site site) {
        site.clock().passMinutes(1);
        LocalDateTime now = LocalDateTime.ofInstant(site.clock().instant(), site.clock().getZone());
        DeskSession reception = session(site, Role.RECEPTION, ReopeningCast.FIRST);
        boolean open = site.acts().door().read().run().doors().areOpen();
        while (open && nextToCome < ReopeningCast.PEOPLE
                && !ReopeningCast.slotOf(nextToCome).slot().minusMinutes(5).isAfter(now)) {
            done(site.acts().door().admit().person(reception, ReopeningCast.slotOf(nextToCome++).applicantId(), Set.of()));
        }
        for (ServiceDesk desk : List.of(ReopeningCast.FIRST, ReopeningCast.SECOND)) {
            work(site, session(site, Role.AGENT, desk));
        }
    }

    private void work(Site site, DeskSession agent) {
        int desk = agent.desk().number();
        Instant now = site.clock().instant();
        if (busyUntil.getOrDefault(desk, now).isAfter(now)) {
            return;
        }
        var queue = site.acts().queue();
        done(queue.read().run(agent)).inHand().ifPresent(ticket -> done(queue.move().finish(agent, ticket.id())));
        Optional<WaitingTicket> first = done(queue.read().run(agent)).waiting().rows().stream().findFirst();
        Result<Ticket> next = queue.call().run(agent);
        if (first.isEmpty()) {
            refused(TicketRefusal.NOBODY_WAITING, next);
            return;
        }
        Ticket ticket = done(next);
        assertEquals(first.get().ticket().id(), ticket.id(), "row 1 is whom next calls");
        called.add(ticket.admission().procedure());
        busyUntil.put(desk, now.plus(Duration.ofMinutes(ReopeningCast.minutesAtTheDesk(ticket.admission().procedure()))));
    }
}
