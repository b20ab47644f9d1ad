package org.guichet.domain.rebooking;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.AggregateId;

/** A moment of the agenda for one matter, to the minute. */
public record AgendaSlot(LocalDateTime at, Procedure procedure) {

    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);

    /** Such as {@code 20261125T0940-RENEWAL}. */
    public AggregateId aggregate() {
        return new AggregateId(AggregateId.Kind.SLOT, KEY.format(at) + "-" + procedure.name());
    }

    /** Empty for a key that names none. */
    public static Optional<AgendaSlot> of(AggregateId id) {
        int dash = id.key().indexOf('-');
        try {
            AgendaSlot slot = new AgendaSlot(
                    LocalDateTime.parse(id.key().substring(0, Math.max(0, dash)), KEY),
                    Procedure.valueOf(id.key().substring(dash + 1)));
            return Optional.of(slot).filter(each -> isOfOurEra(each.at()) && each.aggregate().equals(id));
        } catch (DateTimeException | IllegalArgumentException noSlot) {
            return Optional.empty();
        }
    }

    static boolean isOfOurEra(LocalDateTime at) {
        return at.getYear() >= 1 && at.getYear() <= 9999 && at.getSecond() == 0 && at.getNano() == 0;
    }
}
