package org.guichet.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.guichet.desktop.words.Words;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.workflow.forecast.ReadBoard;

/** When each desk was open, on pause and closed today, in the order of their numbers: to plan the day by, without sums or names. */
final class DeskDays extends GridPane {

    /** What was shorter is in the strip only. */
    private static final Duration TOLD = Duration.ofMinutes(1);

    private final Words words;
    private final ZoneId zone;

    DeskDays(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        setId("board-desk-days");
        getStyleClass().addAll("panel", "board-desk-days");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        ColumnConstraints fixed = new ColumnConstraints();
        ColumnConstraints strip = new ColumnConstraints();
        strip.setHgrow(Priority.ALWAYS);
        ColumnConstraints told = new ColumnConstraints();
        told.setPercentWidth(45);
        getColumnConstraints().addAll(fixed, strip, told);
    }

    void show(ReadBoard.View view) {
        getChildren().clear();
        setAccessibleText(words.text("board.deskDays"));
        Instant from = view.deskDays().values().stream()
                .flatMap(day -> day.stays().stream())
                .map(DeskDay.Stay::since)
                .min(Comparator.naturalOrder())
                .orElse(view.at());
        Instant to = view.closing().isAfter(view.at()) ? view.closing() : view.at();
        int row = 0;
        for (ServiceDesk desk : view.desks()) {
            DeskDay day = view.deskDays().getOrDefault(desk.number(), DeskDay.untouched(view.door().doors().day(), desk.number()));
            Label name = new Label(words.text("board.deskNumber", desk.number()));
            name.getStyleClass().add("strong");
            name.setMinWidth(USE_PREF_SIZE);
            Label told = new Label(told(day, view.at()));
            told.setId("desk-day-" + desk.number());
            told.setWrapText(true);
            setAccessibleText(getAccessibleText() + "; " + name.getText() + " " + told.getText());
            addRow(row++, name, new DayStrip(day.stays(), from, view.at(), to), told);
        }
    }

    /** Such as: open 08:50–10:18, closed since 10:18. */
    private String told(DeskDay day, Instant now) {
        if (day.stays().isEmpty()) {
            return words.text("board.deskNeverOpen");
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < day.stays().size(); i++) {
            DeskDay.Stay stay = day.stays().get(i);
            String state = words.texts().text("deskState", stay.state());
            boolean last = i == day.stays().size() - 1;
            Instant end = last ? now : day.stays().get(i + 1).since();
            if (!last && Duration.between(stay.since(), end).compareTo(TOLD) < 0) {
                continue;
            }
            parts.add(last
                    ? words.text("desk.since", state, time(stay.since()))
                    : words.text("board.deskFromTo", state, time(stay.since()), time(end)));
        }
        return parts.stream().collect(Collectors.joining(" · "));
    }

    private String time(Instant moment) {
        return words.formats().time(moment, zone);
    }
}
