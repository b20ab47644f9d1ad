package org.guichet.domain.sitedata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.sitedata.SiteDataAct.SiteArranged;
import org.guichet.domain.staff.DeskDay;
import org.jspecify.annotations.Nullable;

/**
 * What brought data make of the things that they are about. People, applications and papers are no things that acts are about: the
 * site's tables take them as they come, and there may be a million. Appointments, cards, tickets and desks' days are.
 */
public final class SiteDataRules {

    private SiteDataRules() {}

    /** Empty where the data can be taken. */
    public static Optional<Problem> problem(SiteDataAct act) {
        int pieces = switch (act) {
            case DataBrought data -> data.pieces();
            case SiteArranged arranged -> arranged.purposes().size() + arranged.desks().size() + arranged.settings().size();
        };
        if (pieces == 0 || pieces > SiteDataAct.MOST_PIECES) {
            return Optional.of(new Problem(SiteDataRefusal.SITE_DATA_COUNT, String.valueOf(pieces)));
        }
        return SiteDataLimits.firstUnfit(act).map(piece -> new Problem(SiteDataRefusal.SITE_DATA_PIECE, piece));
    }

    /** @param detail names the piece, or says how many there are */
    public record Problem(SiteDataRefusal reason, String detail) {}

    /** The things that follow from the data, each once. */
    public static List<AggregateId> things(SiteDataAct act) {
        if (!(act instanceof DataBrought data)) {
            return List.of();
        }
        List<AggregateId> things = new ArrayList<>();
        data.cards().forEach(card -> things.add(CardPickup.aggregateOf(card.serial())));
        data.appointments().forEach(each -> things.add(Booking.aggregateOf(each.number())));
        data.tickets().forEach(each -> things.add(each.aggregate()));
        data.deskDays().forEach(each -> things.add(each.aggregate()));
        return things.stream().distinct().toList();
    }

    /**
     * A thing after the data came.
     *
     * @param state null where nothing was known of it
     * @return null where still nothing is
     */
    public static @Nullable AggregateState after(@Nullable AggregateState state, AggregateId id, SiteDataAct act) {
        if (!(act instanceof DataBrought data)) {
            return state;
        }
        return switch (id.kind()) {
            case CARD -> state == null ? card(id, data) : state;
            case APPOINTMENT -> last(data.appointments().stream().filter(each -> each.number().equals(id.key())))
                    .<AggregateState>map(each -> booking(state, each))
                    .orElse(state);
            case TICKET -> state == null ? first(data.tickets().stream().filter(each -> each.aggregate().equals(id))) : state;
            case DESK -> state == null ? first(data.deskDays().stream().filter(each -> each.aggregate().equals(id))) : state;
            default -> state;
        };
    }

    private static @Nullable AggregateState card(AggregateId id, DataBrought data) {
        Optional<ResidenceCard> card = last(data.cards().stream().filter(each -> each.serial().equals(id.key())));
        return card.map(CardPickup::untouched).orElse(null);
    }

    /** Where it was moved before stays known: the file says where it stands now. */
    private static Booking booking(@Nullable AggregateState state, Appointment appointment) {
        return state instanceof Booking known
                ? new Booking(appointment, known.version(), known.moves())
                : Booking.asBooked(appointment);
    }

    private static <T extends AggregateState> @Nullable AggregateState first(Stream<T> pieces) {
        return pieces.findFirst().orElse(null);
    }

    private static <T> Optional<T> last(Stream<T> pieces) {
        return pieces.reduce((_, next) -> next);
    }
}
