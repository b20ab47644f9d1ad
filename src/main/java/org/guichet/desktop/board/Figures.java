package org.guichet.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.guichet.desktop.words.Words;
import org.guichet.domain.forecast.TimeBand;

/** Moments, waits and spreads in the way of the language. */
final class Figures {

    private final Words words;
    private final ZoneId zone;

    Figures(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    String time(Instant moment) {
        return words.formats().time(moment, zone);
    }

    /** Such as: 16:40–17:25. */
    String band90(TimeBand band) {
        return time(band.low90()) + "–" + time(band.high90());
    }

    /** In whole minutes up to an hour, in hours and minutes beyond. */
    String wait(Duration wait) {
        long minutes = Math.max(0, wait.toMinutes());
        return minutes < 60
                ? words.text("duration.minutes", minutes)
                : words.text("duration.hours", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
    }
}
