package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.Share;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.exchange.StoreLink;
import org.jspecify.annotations.Nullable;

/**
 * How desks of one site share a queue: with the store in reach a call counts once the store has confirmed it; without it each desk keeps to
 * its share of those who wait.
 */
public final class Together {

    /** How long a call waits for the store before the desk goes on alone. */
    static final Duration BOUND = Duration.ofMillis(1_500);

    private final StoreLink link;
    private final DeskBook desks;
    private final StaffDirectory staff;
    private final Clock clock;

    public Together(StoreLink link, DeskBook desks, StaffDirectory staff, Clock clock) {
        this.link = link;
        this.desks = desks;
        this.staff = staff;
        this.clock = clock;
    }

    /** Waits for the store's word on a call, a little; without it the desk's own word stands. */
    void confirm(List<Operation> call) {
        switch (link.status().state()) {
            case ONLINE -> link.isSettled(call, BOUND);
            case ALONE, CONNECTING, OFFLINE, STOPPED -> {}
        }
    }

    /** Those of the tickets that this desk may call: all, or its share while other desks can't be seen. */
    List<Ticket> shareOf(ServiceDesk desk, List<Ticket> today) {
        return link.status().isCutOff() ? shareWhileCutOff(desk, today) : today;
    }

    private List<Ticket> shareWhileCutOff(ServiceDesk own, List<Ticket> today) {
        Map<Integer, DeskDay> days = desks.on(LocalDate.now(clock));
        List<ServiceDesk> onDuty = staff.desks().stream()
                .filter(desk -> desk.number() == own.number() || isOpen(days.get(desk.number())))
                .toList();
        return today.stream()
                .filter(ticket -> ticket.status() != TicketStatus.WAITING || isOf(own, onDuty, ticket))
                .toList();
    }

    private static boolean isOpen(@Nullable DeskDay day) {
        return day != null && day.state() == DeskState.OPEN;
    }

    private static boolean isOf(ServiceDesk own, List<ServiceDesk> onDuty, Ticket ticket) {
        Set<Integer> able = onDuty.stream()
                .filter(desk -> ticket.mayGoTo(desk.number(), desk.skills()))
                .map(ServiceDesk::number)
                .collect(Collectors.toSet());
        return Share.deskFor(ticket.id(), able).stream().anyMatch(desk -> desk == own.number());
    }
}
