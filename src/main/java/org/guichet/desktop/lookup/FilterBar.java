package org.guichet.desktop.lookup;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import org.guichet.desktop.words.Words;
import org.guichet.workflow.lookup.FilterChoice;

/** Under the search field: the filters that are on, each taken off by a click, and the way to more. */
final class FilterBar extends FlowPane {

    private final LookupViewModel model;
    private final Words words;
    private final Button more;

    FilterBar(LookupViewModel model, Words words) {
        super(6, 4);
        this.model = model;
        this.words = words;
        setId("filters");
        getStyleClass().add("filter-bar");
        more = words.button("lookup.filter", "Ctrl+F", () -> model.chooseFilter(!model.choosingFilter().get()));
        more.setId("choose-filter");
        more.getStyleClass().addAll("small", "flat");
        more.setFocusTraversable(false);
        model.filter().addListener((_, _, _) -> draw());
        words.current().addListener((_, _, _) -> draw());
        draw();
    }

    private void draw() {
        getChildren().setAll(more);
        for (FilterChoice choice : model.filter().get().choices()) {
            String text = FilterChoices.text(words, choice);
            Button on = new Button(text + "  ×");
            on.setId("filter-on-" + FilterChoices.key(choice));
            on.setAccessibleText(words.text("lookup.filter.off", text));
            on.getStyleClass().addAll("small", "filter-on");
            on.setFocusTraversable(false);
            on.setOnAction(_ -> model.filterBy(model.filter().get().toggled(choice)));
            getChildren().add(on);
        }
    }
}
