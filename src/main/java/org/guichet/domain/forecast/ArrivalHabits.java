package org.guichet.domain.forecast;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** When people come to the door, measured from their slot: negative is early. */
public final class ArrivalHabits {

    private final Quantiles offsets;

    private ArrivalHabits(Quantiles offsets) {
        this.offsets = offsets;
    }

    /** Before the site has a history: most come some minutes early, a few late. An assumption. */
    public static ArrivalHabits assumed() {
        return of(List.of(-30, -25, -20, -18, -15, -14, -12, -10, -10, -8, -8, -6, -5, -4, -3, -1, 0, 3, 8, 20).stream()
                .map(Duration::ofMinutes)
                .toList());
    }

    /** @param observed at least one */
    public static ArrivalHabits of(Collection<Duration> observed) {
        if (observed.isEmpty()) {
            throw new IllegalArgumentException("habits are of people who came");
        }
        return new ArrivalHabits(new Quantiles(observed.stream().mapToLong(Duration::toMillis).toArray()));
    }

    long draw(SeededSequence sequence) {
        return offsets.draw(sequence);
    }
}
