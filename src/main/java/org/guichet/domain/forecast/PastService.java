package org.guichet.domain.forecast;

import java.time.Duration;
import java.time.LocalDate;
import org.guichet.domain.appointment.Procedure;

/** How long a desk once served somebody, from the call to the end. */
public record PastService(LocalDate day, Procedure procedure, Duration took) {

    public PastService {
        if (took.isNegative() || took.compareTo(Duration.ofHours(12)) > 0) {
            throw new IllegalArgumentException("a service takes from nothing to twelve hours");
        }
    }
}
