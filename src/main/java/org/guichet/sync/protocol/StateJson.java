package org.guichet.sync.protocol;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StampUse;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.door.Doors;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.staff.DeskDay;
import tools.jackson.core.JacksonException;

/**
 * The state of a thing as JSON: its record's components, like an act's arguments. Kept by the store and in a desk's base, and sent
 * in snapshots. A state can always be made anew from its operations, so one that can't be read any more is no loss.
 */
public final class StateJson {

    private static final Map<Kind, Class<? extends AggregateState>> STATES = new EnumMap<>(Map.of(
            Kind.TICKET, Ticket.class,
            Kind.CARD, CardPickup.class,
            Kind.STAMP, StampUse.class,
            Kind.DOORS, Doors.class,
            Kind.MOVE, TicketMoves.class,
            Kind.POLICY, QueuePolicy.class,
            Kind.DESK, DeskDay.class,
            Kind.APPLICANT, Registration.class,
            Kind.FOREIGNER_NUMBER, NumberHolding.class));

    private StateJson() {}

    public static String write(AggregateState state) {
        return ActJson.MAPPER.writeValueAsString(state);
    }

    /** Empty where the text is no state of that thing that this program can read. */
    public static Optional<AggregateState> read(AggregateId id, String json) {
        Class<? extends AggregateState> type = STATES.get(id.kind());
        if (type == null) {
            return Optional.empty();
        }
        try {
            AggregateState state = ActJson.MAPPER.readValue(json, type);
            CompleteRecord.check(state);
            return Optional.of(state).filter(each -> each.aggregate().equals(id));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
