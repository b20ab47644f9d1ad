package org.guichet.domain.cardpickup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Papers that were taken back are destroyed before two people: the second is not the first. */
public record Destruction(String first, Instant firstAt, @Nullable String second, @Nullable Instant secondAt) {

    public boolean isDone() {
        return second != null;
    }
}
