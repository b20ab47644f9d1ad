package org.guichet.desktop.reception;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.NeedWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.workflow.door.ReadReception.View;
import org.guichet.workflow.rebooking.Redated;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;

/** The answer at the door, as wide as the room: a ticket and where to go, or why not and what can be done now. */
final class AnswerBand extends HBox {

    private final ReceptionViewModel model;
    private final Words words;
    private final Label number = new Label();
    private final Label title = new Label();
    private final Label next = new Label();
    private final Button undo;
    private final Button redate;
    private final Button print;

    /**
     * @param redate offers a new date to whoever was turned away last
     * @param print shows the convocation of the new date
     */
    AnswerBand(ReceptionViewModel model, Words words, Runnable redate, Runnable print) {
        this.model = model;
        this.words = words;
        setId("door-answer");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(20);
        setAccessibleRole(AccessibleRole.TEXT);
        number.setId("door-ticket");
        number.getStyleClass().add("door-number");
        number.setMinWidth(USE_PREF_SIZE);
        title.setId("door-title");
        title.getStyleClass().add("door-title");
        title.setWrapText(true);
        next.setId("door-next");
        next.getStyleClass().add("door-next");
        next.setWrapText(true);
        next.managedProperty().bind(next.textProperty().isNotEmpty());
        VBox lines = new VBox(4, title, next);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        undo = words.button("reception.undo", "Ctrl+Z", this::undo);
        undo.setId("door-undo");
        undo.getStyleClass().add("touch");
        undo.setMinWidth(USE_PREF_SIZE);
        this.redate = button("reception.redate", "Ctrl+R", "door-redate", redate);
        this.print = button("reception.printNew", "F9", "door-print", print);
        getChildren().addAll(number, lines, this.redate, this.print, undo);
        model.answer().addListener((_, _, _) -> show());
        model.view().addListener((_, _, _) -> show());
        words.current().addListener((_, _, _) -> show());
        show();
    }

    private Button button(String key, String shortcut, String id, Runnable act) {
        Button button = words.button(key, shortcut, act);
        button.setId(id);
        button.getStyleClass().add("touch");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void undo() {
        if (model.answer().get() instanceof DoorAnswer.LetIn(Ticket ticket)) {
            model.withdraw(ticket.id());
        } else {
            model.takeBackNewDate();
        }
    }

    private void show() {
        undo.setVisible(false);
        redate.setVisible(false);
        print.setVisible(false);
        switch (model.answer().get()) {
            case null -> idle();
            case DoorAnswer.LetIn(Ticket ticket) -> letIn(ticket, model.view().get());
            case DoorAnswer.Moved(Redated redated) -> moved(redated, model.view().get());
            case DoorAnswer.Told(Notice notice) -> told(notice);
        }
        undo.setManaged(undo.isVisible());
        setAccessibleText((number.getText() + " " + title.getText() + " " + next.getText()).strip());
    }

    private void idle() {
        dress("idle", MaterialDesignQ.QRCODE_SCAN);
        title.setText(words.text("reception.idle"));
        next.setText(words.text("reception.idle.next"));
    }

    /** As the ticket stands now: it may have been called or taken back since. */
    private void letIn(Ticket given, @Nullable View view) {
        Ticket ticket = view == null ? given : view.now(given).orElse(given);
        if (ticket.status() == TicketStatus.WITHDRAWN) {
            told(Notice.done("queue.admissionUndone", ticket.admission().number()));
            return;
        }
        dress("done", MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        number.setText(ticket.admission().number());
        String name = view == null ? "" : view.person(ticket.admission().applicantId()).map(Applicant::fullName).orElse("");
        String matter = ticket.left().stream()
                .map(each -> words.texts().text("procedure.short", each.procedure()))
                .collect(Collectors.joining(" + "));
        title.setText(name.isEmpty()
                ? words.text("reception.admitted", matter) : words.text("reception.admittedNamed", name, matter));
        next.setText(where(ticket, view));
        undo.setVisible(ticket.standsWhereAdmitted());
    }

    private void moved(Redated redated, @Nullable View view) {
        dress("done", MaterialDesignC.CALENDAR_CHECK);
        Appointment first = redated.appointments().getFirst();
        boolean one = redated.appointments().size() == 1;
        String name = view == null ? "" : view.person(first.applicantId()).map(Applicant::fullName).orElse("");
        title.setText(one
                ? words.text("redate.done", first.slot(), name).strip()
                : words.text("redate.doneMany", redated.appointments().size()));
        next.setText(words.text(one ? "redate.next" : "redate.nextMany"));
        print.setVisible(one && model.mayPrint());
        undo.setVisible(true);
    }

    private String where(Ticket ticket, @Nullable View view) {
        List<Integer> desks = view == null ? List.of() : view.desksFor(ticket);
        String numbers = desks.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String go = desks.isEmpty() ? words.text("reception.goWait") : words.text("reception.goWaitFor", desks.size(), numbers);
        if (!ticket.hasPriorityNeed()) {
            return go;
        }
        String noted = ticket.needs().isEmpty()
                ? words.text("reception.priorityNoted")
                : words.text("reception.needsNoted", NeedWords.of(ticket.needs(), words));
        return go + " " + noted;
    }

    private void told(Notice notice) {
        switch (notice.kind()) {
            case DONE -> dress("done", MaterialDesignC.CHECK_CIRCLE_OUTLINE);
            case ATTENTION -> dress("attention", MaterialDesignA.ALERT_OUTLINE);
            case BLOCKED -> dress("blocked", MaterialDesignC.CLOSE_OCTAGON_OUTLINE);
        }
        Object[] arguments = notice.arguments().stream()
                .map(each -> each.equals("") ? words.text("reception.notKnown") : each).toArray();
        redate.setVisible(model.justTurnedAway().filter(turned -> notice.key().equals("refusal." + turned.why().reason()))
                .filter(LastAtDoor::leavesNewDate).isPresent());
        title.setText(words.text(notice.key(), arguments));
        next.setText(notice.remedyKey().isEmpty() ? "" : words.text(notice.remedyKey()));
    }

    private void dress(String style, Ikon icon) {
        getStyleClass().removeAll(Arrays.asList("idle", "done", "attention", "blocked"));
        getStyleClass().remove("door-answer");
        getStyleClass().addAll("door-answer", style);
        number.setText("");
        number.setGraphic(Icons.icon(icon, "door-icon"));
        next.setText("");
    }
}
