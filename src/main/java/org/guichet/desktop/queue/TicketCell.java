package org.guichet.desktop.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.forecast.TimeBand;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.WaitingTicket;

/** One waiting person: number, name, procedure, wait, and why they stand here. */
final class TicketCell extends ListCell<WaitingTicket> {

    private static final double LEFT_COLUMN = 56;
    private static final String SEPARATOR = " · ";
    /** Kept free while nothing is known yet, so that the row does not move. */
    private static final double CALL = 74;

    private final Words words;
    private final Clock clock;
    private final Supplier<Map<Long, Applicant>> people;
    private final Supplier<Map<TicketId, TimeBand>> calls;
    private final ReasonLine reasons;
    private final Tooltip whole = new Tooltip();
    private final Label number = new Label();
    private final Label name = new Label();
    private final Label procedure = new Label();
    private final Label wait = new Label();
    private final Label reason = new Label();
    private final Label call = new Label();
    private final HBox row;

    /** @param calls when each ticket may be called, as far as it is known */
    TicketCell(
            Words words, Clock clock, Supplier<Map<Long, Applicant>> people, Supplier<Map<TicketId, TimeBand>> calls) {
        this.calls = calls;
        this.words = words;
        this.clock = clock;
        this.people = people;
        this.reasons = new ReasonLine(words, clock);
        number.getStyleClass().add("ticket-number");
        name.getStyleClass().add("strong");
        procedure.getStyleClass().add("chip");
        procedure.setMinWidth(USE_PREF_SIZE);
        wait.getStyleClass().addAll("muted", "small");
        wait.setMinWidth(USE_PREF_SIZE);
        reason.getStyleClass().addAll("muted", "small");
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(8, name, procedure);
        top.setAlignment(Pos.CENTER_LEFT);
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.setMinWidth(0);
        HBox.setHgrow(reason, Priority.ALWAYS);
        call.getStyleClass().addAll("small", "queue-call");
        call.setMinWidth(CALL);
        call.setMaxWidth(CALL);
        VBox lines = new VBox(3, top, new HBox(6, reason, call));
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        VBox left = new VBox(3, number, wait);
        left.setMinWidth(LEFT_COLUMN);
        row = new HBox(6, left, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        setPrefWidth(0);
        getStyleClass().add("ticket-cell");
    }

    @Override
    protected void updateItem(WaitingTicket item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        Admission admission = item.ticket().admission();
        Applicant person = people.get().get(admission.applicantId());
        number.setText(admission.number());
        name.setText(person == null ? "" : person.fullName());
        show(item.ticket().inHand());
        wait.setText(words.formats().elapsed(admission.admittedAt(), clock));
        String why = reasons.of(item);
        reason.setText(why);
        TimeBand band = calls.get().get(item.ticket().id());
        call.setText(band == null ? "" : about(band));
        String all = band == null ? why : why + SEPARATOR
                + words.text("queue.callWhole", time(band.median()), time(band.low90()), time(band.high90()));
        whole.setText(all);
        setTooltip(whole);
        setAccessibleText(String.join(", ", number.getText(), name.getText(), procedure.getText(), all));
        setGraphic(row);
    }

    /** The clock goes on, or more is known of the call. */
    void redraw() {
        updateItem(getItem(), isEmpty());
    }

    /** A style that is set anew is worked out anew, so only another one is. */
    private void show(Procedure next) {
        String style = "procedure-" + next.name();
        procedure.setText(words.texts().text("procedure.short", next));
        if (!procedure.getStyleClass().contains(style)) {
            procedure.getStyleClass().setAll("label", "chip", style);
        }
    }

    /** With half the width of the band, in minutes. */
    private String about(TimeBand band) {
        long half = (Duration.between(band.low90(), band.high90()).toMinutes() + 1) / 2;
        return words.text("queue.callAbout", time(band.median()), half);
    }

    private String time(Instant moment) {
        return words.formats().time(moment, clock.getZone());
    }
}
