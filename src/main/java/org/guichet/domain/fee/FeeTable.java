package org.guichet.domain.fee;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The amounts of a site: the lines that came with the program, and over them what the site wrote. */
public final class FeeTable {

    private record Begin(FeeKey key, LocalDate from) {}

    private final List<Fee> lines;

    private FeeTable(Collection<Fee> lines) {
        this.lines = lines.stream()
                .sorted(Comparator.comparing((Fee fee) -> fee.key().service())
                        .thenComparing(fee -> fee.key().title())
                        .thenComparing(fee -> fee.key().reduction())
                        .thenComparing(Fee::from))
                .toList();
    }

    public static FeeTable of(List<Fee> supplied, Collection<FeeHistory> written) {
        Map<Begin, Fee> lines = new HashMap<>();
        supplied.forEach(fee -> lines.put(new Begin(fee.key(), fee.from()), fee));
        for (FeeHistory history : written) {
            for (FeePeriod period : history.periods()) {
                Integer cents = period.cents();
                Begin begin = new Begin(history.key(), period.from());
                if (cents == null) {
                    lines.remove(begin);
                } else {
                    lines.put(begin, new Fee(history.key(), period.from(), period.until(), cents, period.source(), false));
                }
            }
        }
        return new FeeTable(lines.values());
    }

    /** By service, ground of stay, reduction and first day. */
    public List<Fee> lines() {
        return new ArrayList<>(lines);
    }

    /**
     * What is due on a day: of the lines in force the one that began last; a ground of stay without a line of its own pays as any other.
     * Empty where the table does not say: the amount then stands on the convocation, or is for a supervisor to write down.
     *
     * @param title ground of stay, key of the catalogue under {@code permit.}
     */
    public Optional<Fee> due(FeeService service, String title, Reduction reduction, LocalDate day) {
        return inForce(service, title, reduction, day).or(() -> inForce(service, FeeKey.ANY_TITLE, reduction, day));
    }

    private Optional<Fee> inForce(FeeService service, String title, Reduction reduction, LocalDate day) {
        return lines.stream()
                .filter(fee -> fee.key().service() == service && fee.key().title().equals(title) && fee.key().reduction() == reduction)
                .filter(fee -> fee.isInForce(day))
                .max(Comparator.comparing(Fee::from));
    }
}
