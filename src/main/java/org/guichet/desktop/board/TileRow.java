package org.guichet.desktop.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.door.RoomLevel;
import org.guichet.domain.queue.DayBoard;
import org.guichet.domain.queue.DayBoard.Lane;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.door.ReadDoor;
import org.guichet.workflow.forecast.ReadBoard;

/** The day in five figures. */
final class TileRow extends HBox {

    /** From here on somebody should be told why. */
    private static final Duration LONG_WAIT = Duration.ofMinutes(60);

    private static final int NAMED = 3;

    private final Words words;
    private final Clock clock;
    private final Figures figures;
    private final ProgressBar gauge = new ProgressBar(0);
    private final Tile room;
    private final Tile people;
    private final Tile longest;
    private final Tile deadlines;
    private final Tile empty;

    TileRow(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        figures = new Figures(words, clock.getZone());
        gauge.setMaxWidth(Double.MAX_VALUE);
        gauge.getStyleClass().add("board-gauge");
        room = new Tile("board.room", "tile-room", words, gauge);
        people = new Tile("board.waiting", "tile-waiting", words);
        longest = new Tile("board.longest", "tile-longest", words);
        deadlines = new Tile("board.deadlines", "tile-deadlines", words);
        empty = new Tile("board.empty", "tile-empty", words);
        setSpacing(12);
        getChildren().addAll(room, people, longest, deadlines, empty);
    }

    void show(ReadBoard.View view) {
        showRoom(view.door(), view.door().inRoom(), view.door().level());
        showPeople(view.board().all(), clock.instant());
        String urgent = view.atRisk().stream()
                .limit(NAMED)
                .map(row -> row.ticket().admission().number())
                .collect(Collectors.joining(" · "));
        int more = Math.max(0, view.atRisk().size() - NAMED);
        deadlines.show(
                String.valueOf(view.atRisk().size()),
                view.atRisk().isEmpty()
                        ? words.text("board.deadlinesSafe", Math.round(view.forecast().deadlines().total()))
                        : words.text("board.deadlinesNamed", urgent, more),
                view.atRisk().isEmpty() ? "" : "blocked");
        if (!view.isAnyDeskOpen()) {
            empty.show("–", words.text("board.noDeskOpen"), "blocked");
            return;
        }
        boolean late = view.forecast().roomEmpty().median().isAfter(view.closing());
        empty.show(
                figures.time(view.forecast().roomEmpty().median()),
                words.text("board.band", figures.band90(view.forecast().roomEmpty()), figures.time(view.closing())),
                late ? "attention" : "");
    }

    /** The day turned back: what was expected then is not known any more. */
    void showPast(ReadBoard.View view, DayBoard board, Instant moment) {
        int inRoom = board.all().inRoom();
        showRoom(view.door(), inRoom, view.door().settings().levelAt(inRoom));
        showPeople(board.all(), moment);
        deadlines.show("–", words.text("replay.notKept"), "");
        empty.show("–", words.text("replay.notKept"), "");
    }

    private void showPeople(Lane all, Instant at) {
        people.show(
                String.valueOf(all.waiting()),
                words.text("board.others", all.inService(), all.held(), all.served(), all.missed()),
                "");
        showLongest(all.longest(), at);
    }

    private void showRoom(ReadDoor.View door, int inRoom, RoomLevel level) {
        Integer capacity = door.settings().capacity();
        gauge.setVisible(capacity != null);
        gauge.setManaged(capacity != null);
        gauge.setProgress(capacity == null ? 0 : Math.min(1, inRoom / (double) capacity));
        room.show(
                capacity == null ? String.valueOf(inRoom) : inRoom + " / " + capacity,
                capacity == null ? words.text("board.uncounted") : words.texts().text("board.room", level),
                switch (level) {
                    case ROOM -> "";
                    case NEARLY_FULL -> "attention";
                    case FULL -> "blocked";
                });
    }

    private void showLongest(Optional<Ticket> ticket, Instant at) {
        if (ticket.isEmpty()) {
            longest.show("–", words.text("board.nobodyWaits"), "");
            return;
        }
        var admission = ticket.get().admission();
        Duration wait = Duration.between(admission.admittedAt(), at);
        longest.show(
                figures.wait(wait),
                words.text("board.longestWho", admission.number(), words.texts().text("procedure", admission.procedure())),
                wait.compareTo(LONG_WAIT) >= 0 ? "attention" : "");
    }
}
