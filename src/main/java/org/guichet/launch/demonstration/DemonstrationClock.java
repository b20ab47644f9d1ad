package org.guichet.launch.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that goes like the real one, but is set to mid-morning of today when the day is made. */
public final class DemonstrationClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    static final LocalTime OPENING = LocalTime.of(10, 40);

    private final Clock real;
    private volatile Duration ahead = Duration.ZERO;

    public DemonstrationClock() {
        this(Clock.system(ZONE));
    }

    /** @param real whose day is the day that is made */
    public DemonstrationClock(Clock real) {
        this.real = real;
    }

    LocalDate realDay() {
        return LocalDate.now(real);
    }

    /** Sets the clock to the opening time of the day, from now on. */
    Duration setToOpening(LocalDate day) {
        ahead = Duration.between(real.instant(), day.atTime(OPENING).atZone(ZONE).toInstant());
        return ahead;
    }

    void setAhead(Duration by) {
        ahead = by;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), ahead);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }
}
