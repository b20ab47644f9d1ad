package org.guichet.desktop.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.cardpickup.PickupScreen;
import org.guichet.desktop.cardpickup.PickupViewModel;
import org.guichet.desktop.checklist.PiecesPane;
import org.guichet.desktop.checklist.PiecesViewModel;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.visavalidation.ValidationScreen;
import org.guichet.desktop.visavalidation.ValidationViewModel;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.convocation.IssueConvocation;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** The right of the desk: the person in hand, with the procedure at hand or their whole file. */
public final class WorkArea extends VBox implements Room {

    private final DeskActs acts;
    private final DeskSession session;
    private final WorkInHand work;
    private final ActRunner runner;
    private final Words words;
    private final Clock clock;
    private final Consumer<String> open;
    private final VBox header = new VBox(12);
    private @Nullable PersonFile shown;
    private @Nullable PickupViewModel pickup;
    private @Nullable PickupScreen pickupScreen;
    private @Nullable ValidationViewModel validation;
    private @Nullable ValidationScreen validationScreen;
    private @Nullable PiecesViewModel pieces;
    private @Nullable PiecesPane piecesPane;
    private WorkView view = WorkView.FILE;
    private @Nullable ConvocationPane convocation;
    private @Nullable Runnable capture;
    private @Nullable RectifyPane rectify;

    /** @param open shows a saved file with the platform's own viewer */
    public WorkArea(DeskActs acts, DeskSession session, WorkInHand work, ActRunner runner, Words words, Consumer<String> open) {
        this.acts = acts;
        this.session = session;
        this.work = work;
        this.runner = runner;
        this.words = words;
        this.clock = acts.clock();
        this.open = open;
        getStyleClass().add("work-area");
        setSpacing(12);
        work.file().addListener((_, _, file) -> show(file));
        words.current().addListener((_, _, _) -> redraw());
        show(work.file().get());
    }

    /** What the file offers to whoever may take fingers. */
    public void offerCapture(Runnable go) {
        capture = go;
    }

    /** Changes between the procedure and the whole file. */
    public void toggleFile() {
        show(view == WorkView.FILE ? procedure() : WorkView.FILE);
    }

    private void show(WorkView next) {
        convocation = null;
        view = next;
        redraw();
    }

    /** The procedure that was begun; the file where none was. */
    private WorkView procedure() {
        return pickupScreen != null && (validationScreen == null || view == WorkView.PICKUP)
                ? WorkView.PICKUP : validationScreen != null ? WorkView.VALIDATION : piecesPane != null ? WorkView.PIECES : WorkView.FILE;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        focusFirst();
    }

    public void focusFirst() {
        if (pickupScreen != null && view == WorkView.PICKUP) {
            pickupScreen.focusFirst();
        } else if (validationScreen != null && view == WorkView.VALIDATION) {
            validationScreen.focusFirst();
        } else if (piecesPane != null && view == WorkView.PIECES) {
            piecesPane.focusFirst();
        } else {
            getChildren().getLast().requestFocus();
        }
    }

    /** Gives the procedure at hand a scan; false where it is not in view, or its open step waits for none such. */
    @Override
    public boolean takeScan(WedgeScan scan) {
        return getScene() != null && switch (view) {
            case PICKUP -> pickupScreen != null && pickupScreen.takeScan(scan);
            case VALIDATION -> validationScreen != null && validationScreen.takeScan(scan);
            case PIECES -> piecesPane != null && piecesPane.takeScan(scan);
            case FILE -> false;
        };
    }

    /** The zone of the passport that was read for the pickup in view. */
    public Optional<Mrz> zone() {
        return pickup != null && view == WorkView.PICKUP ? pickup.zone() : Optional.empty();
    }

    /** What was done with the pieces last, or put right in the file; everything else is undone by the window. */
    @Override
    public boolean undo() {
        return (pieces != null && view == WorkView.PIECES && pieces.undo()) || (rectify != null && view == WorkView.FILE && rectify.undo());
    }

    /** Prints what is in view; in the file, shows the convocation of the next slot first. */
    public void printReceipt() {
        PersonFile file = shown;
        if (convocation != null) {
            convocation.print();
        } else if (file != null && view == WorkView.FILE && nextSlot(file).isPresent()) {
            showConvocation(file);
        } else if (validationScreen != null && view == WorkView.VALIDATION) {
            validationScreen.printConfirmation();
        } else if (piecesPane != null && view == WorkView.PIECES) {
            piecesPane.print();
        } else if (pickupScreen != null) {
            pickupScreen.printReceipt();
        }
    }

