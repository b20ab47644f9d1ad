package org.guichet.desktop.queue;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.workflow.queue.QueueView;

/** Tickets on hold and missed ones: they can be called again or put back. */
final class AsideList extends TitledPane {

    private static final double MOST = 180;

    private final QueueViewModel model;
    private final Words words;
    private final VBox rows = new VBox();

    AsideList(QueueViewModel model, Words words) {
        this.model = model;
        this.words = words;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST);
        scroll.getStyleClass().add("edge-to-edge");
        setContent(scroll);
        setId("aside");
        setExpanded(false);
        setAnimated(false);
        getStyleClass().addAll("aside", "dense");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(QueueView view) {
        setVisible(!view.aside().isEmpty());
        long held = view.aside().stream()
                .filter(each -> each.status() == TicketStatus.HELD)
                .count();
        setText(words.text("queue.aside", held, view.aside().size() - held));
        rows.getChildren().setAll(view.aside().stream().map(each -> row(each, view)).toList());
    }

    private HBox row(Ticket ticket, QueueView view) {
        Applicant person = view.people().get(ticket.admission().applicantId());
        Label number = new Label(ticket.admission().number());
        number.getStyleClass().add("ticket-number");
        Label name = new Label(person == null ? "" : person.fullName());
        name.setMinWidth(0);
        Label why = new Label(why(ticket));
        why.getStyleClass().addAll("muted", "small");
        VBox lines = new VBox(name, why);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        Button call = small("queue.callAgain", () -> model.call(ticket.id()));
        Button back = small("queue.putBackShort", () -> model.putBack(ticket.id()));
        call.setId("call-again-" + ticket.admission().number());
        HBox row = new HBox(8, number, lines, back, call);
        row.getStyleClass().add("aside-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String why(Ticket ticket) {
        var reason = ticket.place().holdReason();
        return reason != null
                ? words.texts().text("hold", reason)
                : words.text("queue.missedAfter", ticket.place().calls());
    }

    private Button small(String key, Runnable action) {
        Button button = words.button(key, "", action);
        button.getStyleClass().addAll("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
