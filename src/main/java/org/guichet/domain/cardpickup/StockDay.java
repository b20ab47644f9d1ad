package org.guichet.domain.cardpickup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the store room on a day that is about no card of the record: cards that nobody expects, and the count.
 *
 * @param unexpected cards that were scanned out of a delivery and are not announced, oldest first
 * @param counts of shelves, oldest first; a shelf that is counted again has two
 */
public record StockDay(LocalDate day, long version, List<Unexpected> unexpected, List<ShelfCount> counts)
        implements AggregateState {

    /**
     * A card that nobody expects.
     *
     * @param holder as its zone has the name
     * @param slot where it was put
     * @param settled what became of it; empty while nobody has said
     */
    public record Unexpected(
            OperationId by, String serial, String foreignerNumber, String holder, String slot, String agent, Instant at,
            String settled) {}

    /**
     * A shelf counted.
     *
     * @param recorded cards that should lie there, by this desk's record at that moment
     * @param explanation of a difference; empty while nobody has given one
     */
    public record ShelfCount(
            OperationId by, String shelf, int recorded, int counted, String agent, Instant at, String explanation) {

        public int difference() {
            return counted - recorded;
        }

        public boolean isOpen() {
            return difference() != 0 && explanation.isEmpty();
        }
    }

    public StockDay {
        unexpected = List.copyOf(unexpected);
        counts = List.copyOf(counts);
    }

    public static StockDay untouched(LocalDate day) {
        return new StockDay(day, 0, List.of(), List.of());
    }

    /** Nothing for a thing that is no day. */
    static Optional<StockDay> untouched(AggregateId id) {
        try {
            StockDay day = untouched(LocalDate.parse(id.key(), DateTimeFormatter.BASIC_ISO_DATE));
            return Optional.of(day).filter(each -> each.aggregate().equals(id));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(day);
    }

    public static AggregateId aggregateOf(LocalDate day) {
        return new AggregateId(AggregateId.Kind.STOCK_DAY, DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** The last count of a shelf. */
    public @Nullable ShelfCount lastCount(String shelf) {
        return counts.stream().filter(each -> each.shelf().equals(shelf)).reduce((_, later) -> later).orElse(null);
    }
}
