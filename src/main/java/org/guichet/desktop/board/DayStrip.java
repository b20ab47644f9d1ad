package org.guichet.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.layout.Region;
import org.guichet.domain.staff.DeskDay;

/** A desk's day as a strip from opening to closing time: full while open, thin while on pause, empty while closed. */
final class DayStrip extends Region {

    private static final double HEIGHT = 14;
    private static final double THIN = 6;

    private final List<DeskDay.Stay> stays;
    private final Instant from;
    private final Instant now;
    private final Instant to;

    /** @param now where the last stay ends so far */
    DayStrip(List<DeskDay.Stay> stays, Instant from, Instant now, Instant to) {
        this.stays = stays;
        this.from = from;
        this.now = now;
        this.to = to;
        getStyleClass().add("board-day-strip");
        setMinSize(120, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        for (DeskDay.Stay stay : stays) {
            Region part = new Region();
            part.getStyleClass().add("board-day-" + stay.state().name());
            part.setManaged(false);
            getChildren().add(part);
        }
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < stays.size(); i++) {
            Instant end = i == stays.size() - 1 ? now : stays.get(i + 1).since();
            double left = place(stays.get(i).since());
            double height = switch (stays.get(i).state()) {
                case OPEN -> HEIGHT;
                case PAUSED -> THIN;
                case CLOSED -> 0;
            };
            getChildren().get(i).resizeRelocate(left, (HEIGHT - height) / 2, Math.max(1, place(end) - left), height);
        }
    }

    private double place(Instant moment) {
        double all = Math.max(1, Duration.between(from, to).toSeconds());
        return Math.clamp(Duration.between(from, moment).toSeconds() / all, 0, 1) * getWidth();
    }
}
