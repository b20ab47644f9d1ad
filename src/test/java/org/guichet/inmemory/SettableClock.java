package org.guichet.inmemory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    private static final ZoneId SITE = ZoneId.of("Europe/Paris");

    private final ZoneId zone;
    private Instant now;

    public SettableClock(Instant now) {
        this(now, SITE);
    }

    private SettableClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static SettableClock at(LocalDate day, LocalTime time) {
        return new SettableClock(day.atTime(time).atZone(SITE).toInstant());
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void passMinutes(long minutes) {
        pass(Duration.ofMinutes(minutes));
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }
}
