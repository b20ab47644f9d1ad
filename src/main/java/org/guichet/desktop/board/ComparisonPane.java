package org.guichet.desktop.board;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.CallShift;
import org.guichet.domain.forecast.DayForecast;
import org.guichet.domain.forecast.PolicyComparison;
import org.guichet.domain.forecast.TimeBand;
import org.guichet.domain.forecast.WaitFigures;
import org.jspecify.annotations.Nullable;

/** The rest of the day under the policy in force and under the new one, side by side. */
final class ComparisonPane extends VBox {

    private static final int NAMED = 5;

    private final Words words;
    private final Figures figures;

    ComparisonPane(Words words, ZoneId zone) {
        this.words = words;
        figures = new Figures(words, zone);
        setId("comparison");
        setSpacing(8);
    }

    void show(@Nullable PolicyComparison compared) {
        if (compared == null) {
            getChildren().setAll(words.label("steer.before", "section-title"), words.label("steer.counting", "muted"));
            return;
        }
        getChildren().setAll(words.label("steer.before", "section-title"), waits(compared), whole(compared));
    }

    private GridPane waits(PolicyComparison compared) {
        GridPane grid = grid();
        row(grid, 0, head("board.procedure"), head("steer.people"), head("steer.median"), head("steer.proposed"),
                head("steer.ninetyFive"), head("steer.proposed"));
        int row = 1;
        for (Map.Entry<Procedure, WaitFigures> each : sorted(compared.today().waits())) {
            WaitFigures now = each.getValue();
            WaitFigures then = compared.proposed().waits().getOrDefault(each.getKey(), now);
            row(grid, row++,
                    cell(words.texts().text("procedure", each.getKey()), "strong"),
                    cell(String.valueOf(Math.round(now.people()))),
                    cell(figures.wait(now.median())),
                    changed(now.median(), then.median()),
                    cell(figures.wait(now.ninetyFive())),
                    changed(now.ninetyFive(), then.ninetyFive()));
        }
        return grid;
    }

    private static List<Map.Entry<Procedure, WaitFigures>> sorted(Map<Procedure, WaitFigures> waits) {
        return waits.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    }

    private GridPane whole(PolicyComparison compared) {
        GridPane grid = grid();
        row(grid, 0, cell(""), head("steer.today"), head("steer.proposed"));
        row(grid, 1, name("steer.empty"), cell(empty(compared.today())), cell(empty(compared.proposed())));
        row(grid, 2, name("steer.deadlines"), cell(deadlines(compared.today())), cell(deadlines(compared.proposed())));
        Label gain = shifts(compared.gainers());
        gain.setId("gainers");
        Label lose = shifts(compared.losers());
        lose.setId("losers");
        grid.add(name("steer.gain"), 0, 3);
        grid.add(gain, 1, 3, 2, 1);
        grid.add(name("steer.lose"), 0, 4);
        grid.add(lose, 1, 4, 2, 1);
        return grid;
    }

    private String empty(DayForecast day) {
        TimeBand band = day.roomEmpty();
        return words.text("steer.emptyValue", figures.time(band.median()), figures.band90(band));
    }

    private String deadlines(DayForecast day) {
        return words.text("steer.deadlinesValue", day.deadlines().met(), day.deadlines().total());
    }

    /** The first few by number, and how many more. */
    private Label shifts(List<CallShift> shifts) {
        String first = shifts.stream()
                .limit(NAMED)
                .map(each -> words.text("steer.shift", number(each), figures.wait(each.later().abs())))
                .collect(Collectors.joining(", "));
        String said = shifts.isEmpty()
                ? words.text("steer.nobody")
                : shifts.size() > NAMED ? words.text("steer.and", first, shifts.size() - NAMED) : first;
        Label label = cell(said);
        label.setMinWidth(0);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** As called out: the part of the ticket's name after the day. */
    private static String number(CallShift shift) {
        String text = shift.ticket().text();
        return text.substring(text.lastIndexOf('-') + 1);
    }

    private Label changed(Duration before, Duration after) {
        long less = before.minus(after).toMinutes();
        String arrow = less > 0 ? "↓ " : less < 0 ? "↑ " : "";
        return less == 0 ? cell(figures.wait(after), "muted") : cell(arrow + figures.wait(after), less > 0 ? "better" : "worse");
    }

    private Label name(String key) {
        return cell(words.text(key), "strong");
    }

    private Label head(String key) {
        return cell(words.text(key), "field-label");
    }

    private static Label cell(String text, String... styles) {
        Label cell = new Label(text);
        cell.getStyleClass().addAll(styles);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setMinWidth(USE_PREF_SIZE);
        GridPane.setHgrow(cell, Priority.ALWAYS);
        return cell;
    }

    private static void row(GridPane grid, int row, Label... cells) {
        for (int column = 0; column < cells.length; column++) {
            cells[column].getStyleClass().add(column == 0 ? "lane-name" : "lane-figure");
            grid.add(cells[column], column, row);
        }
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("lane-table", "comparison-grid", "panel");
        grid.setFocusTraversable(true);
        return grid;
    }
}
