package org.guichet.desktop.lookup;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.language.Language;
import org.guichet.workflow.lookup.FindPeople;
import org.jspecify.annotations.Nullable;

/** Why the file is opened: one key out of the site's short list. In the list's place until it is answered. */
final class PurposeBar extends VBox {

    private final LookupViewModel model;
    private final Words words;
    private final Runnable opened;

    PurposeBar(LookupViewModel model, Words words, Runnable opened) {
        this.model = model;
        this.words = words;
        this.opened = opened;
        setId("purposes");
        setSpacing(4);
        getStyleClass().add("purposes");
        model.chosen().addListener((_, _, _) -> draw());
        model.purpose().addListener((_, _, _) -> draw());
        words.current().addListener((_, _, _) -> draw());
        draw();
    }

    private void draw() {
        FindPeople.@Nullable Row row = model.chosen().get();
        setVisible(row != null);
        setManaged(row != null);
        getChildren().clear();
        if (row == null) {
            return;
        }
        Label title = new Label(words.text("purpose.ask", row.surname() + " " + row.givenNames()));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        getChildren().add(title);
        List<ConsultationPurpose> purposes = model.purposes();
        for (int i = 0; i < purposes.size(); i++) {
            getChildren().add(button(i, purposes.get(i)));
        }
        getChildren().add(words.label("purpose.hint", "muted", "small"));
    }

    private Button button(int place, ConsultationPurpose purpose) {
        String text = words.language() == Language.FRENCH ? purpose.french() : purpose.english();
        Button button = new Button((place + 1) + "   " + text);
        button.setId("purpose-" + (place + 1));
        button.setFocusTraversable(false);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "purpose");
        if (place == model.purpose().get()) {
            button.getStyleClass().add("chosen");
        }
        button.setOnAction(_ -> {
            model.open(place);
            opened.run();
        });
        return button;
    }
}
