package org.guichet.domain.queue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.guichet.domain.change.AggregateId;

/** A ticket's name over all days: the day and the number called out, such as {@code 20261124-A041}. */
public record TicketId(String text) implements Comparable<TicketId> {

    /** Unlike {@link DateTimeFormatter#BASIC_ISO_DATE}, takes every year there is: what others send is read, then refused. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    public static TicketId of(LocalDate day, String number) {
        return new TicketId(DAY.format(day) + "-" + number);
    }

    public AggregateId aggregate() {
        return new AggregateId(AggregateId.Kind.TICKET, text);
    }

    @Override
    public int compareTo(TicketId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
