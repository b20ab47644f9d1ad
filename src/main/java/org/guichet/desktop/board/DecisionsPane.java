package org.guichet.desktop.board;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.forecast.OpenDecision;
import org.guichet.workflow.forecast.ReadBoard;
import org.guichet.workflow.steering.SteerMany.Deed;
import org.jspecify.annotations.Nullable;

/** All that waits for a decision in one list; Enter begins what settles the chosen one. */
final class DecisionsPane extends VBox {

    private final BoardViewModel board;
    private final DecisionBand doors;
    private final MovesPane moves;
    private final LateAsk late;
    private final Words words;
    private final Figures figures;
    private final ListView<OpenDecision> list = new ListView<>();

    DecisionsPane(BoardViewModel board, DecisionBand doors, MovesPane moves, LateAsk late, Words words) {
        this.board = board;
        this.doors = doors;
        this.moves = moves;
        this.late = late;
        this.words = words;
        figures = new Figures(words, board.acts().clock().getZone());
        setId("decisions");
        getStyleClass().addAll("panel", "moves-queue");
        list.setId("decisions-list");
        list.getStyleClass().addAll("dense", "queue-list");
        words.bind(list.accessibleTextProperty(), "board.decisions");
        list.setPlaceholder(words.label("decisions.none", "muted"));
        list.setCellFactory(_ -> new Row());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                settle();
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settle();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(list);
        words.current().addListener((_, _, _) -> list.refresh());
    }

    void focusFirst() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** The selection stays with what it was on, as long as that is open. */
    void show(ReadBoard.View view) {
        OpenDecision chosen = list.getSelectionModel().getSelectedItem();
        int place = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(view.decisions());
        int same = chosen == null ? -1 : subjects(view.decisions()).indexOf(subject(chosen));
        if (same >= 0) {
            list.getSelectionModel().select(same);
        } else if (place >= 0 && !view.decisions().isEmpty()) {
            list.getSelectionModel().select(Math.min(place, view.decisions().size() - 1));
        }
    }

    private static List<String> subjects(List<OpenDecision> decisions) {
        return decisions.stream().map(DecisionsPane::subject).toList();
    }

    /** What it is about, whatever the figures say by now. */
    private static String subject(OpenDecision decision) {
        return decision.getClass().getSimpleName() + switch (decision) {
            case OpenDecision.DeadlineAtRisk(WaitingTicket row, var _) -> row.ticket().id().text();
            case OpenDecision.LongWait(WaitingTicket row, var _) -> row.ticket().id().text();
            case OpenDecision.HoldOver(Ticket ticket, Instant _) -> ticket.id().text();
            case OpenDecision.LateValidation(VisaValidation each) -> each.visa().number();
            case OpenDecision.FingerDiffers(CardPickup pickup) -> pickup.card().serial();
            case OpenDecision.CloseDoors _, OpenDecision.ToRedate _ -> "";
        };
    }

    private void settle() {
        switch (list.getSelectionModel().getSelectedItem()) {
            case null -> {}
            case OpenDecision.CloseDoors _ -> doors.askWhy();
            case OpenDecision.DeadlineAtRisk(WaitingTicket row, var _) -> moves.askPin(row);
            case OpenDecision.LongWait(WaitingTicket row, var _) -> moves.askPin(row);
            case OpenDecision.HoldOver(Ticket ticket, Instant _) -> putBack(ticket);
            case OpenDecision.LateValidation(VisaValidation each) -> late.ask(each, holder(each));
            case OpenDecision.FingerDiffers(CardPickup pickup) ->
                board.runner().tell(Notice.attention("decisions.fingerGone", "decisions.fingerGone.remedy", holder(pickup), where(pickup)));
            case OpenDecision.ToRedate(List<Appointment> unlucky) -> moves.bulk().askRedateOf(
                    unlucky.stream().map(Appointment::number).toList(), words.text("decisions.doorsClosed"));
        }
    }

    private String holder(CardPickup pickup) {
        ReadBoard.View view = board.view().get();
        Applicant person = view == null ? null : view.people().get(pickup.card().applicantId());
        return person == null ? pickup.card().serial() : person.fullName();
    }

