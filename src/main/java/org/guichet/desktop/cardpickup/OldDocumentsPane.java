package org.guichet.desktop.cardpickup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;

/** Step 4: what becomes of the old card and the provisional paper. */
final class OldDocumentsPane extends StepPane {

    private final Words words;
    private final ToggleGroup oldCard = new ToggleGroup();
    private final ToggleGroup paper = new ToggleGroup();
    private final Button save;

    OldDocumentsPane(PickupViewModel model, Words words) {
        this.words = words;
        ResidenceCard card = model.pickup().get().card();
        getChildren().add(words.label("old.hint", "muted"));
        card.oldCard().ifPresent(serial -> getChildren().add(line(words.text("old.card", serial), "old-card", oldCard)));
        if (card.provisionalPaper()) {
            getChildren().add(line(words.text("old.paper"), "provisional-paper", paper));
        }
        save = words.button("old.save", "⏎", () -> model.takeBack(chosen(oldCard), chosen(paper)));
        save.setId("save-old-documents");
        save.getStyleClass().addAll("accent", "primary");
        save.setDefaultButton(true);
        getChildren().add(save);
    }

    @Override
    public void focusFirst() {
        save.requestFocus();
    }

    private HBox line(String name, String id, ToggleGroup group) {
        Label label = new Label(name);
        label.getStyleClass().add("strong");
        label.setMinWidth(220);
        label.setWrapText(true);
        HBox line = new HBox(16, label, choice(group, Return.TAKEN_BACK, id, name), choice(group, Return.DECLARED_LOST, id, name));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private RadioButton choice(ToggleGroup group, Return what, String id, String document) {
        RadioButton button = new RadioButton();
        words.bind(button.textProperty(), "return." + what.name());
        button.setAccessibleText(document + ", " + button.getText());
        button.setId(id + "-" + what.name());
        button.setToggleGroup(group);
        button.setUserData(what);
        button.setSelected(what == Return.TAKEN_BACK);
        return button;
    }

    private static Return chosen(ToggleGroup group) {
        return group.getSelectedToggle() == null ? Return.NOT_DUE : (Return) group.getSelectedToggle().getUserData();
    }
}
