package org.guichet.desktop.board;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.WaitFigures;
import org.guichet.domain.queue.DayBoard.AtDesk;
import org.guichet.domain.queue.DayBoard.Lane;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.workflow.forecast.ReadBoard;
import org.jspecify.annotations.Nullable;

/** Rows of figures: the day per procedure, or per desk. */
final class LaneTable extends GridPane {

    private static final AtDesk NOTHING_YET = new AtDesk(Optional.empty(), 0, 0, 0);

    private final Words words;
    private final Clock clock;
    private final Figures figures;

    LaneTable(String id, Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        figures = new Figures(words, clock.getZone());
        setId(id);
        getStyleClass().addAll("panel", "lane-table");
        setFocusTraversable(true);
    }

    void showProcedures(ReadBoard.View view) {
        start("board.procedure", "board.col.waiting", "board.col.inService", "board.col.held", "board.col.served",
                "board.col.missed", "board.col.longest", "board.col.median", "board.col.ninetyFive");
        for (Map.Entry<Procedure, Lane> each : view.board().lanes().entrySet()) {
            Lane lane = each.getValue();
            WaitFigures waits = view.forecast().waits().get(each.getKey());
            String longest = lane.longest()
                    .map(ticket -> figures.wait(Duration.between(ticket.admission().admittedAt(), clock.instant())))
                    .orElse("–");
            row(words.texts().text("procedure", each.getKey()), Stream.of(
                    figure(lane.waiting()), figure(lane.inService()), figure(lane.held()), figure(lane.served()),
                    figure(lane.missed()), longest, wait(waits == null ? null : waits.median()),
                    wait(waits == null ? null : waits.ninetyFive())).toList());
        }
    }

    void showDesks(ReadBoard.View view) {
        start("board.desk", "board.col.inHand", "board.col.since", "board.col.served", "board.col.missed", "board.col.held",
                "board.col.skills");
        for (ServiceDesk desk : view.desks()) {
            AtDesk at = view.board().desks().getOrDefault(desk.number(), NOTHING_YET);
            List<String> skills = desk.skills().stream().sorted().map(each -> words.texts().text("procedure.short", each)).toList();
            boolean all = desk.skills().size() == Procedure.values().length;
            row(words.text("board.deskNumber", desk.number()), List.of(
                    at.inHand().map(ticket -> ticket.admission().number() + " · "
                            + words.texts().text("procedure.short", ticket.inHand())).orElse(free(view, desk)),
                    at.inHand().map(ticket -> words.formats().elapsed(ticket.place().since(), clock)).orElse("–"),
                    figure(at.served()), figure(at.missed()), figure(at.held()),
                    all ? words.text("board.allSkills") : String.join(", ", skills)));
        }
    }

    /** Nobody is there: because it is not open, or for the next. */
    private String free(ReadBoard.View view, ServiceDesk desk) {
        DeskDay day = view.deskDays().get(desk.number());
        DeskState state = day == null ? DeskState.CLOSED : day.state();
        return state == DeskState.OPEN ? words.text("board.free") : words.texts().text("deskState", state);
    }

    private void start(String... keys) {
        getChildren().clear();
        for (int column = 0; column < keys.length; column++) {
            Label head = new Label(words.text(keys[column]));
            head.getStyleClass().addAll("field-label", column == 0 ? "lane-name" : "lane-figure");
            grow(head);
            add(head, column, 0);
        }
    }

    private void row(String name, List<String> cells) {
        int row = getRowCount();
        List<Label> labels = new ArrayList<>();
        Label first = new Label(name);
        first.getStyleClass().addAll("strong", "lane-name");
        labels.add(first);
        cells.forEach(text -> {
            Label cell = new Label(text);
            cell.getStyleClass().add("lane-figure");
            if (text.equals("–")) {
                cell.getStyleClass().add("muted");
            }
            labels.add(cell);
        });
        for (int column = 0; column < labels.size(); column++) {
            grow(labels.get(column));
            add(labels.get(column), column, row);
        }
    }

    private static void grow(Label cell) {
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMinWidth(0);
        setHgrow(cell, Priority.ALWAYS);
    }

    private static String figure(int count) {
        return count == 0 ? "–" : Integer.toString(count);
    }

    private String wait(@Nullable Duration wait) {
        return wait == null ? "–" : figures.wait(wait);
    }
}
