package org.guichet.desktop.visavalidation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.cardpickup.StepPane;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.TypedDate;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.workflow.demonstration.SpecimenVisa;
import org.guichet.workflow.visavalidation.ReadSeal;
import org.guichet.workflow.visavalidation.ReadVisa.Remarks;
import org.jspecify.annotations.Nullable;

/** What an agent reads on the visa: its kind by a figure key, the ground of stay, the first day of its validity. */
final class RemarksForm extends VBox {

    private final ValidationViewModel model;
    private final Words words;
    private final LocalDate lastDay;
    private final ToggleGroup kinds = new ToggleGroup();
    private final ComboBox<PermitType> title = new ComboBox<>(FXCollections.observableArrayList(PermitType.values()));
    private final TextField from = new TextField();
    private final VBox wrong = new VBox();

    /** @param differs whether saving accepts what differs from the file */
    RemarksForm(ValidationViewModel model, Words words, LocalDate lastDay, boolean differs) {
        this.model = model;
        this.words = words;
        this.lastDay = lastDay;
        setSpacing(8);
        VBox kindChoices = new VBox(6);
        kindChoices.setId("visa-kinds");
        for (VisaKind kind : VisaKind.values()) {
            kindChoices.getChildren().add(choice(kind, kindChoices.getChildren().size() + 1));
        }
        kindChoices.addEventFilter(KeyEvent.KEY_TYPED, this::figure);
        kindChoices.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        title.setId("visa-title");
        title.setConverter(titles());
        words.bind(title.accessibleTextProperty(), "visa.title");
        model.titleOnFile().flatMap(RemarksForm::title).ifPresent(title::setValue);
        from.setId("visa-from");
        from.setPrefColumnCount(10);
        from.setMaxWidth(140);
        from.setOnAction(_ -> save());
        Label fromLabel = words.label("visa.from", "muted");
        fromLabel.setLabelFor(from);
        from.accessibleTextProperty().bind(fromLabel.textProperty());
        from.textProperty().addListener((_, _, _) -> wrong.getChildren().clear());
        Label until = new Label(words.text("visa.until", lastDay));
        Button save = words.button(differs ? "visa.saveDiffering" : "visa.save", "⏎", this::save);
        save.setId("save-visa");
        save.getStyleClass().addAll("accent", "primary");
        HBox line = new HBox(8, fromLabel, from, until, save);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox ground = new HBox(8, words.label("visa.title", "muted"), title);
        ground.setAlignment(Pos.CENTER_LEFT);
        wrong.managedProperty().bind(Bindings.isNotEmpty(wrong.getChildren()));
        getChildren().addAll(seal(), heading());
        model.specimenVisa().ifPresent(visa -> getChildren().add(said(visa)));
        getChildren().addAll(kindChoices, ground, line, wrong);
    }

    /** A specimen's seal is scanned with a button beside it: the step's own button stays in view. */
    private HBox heading() {
        Label question = words.label("visa.remarks", "strong");
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        HBox heading = new HBox(8, question);
        heading.setAlignment(Pos.CENTER_LEFT);
        model.specimenVisa().ifPresent(visa -> {
            Button seal = StepPane.specimen(words, "visa.specimenSeal", () -> model.readSeal(visa.seal()));
            seal.setMinWidth(USE_PREF_SIZE);
            heading.getChildren().add(seal);
        });
        return heading;
    }

    /** In words and shape, with why; an altered seal is told, and alone does not void a visa. */
    private VBox seal() {
        VBox box = new VBox(6);
        box.setId("visa-seal");
        box.managedProperty().bind(Bindings.isNotEmpty(box.getChildren()));
        model.seal().addListener((_, _, found) -> show(found, box));
        show(model.seal().get(), box);
        return box;
    }

    private void show(ReadSeal.Sealed found, VBox box) {
        box.getChildren().clear();
        OutcomeReason why = found.why();
        if (why == null) {
            return;
        }
        boolean doubtful = found.check() == SealCheck.ALTERED || found.check() == SealCheck.MISMATCH;
        String check = words.texts().text("sealCheck", found.check());
        String said = check.substring(0, 1).toUpperCase(words.language().locale()) + check.substring(1) + ". "
                + (found.check() == SealCheck.MISMATCH ? words.text("visa.sealMismatch") : words.texts().text("outcomeReason", why));
        box.getChildren().add(new Callout(
                found.check() == SealCheck.AUTHENTIC ? Notice.Kind.DONE : doubtful ? Notice.Kind.BLOCKED : Notice.Kind.ATTENTION,
                doubtful ? said + " " + words.text("visa.sealAltered") : said));
        for (ReadSeal.Difference each : found.differences()) {
            Label line = new Label(words.text("visa.sealDiffers", words.texts().text("datum", each.kind()),
                    each.onSeal().isEmpty() ? "–" : each.onSeal(), each.onDocument()));
            line.setWrapText(true);
            box.getChildren().add(line);
        }
    }

    /** A specimen has no paper to look at: what would stand on it is said, for the agent to choose and to type. */
    private Label said(SpecimenVisa visa) {
        Label says = new Label(words.text("visa.specimenSays", words.texts().text("visaKind", visa.kind()), visa.validFrom()));
        says.getStyleClass().addAll("specimen", "small");
        says.setWrapText(true);
        says.setId("visa-specimen-says");
        return says;
    }

    void focusFirst() {
        Toggle chosen = kinds.getSelectedToggle();
        if (chosen == null) {
            ((RadioButton) kinds.getToggles().getFirst()).requestFocus();
        } else {
            from.requestFocus();
        }
    }

    private RadioButton choice(VisaKind kind, int figure) {
        RadioButton choice = new RadioButton();
        choice.setText(figure + "  " + words.texts().text("visaKind", kind));
        choice.setId("visa-kind-" + kind.name());
        choice.setToggleGroup(kinds);
        choice.setUserData(kind);
        return choice;
    }

    /** A figure chooses, and goes on to what is still to be typed: as it is typed, for its key has come up then. */
    private void figure(KeyEvent event) {
        String typed = event.getCharacter();
        int place = typed.length() == 1 && Character.isDigit(typed.charAt(0)) ? typed.charAt(0) - '0' : 0;
        if (place >= 1 && place <= kinds.getToggles().size()) {
            kinds.selectToggle(kinds.getToggles().get(place - 1));
            event.consume();
            goOn();
        }
    }

    private void goOn() {
        if (title.getValue() == null) {
            title.requestFocus();
        } else {
            from.requestFocus();
        }
    }

    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && kinds.getSelectedToggle() != null) {
            goOn();
            event.consume();
        }
    }

    private void save() {
        Toggle kind = kinds.getSelectedToggle();
        Optional<LocalDate> first = TypedDate.read(from.getText(), lastDay);
        if (kind == null) {
            say("visa.wrong.kind");
            focusFirst();
        } else if (title.getValue() == null) {
            say("visa.wrong.title");
            title.requestFocus();
        } else if (first.isEmpty()) {
            say("visa.wrong.from");
            from.requestFocus();
        } else {
            model.readVisa(new Remarks((VisaKind) kind.getUserData(), title.getValue().name(), first.get(), model.seal().get().check()));
        }
    }

    private void say(String key) {
        wrong.getChildren().setAll(new Callout(Notice.Kind.ATTENTION, words.text(key)));
    }

    private static Optional<PermitType> title(String name) {
        return Arrays.stream(PermitType.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private StringConverter<PermitType> titles() {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable PermitType type) {
                return type == null ? "" : words.texts().text("permit", type);
            }

            @Override
            public @Nullable PermitType fromString(String text) {
                return title.getValue();
            }
        };
    }
}
