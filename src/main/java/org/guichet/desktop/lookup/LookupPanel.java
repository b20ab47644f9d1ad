package org.guichet.desktop.lookup;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hint;
import org.guichet.workflow.lookup.FindPeople;
import org.guichet.workflow.lookup.Relief;
import org.jspecify.annotations.Nullable;

/** The list under the search field. It lies over the work in hand and leaves it untouched. */
public final class LookupPanel extends VBox {

    private static final double ROW_HEIGHT = 52;

    private final LookupViewModel model;
    private final Words words;
    private final Runnable leave;
    private final ObservableList<FindPeople.Row> rows = FXCollections.observableArrayList();
    private final ListView<FindPeople.Row> list = new ListView<>(rows);
    private final Label footer = new Label();
    private final VBox foot = new VBox(4);
    private final FilterBar bar;
    private final FilterChoices choices;
    private final FilterKeys filters;

    /**
     * @param leave gives the keyboard back to the work in hand
     * @param register opens the form for a person without a file
     */
    public LookupPanel(LookupViewModel model, Words words, Runnable leave, Runnable register) {
        this.model = model;
        this.words = words;
        this.leave = leave;
        getStyleClass().addAll("lookup-panel", "floating");
        setId("lookup-panel");
        setMaxHeight(USE_PREF_SIZE);
        list.setId("lookup-results");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new PersonCell(words));
        list.setOnMouseClicked(_ -> chooseSelected());
        words.bind(list.accessibleTextProperty(), "lookup.results");
        footer.getStyleClass().addAll("muted", "small", "lookup-footer");
        footer.setWrapText(true);
        footer.setMaxWidth(Double.MAX_VALUE);
        PurposeBar purposes = new PurposeBar(model, words, leave);
        Button create = words.button("lookup.register", "Ctrl+N", register);
        create.setId("register-person");
        create.getStyleClass().addAll("small", "flat");
        create.setFocusTraversable(false);
        create.setVisible(model.mayRegister());
        create.setManaged(model.mayRegister());
        foot.getChildren().addAll(footer, new ElsewhereList(model.elsewhere(), words, model::askElsewhere), create);
        bar = new FilterBar(model, words);
        choices = new FilterChoices(model, words);
        filters = new FilterKeys(model, choices);
        getChildren().addAll(bar, list, choices, foot, purposes);
        model.chosen().addListener((_, _, _) -> arrange());
        model.choosingFilter().addListener((_, _, _) -> arrange());
        setVisible(false);
        model.found().addListener((_, _, found) -> show(found));
        words.current().addListener((_, _, _) -> show(model.found().get()));
    }

    FilterKeys filters() {
        return filters;
    }

    boolean isOpen() {
        return model.found().get() != null;
    }

    void move(int by) {
        int last = rows.size() - 1;
        if (last >= 0) {
            int now = list.getSelectionModel().getSelectedIndex();
            list.getSelectionModel().select(Math.clamp((long) now + by, 0, last));
        }
    }

    void chooseSelected() {
        FindPeople.Row chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.choose(chosen);
            if (model.chosen().get() == null) {
                leave();
            }
        } else {
            model.takeReliefOff();
        }
    }

    void open(int purpose) {
        if (model.open(purpose)) {
            leave();
        }
    }

    void leave() {
        leave.run();
    }

    private void show(FindPeople.@Nullable Found found) {
        if (found == null) {
            rows.clear();
            arrange();
            return;
        }
        rows.setAll(found.rows());
        list.setPrefHeight(rows.size() * ROW_HEIGHT + 2);
        list.setMinHeight(rows.size() * ROW_HEIGHT + 2);
        arrange();
        if (!rows.isEmpty()) {
            list.getSelectionModel().select(0);
        }
        footer.setText(footer(found));
    }

    /** The list, or the filters to choose from, or the purposes for the person chosen. */
    private void arrange() {
        boolean filtering = model.choosingFilter().get();
        boolean choosing = model.chosen().get() == null;
        setVisible(isOpen() || filtering);
        show(bar, choosing);
        show(choices, filtering);
        show(foot, choosing && !filtering);
        show(list, choosing && !filtering && !rows.isEmpty());
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private String footer(FindPeople.Found found) {
        Relief relief = found.relief();
        if (relief != null) {
            String off = relief.off().stream().map(choice -> FilterChoices.text(words, choice)).collect(Collectors.joining(", "));
            return words.text("lookup.filter.nobody", off, relief.people());
        }
        if (found.text().isEmpty() && !found.rows().isEmpty()) {
            return words.text("lookup.atHand");
        }
        Answer answer = found.answer();
        String text;
        if (found.rows().isEmpty()) {
            text = words.text("lookup.nobody");
        } else if (answer.total() > found.rows().size()) {
            text = words.text(answer.totalIsCapped() ? "lookup.moreThan" : "lookup.of", found.rows().size(), answer.total());
        } else {
            text = words.text("lookup.count", found.rows().size());
        }
        List<String> tried = answer.tried();
        StringBuilder line = new StringBuilder(text);
        if (answer.hint() != Hint.NONE && !found.rows().isEmpty()) {
            line.append(' ').append(words.texts().text("lookup.hint", answer.hint()));
        }
        if (!tried.isEmpty()) {
            line.append(' ').append(words.text("lookup.tried", String.join(", ", tried)));
        }
        if (!found.filter().isOff() && answer.totalIsCapped()) {
            line.append(' ').append(words.text("lookup.filter.best", FindPeople.MOST_SIFTED));
        }
        if (!found.complete()) {
            String key = found.progress().failed() ? "lookup.incomplete.failed" : "lookup.incomplete";
            line.append(' ').append(words.text(key, found.progress().percent()));
        }
        return line.toString();
    }
}
