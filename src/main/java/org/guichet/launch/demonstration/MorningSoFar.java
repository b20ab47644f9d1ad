package org.guichet.launch.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.ServiceDesk;

/** What has happened by the demonstration's opening time: served, missed, at other desks, on hold, and some thirty waiting. */
final class MorningSoFar {

    static final LocalTime DESKS_OPEN = LocalTime.of(8, 50);
    static final LocalTime NEWCOMERS_SINCE = LocalTime.of(10, 18);
    private static final int WAITING = 33;
    private static final List<HoldReason> HELD = List.of(HoldReason.FETCHES_A_DOCUMENT, HoldReason.BUYS_A_STAMP);

    /** The morning is played at these paces, and that is taken after which about as many wait as wanted. In per cent. */
    private static final int SLOWEST = 300;

    private static final int FASTEST = 20;
    private static final int STEP = 4;

    private final LocalDate day;
    private final Map<Long, PermitApplication> applications;

    MorningSoFar(LocalDate day, Map<Long, PermitApplication> applications) {
        this.day = day;
        this.applications = applications;
    }

    List<Ticket> tickets(List<PlannedVisit> visits, List<ServiceDesk> desks) {
        PlayedMorning played = new PlayedMorning(
                admitted(visits),
                PriorityPolicy.recommended(),
                moment(DESKS_OPEN),
                moment(DemonstrationClock.OPENING),
                moment(NEWCOMERS_SINCE));
        List<Ticket> best = List.of();
        long off = Long.MAX_VALUE;
        for (int pace = FASTEST; pace <= SLOWEST; pace += STEP) {
            List<Ticket> after = played.play(desks, pace / 100.0);
            long difference = Math.abs(waiting(after) - WAITING);
            if (difference < off) {
                best = after;
                off = difference;
            }
        }
        return someHeld(best);
    }

    private static long waiting(List<Ticket> tickets) {
        return tickets.stream().filter(ticket -> ticket.status() == TicketStatus.WAITING).count();
    }

    /** The last two that other desks finished are not over: their people fetch something and come back. */
    private static List<Ticket> someHeld(List<Ticket> tickets) {
        List<Ticket> last = tickets.stream()
                .filter(ticket -> ticket.status() == TicketStatus.SERVED && !ticket.isAt(1) && !ticket.isAt(2))
                .sorted(Comparator.comparing((Ticket ticket) -> ticket.place().since()).reversed())
                .limit(HELD.size())
                .toList();
        List<Ticket> after = new ArrayList<>(tickets);
        for (int i = 0; i < last.size(); i++) {
            Ticket ticket = last.get(i);
            TicketPlace end = ticket.place();
            List<TicketPlace> places = new ArrayList<>(ticket.places().subList(0, ticket.places().size() - 1));
            places.add(new TicketPlace(null, null, TicketStatus.HELD, end.desk(), end.since(), end.calls(), 0, HELD.get(i)));
            after.set(after.indexOf(ticket), new Ticket(ticket.admission(), ticket.version(), places));
        }
        return after;
    }

    /** In the order in which they came to the door, which numbers them. */
    private Map<Ticket, PlannedVisit> admitted(List<PlannedVisit> visits) {
        Map<Ticket, PlannedVisit> admitted = new LinkedHashMap<>();
        visits.stream()
                .filter(visit -> visit.comes() && !visit.arrival().isAfter(day.atTime(DemonstrationClock.OPENING)))
                .sorted(Comparator.comparing(PlannedVisit::arrival).thenComparingInt(PlannedVisit::index))
                .forEach(visit -> admitted.put(ticket(visit, admitted.size() + 1), visit));
        return admitted;
    }

    private Ticket ticket(PlannedVisit visit, int number) {
        Instant at = visit.arrival().atZone(DemonstrationClock.ZONE).toInstant();
        PermitApplication application = applications.get(visit.applicantId());
        LocalDate deadline = application == null
                ? null
                : application.provisionalPaper().map(PermitApplication.ProvisionalPaper::validUntil).orElse(null);
        Admission admission = new Admission(
                day,
                String.format(Locale.ROOT, "A%03d", number),
                visit.applicantId(),
                visit.procedure(),
                visit.appointmentNumber(),
                visit.slot().atZone(DemonstrationClock.ZONE).toInstant(),
                at,
                deadline,
                visit.priorityNeed(),
                application != null && isSponsored(application.permitType()));
        return new Ticket(admission, 0, List.of(TicketPlace.ofBaseData(at, needs(visit))));
    }

    private static Set<PriorityNeed> needs(PlannedVisit visit) {
        PriorityNeed[] kinds = PriorityNeed.values();
        return visit.priorityNeed() ? Set.of(kinds[visit.index() % kinds.length]) : Set.of();
    }

    private Instant moment(LocalTime time) {
        return day.atTime(time).atZone(DemonstrationClock.ZONE).toInstant();
    }

    private static boolean isSponsored(PermitType type) {
        return type == PermitType.TALENT || type == PermitType.ICT_POSTED_WORKER;
    }
}
