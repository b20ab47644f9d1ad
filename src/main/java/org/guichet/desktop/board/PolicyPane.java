package org.guichet.desktop.board;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.PolicyAct;
import org.guichet.domain.queue.PolicyField;
import org.guichet.domain.queue.PriorityPolicy;
import org.jspecify.annotations.Nullable;

/** The rule of the queue on sliders, beside it what it would change, at the foot why it is applied. */
final class PolicyPane extends VBox {

    private static final double SLIDERS = 448;
    private static final double SLIDERS_WIDEST = 600;
    private static final double SLIDERS_PART = 0.33;

    private final PolicyViewModel model;
    private final Words words;
    private final Figures figures;
    private final ComboBox<String> from = new ComboBox<>();
    private final TextField name = new TextField();
    private final TextField reason = new TextField();
    private final Label bound = new Label();
    private final Button apply;
    private final Button reset;
    private final Button keep;
    private boolean wasChanged;
    private final VBox side = new VBox();
    private final ComparisonPane comparison;
    private final HistoryPane history;

    PolicyPane(BoardViewModel board, Words words) {
        model = new PolicyViewModel(board);
        this.words = words;
        var zone = board.acts().clock().getZone();
        figures = new Figures(words, zone);
        comparison = new ComparisonPane(words, zone);
        history = new HistoryPane(model, words, zone);
        apply = words.button("steer.apply", "⏎", this::apply);
        reset = words.button("steer.reset", "", model::reset);
        keep = words.button("steer.keep", "", () -> model.keep(name.getText()));
        setId("policy");
        setSpacing(8);
        HBox sides = new HBox(12, sliders(), scroll(side));
        HBox.setHgrow(sides.getChildren().getLast(), Priority.ALWAYS);
        side.getStyleClass().add("policy-side");
        VBox.setVgrow(sides, Priority.ALWAYS);
        getChildren().addAll(sides, foot());
        model.draft().addListener((_, _, _) -> show());
        model.known().addListener((_, _, _) -> show());
        model.kept().addListener((_, _, _) -> show());
        model.comparison().addListener((_, _, _) -> show());
        words.current().addListener((_, _, _) -> show());
        show();
    }

    void focusFirst() {
        from.requestFocus();
    }

    private VBox sliders() {
        VBox rows = new VBox();
        for (PolicyField field : PolicyField.values()) {
            rows.getChildren().add(new PolicyRow(field, model, words));
        }
        from.setId("policy-from");
        from.setMaxWidth(Double.MAX_VALUE);
        words.bind(from.promptTextProperty(), "steer.fromHint");
        words.bind(from.accessibleTextProperty(), "steer.from");
        HBox.setHgrow(from, Priority.ALWAYS);
        from.setOnAction(_ -> startFrom(from.getValue()));
        Label label = words.label("steer.from");
        label.setMinWidth(USE_PREF_SIZE);
        HBox start = new HBox(8, label, from);
        start.setAlignment(Pos.CENTER_LEFT);
        bound.getStyleClass().addAll("small", "muted");
        bound.setWrapText(true);
        bound.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = scroll(rows);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox left = new VBox(8, start, scroll, bound);
        left.getStyleClass().addAll("panel", "policy-side");
        left.setMinWidth(SLIDERS);
        left.prefWidthProperty().bind(widthProperty().multiply(SLIDERS_PART));
        left.setMaxWidth(SLIDERS_WIDEST);
        return left;
    }

    private HBox foot() {
        name.setId("policy-name");
        reason.setId("policy-reason");
        words.bind(name.promptTextProperty(), "steer.name");
        words.bind(name.accessibleTextProperty(), "steer.name");
        words.bind(reason.promptTextProperty(), "board.why");
        words.bind(reason.accessibleTextProperty(), "board.why");
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox.setHgrow(reason, Priority.ALWAYS);
        reason.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                apply();
                event.consume();
            }
        });
        apply.setId("apply-policy");
        apply.getStyleClass().addAll("primary", "accent");
        reset.setId("reset-policy");
        keep.setId("keep-policy");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.disableProperty().bind(name.textProperty().map(String::isBlank));
        apply.setMinWidth(USE_PREF_SIZE);
        reset.setMinWidth(USE_PREF_SIZE);
        HBox foot = new HBox(8, name, keep, reason, apply, reset);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static ScrollPane scroll(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(0);
        return scroll;
    }

    private void startFrom(@Nullable String chosen) {
        PriorityPolicy policy = chosen == null ? null : model.named(words).get(chosen);
        if (chosen != null && policy != null) {
            name.setText(chosen.substring(0, Math.min(chosen.length(), PolicyAct.NAME_LENGTH)));
            model.startFrom(policy);
        }
    }

    private void apply() {
        model.apply(name.getText(), reason.getText());
    }

    private void show() {
        Map<String, PriorityPolicy> named = model.named(words);
        if (!from.getItems().equals(List.copyOf(named.keySet()))) {
            from.getItems().setAll(named.keySet());
        }
        bound.setText(words.text("steer.bound", figures.wait(model.draft().getValue().longestOvertaking())));
        boolean changed = model.isChanged();
        apply.setDisable(!changed);
        reset.setDisable(!changed);
        if (changed) {
            comparison.show(model.comparison().get());
            side.getChildren().setAll(comparison);
        } else {
            from.getSelectionModel().clearSelection();
            if (wasChanged) {
                reason.clear();
                name.clear();
            }
            history.show();
            side.getChildren().setAll(history);
        }
        wasChanged = changed;
    }
}
