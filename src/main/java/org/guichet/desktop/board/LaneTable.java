package org.guichet.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.WaitFigures;
import org.guichet.domain.queue.DayBoard;
import org.guichet.domain.queue.DayBoard.AtDesk;
import org.guichet.domain.queue.DayBoard.Lane;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.ServiceDesk;
import org.jspecify.annotations.Nullable;

/** Rows of figures: the day per procedure, or per desk. */
final class LaneTable extends GridPane {

    private static final AtDesk NOTHING_YET = new AtDesk(Optional.empty(), 0, 0, 0);

    private final Words words;
    private final Figures figures;

    LaneTable(String id, Words words, ZoneId zone) {
        this.words = words;
        figures = new Figures(words, zone);
        setId(id);
        getStyleClass().addAll("panel", "lane-table");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param forecast of each procedure's waits; empty for a day that is turned back */
    void showProcedures(DayBoard board, Map<Procedure, WaitFigures> forecast, Instant at) {
        start("board.procedure", "board.col.waiting", "board.col.inService", "board.col.held", "board.col.served",
                "board.col.missed", "board.col.longest", "board.col.median", "board.col.ninetyFive");
        for (Map.Entry<Procedure, Lane> each : board.lanes().entrySet()) {
            Lane lane = each.getValue();
            WaitFigures waits = forecast.get(each.getKey());
            String longest = lane.longest()
                    .map(ticket -> figures.wait(Duration.between(ticket.admission().admittedAt(), at)))
                    .orElse("–");
            row(words.texts().text("procedure", each.getKey()), Stream.of(
                    figure(lane.waiting()), figure(lane.inService()), figure(lane.held()), figure(lane.served()),
                    figure(lane.missed()), longest, wait(waits == null ? null : waits.median()),
                    wait(waits == null ? null : waits.ninetyFive())).toList());
        }
    }

    /** @param states whether a desk where nobody is served is open, by its number */
    void showDesks(DayBoard board, List<ServiceDesk> all, IntFunction<DeskState> states, Instant at) {
        start("board.desk", "board.col.inHand", "board.col.since", "board.col.served", "board.col.missed", "board.col.held",
                "board.col.skills");
        for (ServiceDesk desk : all) {
            AtDesk there = board.desks().getOrDefault(desk.number(), NOTHING_YET);
            List<String> skills = desk.skills().stream().sorted().map(each -> words.texts().text("procedure.short", each)).toList();
            boolean any = desk.skills().size() == Procedure.values().length;
            row(words.text("board.deskNumber", desk.number()), List.of(
                    there.inHand().map(ticket -> ticket.admission().number() + " · "
                            + words.texts().text("procedure.short", ticket.inHand())).orElse(free(states.apply(desk.number()))),
                    there.inHand().map(ticket -> figures.wait(Duration.between(ticket.place().since(), at))).orElse("–"),
                    figure(there.served()), figure(there.missed()), figure(there.held()),
                    any ? words.text("board.allSkills") : String.join(", ", skills)));
        }
    }

    /** Nobody is there: because it is not open, or for the next. */
    private String free(DeskState state) {
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
        setAccessibleText(words.text(keys[0]));
    }

    private void row(String name, List<String> cells) {
        int row = getRowCount();
        setAccessibleText(getAccessibleText() + "; " + name + " " + String.join(", ", cells));
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
