package org.guichet.desktop.board;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.guichet.desktop.rebooking.PlanWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.Operation;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.workflow.rebooking.RebookingActs;
import org.guichet.workflow.rebooking.RebookingPlan;
import org.guichet.workflow.steering.BulkPlan;
import org.guichet.workflow.steering.SteerMany;
import org.guichet.workflow.steering.SteerMany.Deed;
import org.jspecify.annotations.Nullable;

/** What is done to a selection: shown before it is done, asked why, done in one gesture, and taken back in one. */
final class BulkAsk {

    private static final int NAMED = 4;

    private final BoardViewModel board;
    private final SteerMany many;
    private final RebookingActs rebooking;
    private final AskBar ask;
    private final Words words;
    private final MoveFields fields;
    private final ComboBox<HoldReason> reason;
    private final ComboBox<Procedure> procedure;
    private List<Ticket> selection = List.of();
    private @Nullable BulkPlan plan;

    BulkAsk(BoardViewModel board, AskBar ask, Words words) {
        this.board = board;
        this.ask = ask;
        this.words = words;
        many = board.acts().steering().many();
        rebooking = board.acts().door().rebooking();
        fields = new MoveFields(words, board.acts().clock());
        reason = choice("ask-hold", "bulk.holdReason", List.of(HoldReason.values()), each -> words.texts().text("hold", each));
        procedure = choice(
                "ask-procedure", "bulk.procedure", List.of(Procedure.values()), each -> words.texts().text("procedure", each));
        procedure.setOnAction(_ -> replan());
    }

    private interface Named<T> {
        String of(T choice);
    }

    private <T> ComboBox<T> choice(String id, String nameKey, List<T> choices, Named<T> named) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(choices);
        words.bind(box.accessibleTextProperty(), nameKey);
        box.setCellFactory(_ -> new Cell<>(named));
        box.setButtonCell(new Cell<>(named));
        words.current().addListener((_, _, _) -> box.setButtonCell(new Cell<>(named)));
        return box;
    }

    private static final class Cell<T> extends ListCell<T> {
        private final Named<T> named;

        Cell(Named<T> named) {
            this.named = named;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : named.of(item));
        }
    }

    /** @param tickets at least one */
    void askHold(List<Ticket> tickets) {
        reason.setValue(HoldReason.TEMPORARY_ABSENCE);
        Deed any = new Deed.PutAside(HoldReason.TEMPORARY_ABSENCE, null);
        Instant closing = closing();
        plan(tickets, any, () -> ask(
                "bulk.askHold", Stream.concat(Stream.of(reason), fields.ofEnd(closing).stream()).toList(), this::hold));
    }

    private boolean hold() {
        return fields.until().map(until -> {
            run(new Deed.PutAside(Objects.requireNonNull(reason.getValue()), until), "bulk.held");
            return true;
        }).orElse(false);
    }

    /** @param tickets at least one */
    void askChange(List<Ticket> tickets) {
        Procedure now = tickets.getFirst().admission().procedure();
        Procedure other = Stream.of(Procedure.values()).filter(each -> each != now).findFirst().orElse(now);
        selection = List.of(); // the box says nothing yet
        procedure.setValue(other);
        plan(tickets, new Deed.ChangeProcedure(other), () -> ask("bulk.askChange", List.of(procedure), this::change));
    }

    private boolean change() {
        run(new Deed.ChangeProcedure(Objects.requireNonNull(procedure.getValue())), "bulk.changed");
        return true;
    }

    private void replan() {
        Procedure to = procedure.getValue();
        if (to != null && !selection.isEmpty()) {
            plan(selection, new Deed.ChangeProcedure(to), ask::retitle);
        }
    }

    private void plan(List<Ticket> tickets, Deed deed, Runnable then) {
        selection = tickets;
        List<TicketId> ids = tickets.stream().map(Ticket::id).toList();
        board.runner().run(() -> many.plan(board.session(), ids, deed), planned -> {
            plan = planned;
            then.run();
        });
    }

    private void ask(String key, List<? extends Node> more, BooleanSupplier act) {
        Supplier<String> title = () -> plan == null ? "" : said(key, plan);
        ask.ask(new AskBar.Question(title, more, act), ask.reasonSoFar());
    }

    /** To how many, and to whom not and why. */
    private String said(String key, BulkPlan planned) {
        String does = words.text(key, planned.fits().size());
        if (planned.left().isEmpty()) {
            return does;
        }
        String not = planned.left().stream()
                .limit(NAMED)
                .map(each -> each.ticket().admission().number() + " – " + words.text("refusal." + each.why().name(), ""))
                .collect(Collectors.joining(" "));
        return does + " " + words.text("bulk.left", planned.left().size(), planned.left().size() > NAMED ? not + " …" : not);
    }

    private void run(Deed deed, String told) {
        BulkPlan planned = plan;
        String why = ask.reason();
        if (planned != null) {
            board.runner().run(() -> many.run(board.session(), planned, deed, why), operations -> board.done(
                    told, operations.getFirst().id(), () -> takeBack(operations), operations.size()));
        }
    }

    private void takeBack(List<Operation> operations) {
        board.takeBack(
                operations.getFirst().id(), () -> many.undo(board.session(), operations), "bulk.undone", operations.size());
    }

    /** Of somebody who should be back: nothing is asked. */
    void putBack(Ticket ticket) {
        plan(List.of(ticket), new Deed.PutBack(), () -> run(new Deed.PutBack(), "bulk.putBack"));
    }

    /** @param tickets at least one */
    void askRedate(List<Ticket> tickets) {
        askRedateOf(tickets.stream().flatMap(ticket -> Stream.ofNullable(ticket.admission().appointmentNumber())).toList(), "");
    }

    /** @param why suggested; empty for none */
    void askRedateOf(List<String> appointments, String why) {
        board.runner().run(() -> rebooking.plan().plan(board.session(), appointments), planned -> ask.ask(
                new AskBar.Question(() -> new PlanWords(words).of(planned), List.of(), () -> {
                    redate(planned, ask.reason());
                    return true;
                }),
                why.isEmpty() ? ask.reasonSoFar() : why));
    }

    private void redate(RebookingPlan planned, String why) {
        board.runner().run(() -> rebooking.rebook().run(board.session(), planned, why), redated -> board.done(
                "redate.doneMany", redated.id(),
                () -> board.takeBack(redated.id(), () -> rebooking.rebook().undo(board.session(), redated), "bulk.redateUndone"),
                redated.appointments().size()));
    }

    private Instant closing() {
        var view = board.view().get();
        return view == null ? board.acts().clock().instant() : view.closing();
    }
}