    /** Asks what is the matter with the card at hand. */
    public void askCardTrouble() {
        Optional.ofNullable(view == WorkView.PICKUP ? pickupScreen : null).ifPresent(PickupScreen::askTrouble);
    }

    public void saveReceipt() {
        if (convocation != null) {
            convocation.save();
        } else if (validationScreen != null && view == WorkView.VALIDATION) {
            validationScreen.saveConfirmation();
        } else if (piecesPane != null && view == WorkView.PIECES) {
            piecesPane.save();
        } else if (pickupScreen != null) {
            pickupScreen.saveReceipt();
        }
    }

    private void forget() {
        convocation = null;
        pickup = null;
        pickupScreen = null;
        forgetProcedures();
        getChildren().setAll(new NobodyInHand(words));
    }

    private void forgetProcedures() {
        validation = null;
        validationScreen = null;
        pieces = null;
        piecesPane = null;
    }

    private void show(@Nullable PersonFile file) {
        PersonFile before = shown;
        shown = file;
        if (file == null) {
            forget();
            return;
        }
        boolean samePerson = before != null && before.person().id() == file.person().id();
        convocation = samePerson ? convocation : null;
        if (!samePerson) {
            forgetProcedures();
        } else if (before != null && validation != null && before.isFor(Procedure.VISA_VALIDATION) && !file.isFor(Procedure.VISA_VALIDATION)
                && file.validations().isEmpty()) {
            forgetProcedures();
            view = WorkView.FILE;
        } else if (validation != null) {
            validation.accept(file.validations());
        }
        if (pieces != null) {
            pieces.refresh();
        }
        boolean begins = validation == null && file.isFor(Procedure.VISA_VALIDATION);
        if (begins) {
            openValidation(file);
        }
        Optional<CardPickup> card = relevantCard(file, samePerson);
        if (samePerson && pickup != null && card.isPresent() && card.get().card().serial().equals(pickup.pickup().get().card().serial())) {
            pickup.accept(card.get());
            draw(file);
            return;
        }
        pickup = card.map(each -> new PickupViewModel(acts, session, runner, file.person(), each)).orElse(null);
        pickupScreen = screen(pickup);
        if (samePerson && !begins && view != WorkView.PICKUP) {
            draw(file);
            return;
        }
        view = validation != null
                ? WorkView.VALIDATION
                : pickup != null && (file.isFor(Procedure.CARD_PICKUP) || pickup.pickup().get().isStarted())
                        ? WorkView.PICKUP : WorkView.FILE;
        draw(file);
        focusFirst();
    }

    /** The slot whose convocation this desk can print; empty where there is none, or nobody seals here. */
    private Optional<Appointment> nextSlot(PersonFile file) {
        return acts.door().convocation().isEmpty() || !session.agent().role().may(Permission.ADMIT)
                ? Optional.empty() : IssueConvocation.next(file.appointments(), LocalDate.now(clock));
    }

    private void showConvocation(PersonFile file) {
        nextSlot(file).ifPresent(slot -> {
            convocation = new ConvocationPane(acts, session, runner, words, file.person(), slot, open, this::leaveConvocation);
            draw(file);
            convocation.focusFirst();
        });
    }

    private void leaveConvocation() {
        convocation = null;
        redraw();
        focusFirst();
    }

    private @Nullable PickupScreen screen(@Nullable PickupViewModel model) {
        return model == null ? null : new PickupScreen(model, runner, words, clock.getZone(), open);
    }

    private void redraw() {
        boolean hadKeyboard = hasKeyboard();
        pickupScreen = screen(pickup);
        validationScreen = screen(validation);
        piecesPane = screen(pieces);
        PersonFile file = shown;
        if (file == null) {
            getChildren().setAll(new NobodyInHand(words));
        } else {
            draw(file);
        }
        if (hadKeyboard) {
            focusFirst();
        }
    }

