package org.guichet.desktop.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.workflow.lookup.FilterChoice;
import org.guichet.workflow.lookup.FilterChoice.ByEmployer;
import org.guichet.workflow.lookup.FilterChoice.ByPermit;
import org.guichet.workflow.lookup.FilterChoice.ByProcedure;
import org.guichet.workflow.lookup.FilterChoice.ByStatus;
import org.guichet.workflow.lookup.PeopleFilter;

/** What the people found can be filtered by, a letter for each. In the list's place until one is chosen. */
final class FilterChoices extends VBox {

    private static final List<Column> FIXED = List.of(
            Column.of("lookup.filter.procedure", Procedure.values(), ByProcedure::new),
            Column.of("lookup.filter.permit", PermitType.values(), ByPermit::new),
            Column.of("lookup.filter.status", Status.values(), ByStatus::new));

    private final LookupViewModel model;
    private final Words words;
    private List<Column> columns = FIXED;
    private int column;
    private int row;

    private record Column(String title, List<? extends FilterChoice> choices) {

        static <T> Column of(String title, T[] values, Function<T, FilterChoice> choice) {
            return new Column(title, Arrays.stream(values).map(choice).toList());
        }
    }

    FilterChoices(LookupViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("filter-choices");
        setSpacing(4);
        getStyleClass().add("purposes");
        model.choosingFilter().addListener((_, _, _) -> draw());
        model.filter().addListener((_, _, _) -> draw());
        model.employers().addListener((_, _, _) -> draw());
        words.current().addListener((_, _, _) -> draw());
    }

    static String text(Words words, FilterChoice choice) {
        return switch (choice) {
            case ByProcedure(Procedure procedure) -> words.texts().text("procedure", procedure);
            case ByPermit(PermitType permit) -> words.texts().text("permit", permit);
            case ByStatus(Status status) -> words.texts().text("applicationStatus", status);
            case ByEmployer(String name) -> name;
        };
    }

    /** Names the choice among all. */
    static String key(FilterChoice choice) {
        return switch (choice) {
            case ByProcedure(Procedure procedure) -> procedure.name();
            case ByPermit(PermitType permit) -> permit.name();
            case ByStatus(Status status) -> status.name();
            case ByEmployer _ -> "EMPLOYER";
        };
    }

    void move(int byColumns, int byRows) {
        column = Math.clamp((long) column + byColumns, 0, columns.size() - 1);
        row = Math.clamp((long) row + byRows, 0, columns.get(column).choices().size() - 1);
        draw();
    }

    void chooseMarked() {
        choose(columns.get(column).choices().get(row));
    }

    /** By its letter; any other does nothing. */
    void choose(char letter) {
        int place = Character.toLowerCase(letter) - 'a';
        for (Column each : columns) {
            if (place >= 0 && place < each.choices().size()) {
                choose(each.choices().get(place));
                return;
            }
            place -= each.choices().size();
        }
    }

    private void choose(FilterChoice choice) {
        PeopleFilter wanted = model.filter().get().toggled(choice);
        model.chooseFilter(false);
        model.filterBy(wanted);
    }

    private void draw() {
        getChildren().clear();
        if (!model.choosingFilter().get()) {
            return;
        }
        columns = columns();
        column = Math.min(column, columns.size() - 1);
        row = Math.min(row, columns.get(column).choices().size() - 1);
        HBox all = new HBox(8);
        char letter = 'a';
        for (int c = 0; c < columns.size(); c++) {
            VBox rows = new VBox(2, words.label(columns.get(c).title(), "strong"));
            HBox.setHgrow(rows, Priority.ALWAYS);
            for (int r = 0; r < columns.get(c).choices().size(); r++) {
                rows.getChildren().add(button(columns.get(c).choices().get(r), letter++, c == column && r == row));
            }
            all.getChildren().add(rows);
        }
        Label hint = words.label("lookup.filter.keys", "muted", "small");
        hint.setWrapText(true);
        getChildren().addAll(all, hint);
    }

    /** The employers last, so that the letters before them are always the same; none where nobody found has one. */
    private List<Column> columns() {
        List<ByEmployer> employers = model.employers().get().stream().map(ByEmployer::new).toList();
        if (employers.isEmpty()) {
            return FIXED;
        }
        Column last = new Column("lookup.filter.employer", employers);
        return Stream.concat(FIXED.stream(), Stream.of(last)).toList();
    }

    private Button button(FilterChoice choice, char letter, boolean marked) {
        boolean on = model.filter().get().choices().contains(choice);
        Button button = new Button(letter + "   " + text(words, choice) + (on ? "  ✓" : ""));
        button.setId("filter-" + letter);
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "small", "purpose");
        if (marked) {
            button.getStyleClass().add("chosen");
        }
        button.setOnAction(_ -> choose(choice));
        return button;
    }
}
