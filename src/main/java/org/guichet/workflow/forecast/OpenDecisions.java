package org.guichet.workflow.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.forecast.ClosingAdvice;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.door.ReadDoor;
import org.guichet.workflow.forecast.OpenDecision.CloseDoors;
import org.guichet.workflow.forecast.OpenDecision.DeadlineAtRisk;
import org.guichet.workflow.forecast.OpenDecision.FingerDiffers;
import org.guichet.workflow.forecast.OpenDecision.HoldOver;
import org.guichet.workflow.forecast.OpenDecision.LateValidation;
import org.guichet.workflow.forecast.OpenDecision.LongWait;
import org.guichet.workflow.forecast.OpenDecision.ToRedate;

/** Picks out of the day what asks for a decision: who stands at a desk, the doors, rights that end, people, those who left. */
record OpenDecisions(Instant now, Instant closing, PriorityPolicy policy) {

    /** So long before the moment to close the doors, it is time to decide. */
    private static final Duration SOON = Duration.ofMinutes(30);

    List<OpenDecision> of(
            ReadDoor.View door,
            ClosingAdvice advice,
            WaitingQueue waiting,
            List<WaitingTicket> atRisk,
            Collection<Ticket> tickets,
            List<VisaValidation> late,
            List<CardPickup> fingersDiffer) {
        List<OpenDecision> open = new ArrayList<>();
        fingersDiffer.forEach(each -> open.add(new FingerDiffers(each)));
        if (door.doors().areOpen()) {
            closeDoors(advice).ifPresent(open::add);
        }
        atRisk.forEach(row -> Optional.ofNullable(row.ticket().admission().legalDeadline())
                .ifPresent(deadline -> open.add(new DeadlineAtRisk(row, deadline))));
        late.forEach(each -> open.add(new LateValidation(each)));
        tickets.stream().filter(ticket -> ticket.status() == TicketStatus.HELD).sorted(Comparator.comparing(Ticket::id))
                .forEach(ticket -> holdOver(ticket).ifPresent(open::add));
        Duration bound = policy.longestOvertaking();
        waiting.rows().stream().filter(row -> waited(row).compareTo(bound) > 0).filter(row -> !atRisk.contains(row))
                .forEach(row -> open.add(new LongWait(row, waited(row))));
        if (!door.doors().areOpen() && !door.toCome().isEmpty()) {
            open.add(new ToRedate(door.toCome()));
        }
        return open;
    }

    private Optional<OpenDecision> closeDoors(ClosingAdvice advice) {
        Instant sure = advice.sure();
        if (!advice.lastLeaves().high90().isAfter(closing)) {
            return Optional.empty();
        }
        return sure == null || sure.isBefore(now.plus(SOON)) ? Optional.of(new CloseDoors(sure)) : Optional.empty();
    }

    private Optional<OpenDecision> holdOver(Ticket ticket) {
        return Optional.ofNullable(ticket.place().backAt()).filter(back -> !back.isAfter(now)).map(back -> new HoldOver(ticket, back));
    }

    private Duration waited(WaitingTicket row) {
        return Duration.between(row.ticket().admission().admittedAt(), now);
    }
}
