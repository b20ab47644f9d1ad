package org.guichet.desktop.applicant;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant.Sex;
import org.guichet.domain.applicant.DraftProblem;
import org.guichet.domain.applicant.DraftProblem.Field;
import org.guichet.domain.applicant.Nationalities;
import org.guichet.domain.applicant.PersonDraft;

/** The form, with what is wrong under each field and the files that are alike below. Enter goes on, Ctrl+Enter saves, Esc leaves. */
public final class RegistrationScreen extends ScrollPane {

    private static final double LABEL = 130;
    private static final double WIDTH = 380;

    private final RegistrationViewModel model;
    private final Words words;
    private final Map<Field, TextField> fields = new EnumMap<>(Field.class);
    private final Map<Field, Label> problems = new EnumMap<>(Field.class);
    private final ComboBox<Sex> sex = new ComboBox<>();
    private final Label country = new Label();
    private final AlikePane alike;
    private final Button save;
    private boolean told;

    public RegistrationScreen(RegistrationViewModel model, Words words) {
        this.model = model;
        this.words = words;
        this.alike = new AlikePane(model, words);
        this.save = words.button("registration.save", "Ctrl+⏎", this::save);
        setId("registration");
        setFitToWidth(true);
        getStyleClass().addAll("edge-to-edge", "registration");
        save.setId("save-registration");
        save.getStyleClass().addAll("accent", "primary");
        Button cancel = words.button("registration.cancel", words.text("registration.escape"), model::cancel);
        cancel.setId("cancel-registration");
        HBox buttons = new HBox(8, save, cancel);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Label hint = words.label("registration.hint", "muted");
        hint.setWrapText(true);
        VBox content = new VBox(12, words.label("registration.title", "heading"), hint, form(model.draft()), alike, buttons);
        content.getStyleClass().add("work-area");
        setContent(content);
        model.alike().addListener((_, _, _) -> words.bind(save.textProperty(), saveKey()));
        words.bind(save.textProperty(), saveKey());
        words.current().addListener((_, _, _) -> showProblems());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    public void focusFirst() {
        for (Map.Entry<Field, TextField> each : fields.entrySet()) {
            if (each.getValue().getText().isBlank()) {
                each.getValue().requestFocus();
                return;
            }
        }
        save.requestFocus();
    }

    private String saveKey() {
        return model.alike().get().isEmpty() ? "registration.save" : "registration.saveDespite";
    }

    private GridPane form(PersonDraft first) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        int row = 0;
        row = add(grid, row, Field.SURNAME, first.surname());
        row = add(grid, row, Field.GIVEN_NAMES, first.givenNames());
        row = add(grid, row, Field.BIRTH, first.birth());
        sex.setId("registration-SEX");
        sex.getItems().setAll(Sex.F, Sex.M, Sex.UNSPECIFIED);
        sex.setValue(first.sex());
        sex.setConverter(new NamedChoice<>(words, "sex"));
        sex.valueProperty().addListener((_, _, _) -> changed());
        words.bind(sex.accessibleTextProperty(), "registration.SEX");
        grid.addRow(row++, label(Field.SEX, sex), sex);
        row = add(grid, row, Field.NATIONALITY, first.nationality());
        country.getStyleClass().add("muted");
        grid.add(country, 2, row - 2);
        row = add(grid, row, Field.PHONE, first.phone());
        row = add(grid, row, Field.EMAIL, first.email());
        add(grid, row, Field.FOREIGNER_NUMBER, first.foreignerNumber());
        return grid;
    }

    private Label label(Field field, Control of) {
        Label label = words.label("registration." + field);
        label.setMinWidth(LABEL);
        label.setLabelFor(of);
        return label;
    }

    /** The row after this field's. */
    private int add(GridPane grid, int row, Field field, String value) {
        TextField input = new TextField(value);
        input.setId("registration-" + field);
        input.setPrefWidth(WIDTH);
        words.bind(input.accessibleTextProperty(), "registration." + field);
        words.bind(input.promptTextProperty(), "registration.prompt." + field);
        input.textProperty().addListener((_, _, _) -> changed());
        fields.put(field, input);
        Label problem = new Label();
        problem.setId("problem-" + field);
        problem.getStyleClass().addAll("small", "field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problems.put(field, problem);
        grid.addRow(row, label(field, input), input);
        grid.add(problem, 1, row + 1, 2, 1);
        return row + 2;
    }

    private String text(Field field) {
        TextField input = fields.get(field);
        return input == null ? "" : input.getText();
    }

    private PersonDraft draft() {
        return new PersonDraft(
                text(Field.SURNAME),
                text(Field.GIVEN_NAMES),
                text(Field.BIRTH),
                sex.getValue(),
                text(Field.NATIONALITY),
                text(Field.PHONE),
                text(Field.EMAIL),
                text(Field.FOREIGNER_NUMBER));
    }

    private void changed() {
        model.changed(draft());
        showProblems();
    }

    /** What is missing is told once somebody wanted to save; what is wrong is, too: nobody is corrected in the middle of a word. */
    private void showProblems() {
        String code = text(Field.NATIONALITY).strip().toUpperCase(Locale.ROOT);
        country.setText(Nationalities.country(code, words.language().locale()).orElse(""));
        List<DraftProblem> found = told ? model.problems() : List.of();
        problems.forEach((field, label) -> label.setText(found.stream()
                .filter(problem -> problem.field() == field)
                .findFirst()
                .map(problem -> words.texts().text("draft.problem", problem))
                .orElse("")));
    }

    private void save() {
        told = true;
        showProblems();
        List<DraftProblem> found = model.problems();
        if (!found.isEmpty()) {
            TextField first = fields.get(found.getFirst().field());
            if (first != null) {
                first.requestFocus();
            }
        } else if (model.alike().get().isEmpty()) {
            model.save(null);
        } else {
            alike.despite().ifPresentOrElse(model::save, alike::askWhy);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isControlDown()) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        }
    }
}
