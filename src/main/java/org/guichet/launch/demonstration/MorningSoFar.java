package org.guichet.launch.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingTicket;
import org.jspecify.annotations.Nullable;

/** What has happened by the demonstration's opening time: served, missed, at other desks, on hold, and some thirty waiting. */
final class MorningSoFar {

    private static final int WAITING = 33;
    private static final int HELD = 2;
    /** Desks 3 to 6 have somebody; 1 and 2 are the newcomer's. */
    private static final List<Integer> BUSY_DESKS = List.of(3, 4, 5, 6);

    private final LocalDate day;
    private final Instant now;
    private final Map<Long, PermitApplication> applications;

    MorningSoFar(LocalDate day, Map<Long, PermitApplication> applications) {
        this.day = day;
        this.now = day.atTime(DemonstrationClock.OPENING).atZone(DemonstrationClock.ZONE).toInstant();
        this.applications = applications;
    }

    List<Ticket> tickets(List<PlannedVisit> visits) {
        List<PlannedVisit> arrived = visits.stream()
                .filter(visit -> visit.comes() && !visit.arrival().isAfter(day.atTime(DemonstrationClock.OPENING)))
                .sorted(Comparator.comparing(PlannedVisit::arrival).thenComparingInt(PlannedVisit::index))
                .toList();
        List<Ticket> admitted = new ArrayList<>();
        for (int i = 0; i < arrived.size(); i++) {
            admitted.add(admitted(arrived.get(i), i + 1));
        }
        return inOrder(admitted);
    }

    /** Those in front have been served; the last in the queue's order wait. */
    private List<Ticket> inOrder(List<Ticket> admitted) {
        PriorityPolicy policy = PriorityPolicy.recommended();
        List<Ticket> ordered = admitted.stream()
                .map(ticket -> new WaitingTicket(ticket, policy.virtualArrival(ticket)))
                .sorted()
                .map(WaitingTicket::ticket)
                .toList();
        int done = Math.max(0, ordered.size() - WAITING - HELD - BUSY_DESKS.size());
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Ticket ticket = ordered.get(i);
            int after = i - done;
            if (after < 0) {
                tickets.add(past(ticket, i));
            } else if (after < BUSY_DESKS.size()) {
                tickets.add(moved(ticket, TicketStatus.CALLED, BUSY_DESKS.get(after), now.minusSeconds(60L * (2 + after)), null));
            } else if (after < BUSY_DESKS.size() + HELD) {
                HoldReason reason = after % 2 == 0 ? HoldReason.FETCHES_A_DOCUMENT : HoldReason.BUYS_A_STAMP;
                tickets.add(moved(ticket, TicketStatus.HELD, 3, now.minusSeconds(600), reason));
            } else {
                tickets.add(ticket);
            }
        }
        return tickets;
    }

    private Ticket past(Ticket ticket, int index) {
        boolean missed = index % 19 == 7;
        Instant called = ticket.admission().admittedAt().plus(Duration.ofMinutes(12 + index % 9));
        Instant at = called.isBefore(now) ? called : now.minusSeconds(120);
        return moved(ticket, missed ? TicketStatus.MISSED : TicketStatus.SERVED, 1 + index % 6, at, null);
    }

    private static Ticket moved(Ticket ticket, TicketStatus status, int desk, Instant at, @Nullable HoldReason why) {
        TicketPlace waiting = ticket.place();
        TicketPlace called = new TicketPlace(null, TicketStatus.CALLED, desk, at, 1, 0, null);
        TicketPlace then = new TicketPlace(null, status, desk, at, 1, 0, why);
        List<TicketPlace> places = status == TicketStatus.CALLED ? List.of(waiting, called) : List.of(waiting, called, then);
        return new Ticket(ticket.admission(), ticket.version(), places);
    }

    private Ticket admitted(PlannedVisit visit, int number) {
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
        return new Ticket(admission, 0, List.of(TicketPlace.admitted(null, at)));
    }

    private static boolean isSponsored(PermitType type) {
        return type == PermitType.TALENT || type == PermitType.ICT_POSTED_WORKER;
    }
}
