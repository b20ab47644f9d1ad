package org.guichet.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.guichet.desktop.queue.QueueViewModel;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** The ticket that this desk has called, and what can be done with it. Absent while the desk is free. */
final class InHandBar extends HBox {

    private final Words words;
    private final Label ticket = new Label();

    InHandBar(QueueViewModel model, Words words, TicketKeys keys) {
        this.words = words;
        getStyleClass().add("in-hand");
        setId("in-hand");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(6);
        ticket.getStyleClass().add("strong");
        ticket.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        ticket,
                        matter(keys),
                        gap,
                        button("inhand.recall", "F4", "recall", model::recall),
                        button("inhand.hold", "F5", "hold", keys::askHoldReason),
                        button("inhand.missed", "F6", "missed", model::markMissed),
                        button("inhand.putBack", "F7", "put-back", model::putBack),
                        button("inhand.transfer", "⇧F7", "transfer", keys::askWhereTo),
                        button("inhand.finish", "F8", "finish", model::finish));
        model.view().addListener((_, _, view) -> show(view));
        words.current().addListener((_, _, _) -> show(model.view().get()));
        show(model.view().get());
    }

    private Button button(String key, String shortcut, String id, Runnable action) {
        Button button = words.button(key, shortcut, action);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** As small as can be: the acts of every visit need the room. */
    private Button matter(TicketKeys keys) {
        Button button = new Button("+");
        button.setOnAction(_ -> keys.askMatter());
        button.setId("matter");
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        words.bind(button.accessibleTextProperty(), "inhand.matter");
        Tooltip tooltip = new Tooltip();
        words.bind(tooltip.textProperty(), "inhand.matter");
        button.setTooltip(tooltip);
        return button;
    }

    private void show(@Nullable QueueView view) {
        Ticket now = view == null ? null : view.inHand().orElse(null);
        setVisible(now != null);
        setManaged(now != null);
        if (now != null) {
            int calls = now.place().calls();
            String key = calls > 1 ? "inhand.calledTimes" : "inhand.called";
            String number = words.text(key, now.admission().number(), calls);
            int others = now.left().size() - 1;
            ticket.setText(others == 0 ? number : words.text("inhand.matters", number, others));
        }
    }
}
