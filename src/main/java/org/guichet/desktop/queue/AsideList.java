package org.guichet.desktop.queue;

import java.time.ZoneId;
import java.util.List;
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
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.language.Texts;
import org.guichet.workflow.queue.QueueView;
import org.jspecify.annotations.Nullable;

/** Tickets on hold and missed ones: they can be called again or put back. */
final class AsideList extends TitledPane {

    private static final double MOST = 180;

    private final QueueViewModel model;
    private final Words words;
    private final ZoneId zone;
    private final VBox rows = new VBox();
    private @Nullable Shown shown;
    private @Nullable QueueView last;

    /** What the rows were made of: while it is the same, they are left alone. */
    private record Shown(List<Ticket> aside, Texts texts) {}

    AsideList(QueueViewModel model, Words words, ZoneId zone) {
        this.model = model;
        this.words = words;
        this.zone = zone;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST);
        scroll.getStyleClass().add("edge-to-edge");
        setContent(scroll);
        setId("aside");
        setMinWidth(0);
        setExpanded(false);
        setAnimated(false);
        getStyleClass().addAll("aside", "dense");
        expandedProperty().addListener((_, _, _) -> drawWhereOpen());
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(QueueView view) {
        setVisible(!view.aside().isEmpty());
        long held = view.aside().stream()
                .filter(each -> each.status() == TicketStatus.HELD)
                .count();
        long missed = view.aside().stream().filter(each -> each.status() == TicketStatus.MISSED).count();
        setText(words.text("queue.aside", held, missed, view.aside().size() - held - missed));
        last = view;
        Shown now = new Shown(view.aside(), words.texts());
        if (!now.equals(shown)) {
            shown = now;
            drawWhereOpen();
        }
    }

    /** Somebody may be overdue by now. */
    void tick() {
        drawWhereOpen();
    }

    /** A list that is folded up has no rows: they would be made anew at every call. */
    private void drawWhereOpen() {
        QueueView view = last;
        if (isExpanded() && view != null) {
            rows.getChildren().setAll(view.aside().stream().map(each -> row(each, view)).toList());
        } else {
            rows.getChildren().clear();
        }
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
        TicketPlace place = ticket.place();
        if (place.onward().desk() != null) {
            return words.text("queue.forDesk", place.onward().desk());
        }
        if (place.status() == TicketStatus.WAITING) {
            return words.text("queue.forOthers");
        }
        if (place.holdReason() == null) {
            return words.text("queue.missedAfter", place.calls());
        }
        String reason = words.texts().text("hold", place.holdReason());
        if (place.backAt() == null) {
            return reason;
        }
        String key = place.backAt().isAfter(model.now()) ? "queue.backAt" : "queue.backSince";
        return words.text(key, reason, words.formats().time(place.backAt(), zone));
    }

    private Button small(String key, Runnable action) {
        Button button = words.button(key, "", action);
        button.getStyleClass().addAll("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
