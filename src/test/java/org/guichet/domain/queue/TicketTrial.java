package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Objects;
import java.util.function.LongFunction;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.inmemory.Operations;
import org.jspecify.annotations.Nullable;

/** A ticket on which acts are tried, one after another. */
abstract class TicketTrial {

    private final Admission admission;
    private final LongFunction<Instant> moment;
    private long number = 10;

    /** @param moment of an act, by its number from 11 on */
    TicketTrial(Admission admission, LongFunction<Instant> moment) {
        this.admission = admission;
        this.moment = moment;
    }

    /** Of the last act. */
    final long number() {
        return number;
    }

    final Decision<Ticket> decide(@Nullable Ticket ticket, TicketAct act) {
        number++;
        Operation operation = Operations.of(number, admission.ticketId().aggregate(), act, moment.apply(number));
        return TicketRules.decide(ticket, operation, act);
    }

    final Ticket after(@Nullable Ticket ticket, TicketAct... acts) {
        Ticket now = ticket;
        for (TicketAct act : acts) {
            now = switch (decide(now, act)) {
                case Decision.Accepted<Ticket>(Ticket next) -> next;
                case Decision.Refused<Ticket> refused -> throw new AssertionError(act + " " + refused);
            };
        }
        return Objects.requireNonNull(now);
    }

    final void refused(TicketRefusal reason, String detail, @Nullable Ticket ticket, TicketAct act) {
        assertEquals(new Decision.Refused<Ticket>(reason, detail), decide(ticket, act));
    }

    final void refused(TicketRefusal reason, @Nullable Ticket ticket, TicketAct act) {
        refused(reason, "", ticket, act);
    }
}
