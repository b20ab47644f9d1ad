package org.guichet.desktop.lookup;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.workflow.lookup.PeopleFilter;

/** What the people found can be filtered by, a letter for each. In the list's place until one is chosen. */
final class FilterChoices extends VBox {

    private static final List<List<? extends Enum<?>>> COLUMNS =
            List.of(List.of(Procedure.values()), List.of(PermitType.values()), List.of(Status.values()));
    private static final List<String> TITLES = List.of("lookup.filter.procedure", "lookup.filter.permit", "lookup.filter.status");

    private final LookupViewModel model;
    private final Words words;
    private int column;
    private int row;

    FilterChoices(LookupViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setId("filter-choices");
        setSpacing(4);
        getStyleClass().add("purposes");
        model.choosingFilter().addListener((_, _, _) -> draw());
        model.filter().addListener((_, _, _) -> draw());
        words.current().addListener((_, _, _) -> draw());
    }

    static String text(Words words, Enum<?> choice) {
        return words.texts().text(switch (choice) {
            case PermitType _ -> "permit";
            case Status _ -> "applicationStatus";
            default -> "procedure";
        }, choice);
    }

    void move(int columns, int rows) {
        column = Math.clamp((long) column + columns, 0, COLUMNS.size() - 1);
        row = Math.clamp((long) row + rows, 0, COLUMNS.get(column).size() - 1);
        draw();
    }

    void chooseMarked() {
        choose(COLUMNS.get(column).get(row));
    }

    /** By its letter; any other does nothing. */
    void choose(char letter) {
        int place = Character.toLowerCase(letter) - 'a';
        for (List<? extends Enum<?>> each : COLUMNS) {
            if (place >= 0 && place < each.size()) {
                choose(each.get(place));
                return;
            }
            place -= each.size();
        }
    }

    private void choose(Enum<?> choice) {
        PeopleFilter wanted = model.filter().get().toggled(choice);
        model.chooseFilter(false);
        model.filterBy(wanted);
    }

    private void draw() {
        getChildren().clear();
        if (!model.choosingFilter().get()) {
            return;
        }
        HBox columns = new HBox(8);
        char letter = 'a';
        for (int c = 0; c < COLUMNS.size(); c++) {
            VBox rows = new VBox(2, words.label(TITLES.get(c), "strong"));
            HBox.setHgrow(rows, Priority.ALWAYS);
            for (int r = 0; r < COLUMNS.get(c).size(); r++) {
                rows.getChildren().add(button(COLUMNS.get(c).get(r), letter++, c == column && r == row));
            }
            columns.getChildren().add(rows);
        }
        Label hint = words.label("lookup.filter.keys", "muted", "small");
        hint.setWrapText(true);
        getChildren().addAll(columns, hint);
    }

    private Button button(Enum<?> choice, char letter, boolean marked) {
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
