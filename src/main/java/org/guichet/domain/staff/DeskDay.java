package org.guichet.domain.staff;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;

/**
 * When a desk was open, on pause and closed on one day. It is closed until somebody opens it. For planning the day: no figure
 * of a person is made of it.
 *
 * @param stays oldest first; each lasts until the next begins
 */
public record DeskDay(LocalDate day, int desk, long version, List<Stay> stays) implements AggregateState {

    private static final Pattern KEY = Pattern.compile("([0-9]{8})-([1-9][0-9]{0,5})");

    /** @param agent login of who opened, paused or closed it */
    public record Stay(DeskState state, String agent, Instant since) {}

    public DeskDay {
        stays = List.copyOf(stays);
    }

    public static DeskDay untouched(LocalDate day, int desk) {
        return new DeskDay(day, desk, 0, List.of());
    }

    public static AggregateId aggregateOf(LocalDate day, int desk) {
        return new AggregateId(AggregateId.Kind.DESK, DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + desk);
    }

    /** Empty for a key that names no desk on a day. */
    public static Optional<DeskDay> untouched(AggregateId id) {
        Matcher key = KEY.matcher(id.key());
        if (!key.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(key.group(1), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(untouched(day, Integer.parseInt(key.group(2))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    public DeskState state() {
        return stays.isEmpty() ? DeskState.CLOSED : stays.getLast().state();
    }

    /** What it did at that moment. */
    public DeskState at(Instant moment) {
        return stays.reversed().stream()
                .filter(stay -> !stay.since().isAfter(moment))
                .findFirst()
                .map(Stay::state)
                .orElse(DeskState.CLOSED);
    }

    /** What brought it into its state; empty for a desk that nobody has opened yet. */
    public Optional<Stay> last() {
        return stays.isEmpty() ? Optional.empty() : Optional.of(stays.getLast());
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(day, desk);
    }

    /** Whether the moment is of that day in some zone. */
    public static boolean isAround(LocalDate day, Instant moment) {
        return !moment.isBefore(day.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
                && moment.isBefore(day.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    DeskDay with(Stay stay) {
        List<Stay> more = new ArrayList<>(stays);
        more.add(stay);
        return new DeskDay(day, desk, version + 1, more);
    }
}
