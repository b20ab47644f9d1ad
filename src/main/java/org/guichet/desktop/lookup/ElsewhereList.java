package org.guichet.desktop.lookup;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.guichet.desktop.lookup.ElsewhereViewModel.State;
import org.guichet.desktop.words.Words;
import org.guichet.domain.lookup.PersonElsewhere;

/** Under the people of this site: those of other sites, where the central store was asked. */
final class ElsewhereList extends VBox {

    private final ElsewhereViewModel model;
    private final Words words;
    private final Button ask;

    ElsewhereList(ElsewhereViewModel model, Words words, Runnable asking) {
        super(4);
        this.model = model;
        this.words = words;
        setId("elsewhere");
        ask = words.button("elsewhere.ask", "Ctrl+Y", asking);
        ask.setId("ask-elsewhere");
        ask.getStyleClass().addAll("small", "flat");
        ask.setFocusTraversable(false);
        model.state().addListener((_, _, _) -> show());
        words.current().addListener((_, _, _) -> show());
        show();
    }

    private void show() {
        boolean shown = model.canAsk();
        setVisible(shown);
        setManaged(shown);
        switch (model.state().get()) {
            case State.NotAsked _ -> getChildren().setAll(ask);
            case State.Asking _ -> getChildren().setAll(line(words.text("elsewhere.asking"), "muted"));
            case State.Unreachable _ -> getChildren().setAll(line(words.text("elsewhere.unreachable"), "attention-text"), ask);
            case State.Answered(List<PersonElsewhere> people) when people.isEmpty() ->
                getChildren().setAll(line(words.text("elsewhere.nobody"), "muted"));
            case State.Answered(List<PersonElsewhere> people) -> getChildren().setAll(Stream.concat(
                            Stream.of(line(words.text("elsewhere.found", people.size()), "muted")),
                            people.stream().map(person -> line(text(person), "strong")))
                    .toList());
        }
    }

    private String text(PersonElsewhere person) {
        String born = person.birthYear() == 0 ? "" : " · " + person.birthYear();
        String number = person.maskedNumber().isEmpty() ? "" : " · " + person.maskedNumber();
        return words.text(
                "elsewhere.person", person.surname(), person.givenNames(), born + " · " + person.nationality() + number, person.site());
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "lookup-footer", style);
        label.setWrapText(true);
        return label;
    }
}