    private boolean hasKeyboard() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && !node.equals(this)) {
            node = node.getParent();
        }
        return node != null;
    }

    /** The card to hand over; once it is handed over, the same one, so that its receipt stays in view. */
    private Optional<CardPickup> relevantCard(PersonFile file, boolean samePerson) {
        if (samePerson && pickup != null) {
            String serial = pickup.pickup().get().card().serial();
            return file.cards().stream().filter(each -> each.card().serial().equals(serial)).findFirst();
        }
        return file.cardInStock();
    }

    /** The one that is open, else a new one; who may not validate sees the file. */
    private void openValidation(PersonFile file) {
        if (session.agent().role().may(Permission.VALIDATE_VISA)) {
            VisaValidation open = file.validations().stream().filter(each -> !each.isClosed()).findFirst().orElse(null);
            validation = new ValidationViewModel(acts, session, runner, file, open);
            validationScreen = screen(validation);
        }
    }

    /** For what the person came for, else for their next appointment. */
    private void checkPieces(PersonFile file) {
        if (pieces == null) {
            Procedure procedure = file.ticket().map(Ticket::inHand)
                    .or(() -> IssueConvocation.next(file.appointments(), LocalDate.now(clock)).map(Appointment::procedure))
                    .orElse(Procedure.RENEWAL);
            pieces = new PiecesViewModel(acts.checklists(), session, runner, file, procedure);
            piecesPane = screen(pieces);
        }
        show(WorkView.PIECES);
        focusFirst();
    }

    private @Nullable PiecesPane screen(@Nullable PiecesViewModel model) {
        return model == null ? null : new PiecesPane(
                model, acts.door().rebooking(), session, runner, words, LocalDate.now(clock), open);
    }

    private void validate(PersonFile file) {
        if (validation == null) {
            openValidation(file);
        }
        show(WorkView.VALIDATION);
        focusFirst();
    }

    private @Nullable ValidationScreen screen(@Nullable ValidationViewModel model) {
        return model == null ? null : new ValidationScreen(model, runner, words, clock.getZone(), open);
    }

    /** What stays the same stays in place: a node that is taken out and put back loses the keyboard. */
    private void draw(PersonFile file) {
        header.getChildren().setAll(new PersonHeader(file, words, LocalDate.now(clock)));
        if (pickupScreen != null || validationScreen != null || piecesPane != null) {
            header.getChildren().add(tabs());
        }
        Node content = content(file);
        VBox.setVgrow(content, Priority.ALWAYS);
        if (getChildren().size() != 2 || !getChildren().getFirst().equals(header)) {
            getChildren().setAll(header, content);
        } else if (!getChildren().getLast().equals(content)) {
            getChildren().set(1, content);
        }
    }

    private Node content(PersonFile file) {
        if (convocation != null) {
            return convocation;
        }
        if (pickupScreen != null && view == WorkView.PICKUP) {
            return pickupScreen;
        }
        if (validationScreen != null && view == WorkView.VALIDATION) {
            return validationScreen;
        }
        if (piecesPane != null && view == WorkView.PIECES) {
            return piecesPane;
        }
        boolean prints = nextSlot(file).isPresent();
        boolean validates = session.agent().role().may(Permission.VALIDATE_VISA);
        VisaList visas = new VisaList(
                file, acts.validation().confirmation()::dates, validates ? () -> validate(file) : null, words, LocalDate.now(clock));
        VBox more = new VBox(16, visas);
        if (session.agent().role().may(Permission.CHECK_PIECES)) {
            Button check = words.button("file.pieces", "", () -> checkPieces(file));
            check.setId("check-pieces");
            MissingNotes missing = new MissingNotes(acts.checklists().read(), file, runner, words, clock.getZone());
            more.getChildren().add(new VBox(8, words.label("pieces.heading", "section-title"), missing, check));
        }
        Runnable goToCapture = capture;
        if (goToCapture != null) {
            Button take = words.button("file.capture", "Ctrl+H", goToCapture);
            take.setId("go-to-capture");
            more.getChildren().add(new VBox(8, words.label("file.captures", "section-title"), take));
        }
        if (session.agent().role().may(Permission.REGISTER)) {
            rectify = rectify != null && rectify.isOf(file) ? rectify : new RectifyPane(acts, session, runner, file, words);
            more.getChildren().add(rectify);
        }
        if (session.agent().role().may(Permission.EXPORT_PERSONAL_DATA)) {
            more.getChildren().add(new PersonCopyPane(acts, session, runner, file, words));
        }
        return new FileScreen(file, work, prints ? () -> showConvocation(file) : null, more, words, clock);
    }

    private WorkTabs tabs() {
        List<WorkView> views = new ArrayList<>();
        if (pickupScreen != null) {
            views.add(WorkView.PICKUP);
        }
        if (validationScreen != null) {
            views.add(WorkView.VALIDATION);
        }
        if (piecesPane != null) {
            views.add(WorkView.PIECES);
        }
        views.add(WorkView.FILE);
        return new WorkTabs(views, view, words, this::show);
    }
}