    /** The desk at which the person stands; the card's number where no ticket says it. */
    private String where(CardPickup pickup) {
        ReadBoard.View view = board.view().get();
        return (view == null ? List.<Ticket>of() : view.tickets()).stream()
                .filter(ticket -> ticket.admission().applicantId() == pickup.card().applicantId())
                .filter(ticket -> ticket.status() == TicketStatus.CALLED)
                .flatMap(ticket -> Optional.ofNullable(ticket.place().desk()).stream())
                .findFirst()
                .map(desk -> words.text("decisions.fingerDesk", desk))
                .orElseGet(() -> words.text("decisions.fingerCard", pickup.card().serial()));
    }

    private String aboutFinger(CardPickup pickup) {
        FingerCheck finger = pickup.particulars().finger();
        return finger == null ? "" : words.text("decisions.fingerAbout", where(pickup), figures.time(finger.at()));
    }

    private String holder(VisaValidation validation) {
        ReadBoard.View view = board.view().get();
        Applicant person = view == null ? null : view.people().get(validation.applicantId());
        return person == null ? validation.visa().number() : person.fullName();
    }

    private String aboutLate(VisaValidation validation) {
        Arrival arrival = validation.arrival();
        return arrival == null ? "" : words.text("decisions.lateAbout", arrival.entry(), arrival.deadline());
    }

    private void putBack(Ticket ticket) {
        moves.bulk().putBack(ticket);
    }

    private final class Row extends ListCell<OpenDecision> {

        private final Label what = new Label();
        private final Label about = new Label();
        private final Label act = new Label();
        private final HBox row;

        Row() {
            what.getStyleClass().add("strong");
            about.getStyleClass().addAll("muted", "small");
            act.getStyleClass().add("key-hint");
            act.setMinWidth(USE_PREF_SIZE);
            VBox lines = new VBox(2, what, about);
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            row = new HBox(12, lines, act);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            getStyleClass().add("ticket-cell");
        }

        @Override
        protected void updateItem(@Nullable OpenDecision item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (item) {
                case OpenDecision.CloseDoors(Instant by) -> say(
                        by == null ? words.text("decisions.closeNow") : words.text("decisions.closeBy", figures.time(by)),
                        words.text("decisions.closeAbout"), "decisions.close");
                case OpenDecision.DeadlineAtRisk(WaitingTicket each, var deadline) -> say(
                        words.text("decisions.deadline", who(each.ticket())),
                        words.text("decisions.deadlineAbout", deadline), "move.pin");
                case OpenDecision.HoldOver(Ticket ticket, Instant backAt) -> say(
                        words.text("decisions.hold", who(ticket)),
                        words.text("decisions.holdAbout", figures.time(backAt)), "decisions.putBack");
                case OpenDecision.LongWait(WaitingTicket each, var waited) -> say(
                        words.text("decisions.wait", who(each.ticket()), figures.wait(waited)),
                        words.text("decisions.waitAbout"), "move.pin");
                case OpenDecision.LateValidation(VisaValidation each) -> say(
                        words.text("decisions.late", holder(each)), aboutLate(each), "decisions.lateDecide");
                case OpenDecision.FingerDiffers(CardPickup pickup) -> say(
                        words.text("decisions.finger", holder(pickup)), aboutFinger(pickup), "decisions.fingerGo");
                case OpenDecision.ToRedate(List<Appointment> unlucky) -> say(
                        words.text("decisions.redate", unlucky.size()),
                        words.text("decisions.redateAbout"), "bulk.redate");
            }
            setAccessibleText(Stream.of(what.getText(), about.getText(), act.getText()).collect(Collectors.joining(", ")));
            setGraphic(row);
        }

        private void say(String decision, String more, String actKey) {
            what.setText(decision);
            about.setText(more);
            act.setText("⏎ " + words.text(actKey));
        }

        private String who(Ticket ticket) {
            Admission admission = ticket.admission();
            ReadBoard.View view = board.view().get();
            Applicant person = view == null ? null : view.people().get(admission.applicantId());
            String matter = words.texts().text("procedure.short", admission.procedure());
            return person == null
                    ? words.text("board.longestWho", admission.number(), matter)
                    : words.text("decisions.who", admission.number(), person.fullName(), matter);
        }
    }
}
