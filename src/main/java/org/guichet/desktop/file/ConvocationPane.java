package org.guichet.desktop.file;

import java.io.ByteArrayInputStream;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.language.Language;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.cardpickup.ReceiptPress.Printed;
import org.guichet.workflow.desk.DeskActs;

/** The convocation of a slot as it will be printed, in either language, and what can be done with it. */
public final class ConvocationPane extends VBox {

    private static final double PAGE_WIDTH = 560;

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Applicant person;
    private final Appointment appointment;
    private final Consumer<String> open;
    private final ImageView page = new ImageView();
    private final Button print;
    private Language language;

    /**
     * Shows it in the window's language first.
     *
     * @param open shows a saved file with the platform's own viewer
     * @param leave goes back to the file
     */
    public ConvocationPane(
            DeskActs acts,
            DeskSession session,
            ActRunner runner,
            Words words,
            Applicant person,
            Appointment appointment,
            Consumer<String> open,
            Runnable leave) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.person = person;
        this.appointment = appointment;
        this.open = open;
        this.language = words.language();
        setSpacing(12);
        setId("convocation");
        page.setPreserveRatio(true);
        page.setFitWidth(PAGE_WIDTH);
        page.setSmooth(true);
        page.setId("convocation-preview");
        words.bind(page.accessibleTextProperty(), "convocation.preview");
        StackPane frame = new StackPane(page);
        frame.getStyleClass().add("paper");
        frame.setMinHeight(120);
        frame.setMaxWidth(PAGE_WIDTH + 2);
        ScrollPane scroll = new ScrollPane(frame);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        print = button(words, "receipt.print", "F9", "print-convocation", this::print);
        Button save = button(words, "receipt.save", "Ctrl+S", "save-convocation", this::save);
        Button other = button(words, "convocation.otherLanguage", "", "convocation-language", this::changeLanguage);
        Button back = button(words, "convocation.back", words.text("registration.escape"), "leave-convocation", leave);
        FlowPane buttons = new FlowPane(8, 8, print, save, other, back);
        getChildren().addAll(buttons, scroll);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave.run();
            }
        });
        show();
    }

    private static Button button(Words words, String key, String shortcut, String id, Runnable action) {
        Button button = words.button(key, shortcut, action);
        button.setId(id);
        button.getStyleClass().add("primary");
        return button;
    }

    public void focusFirst() {
        print.requestFocus();
    }

    private void changeLanguage() {
        language = language == Language.FRENCH ? Language.ENGLISH : Language.FRENCH;
        show();
    }

    private void show() {
        issue(Medium.SCREEN, pdf -> runner.read(
                () -> acts.issueReceipt().preview(pdf),
                png -> page.setImage(new Image(new ByteArrayInputStream(png)))));
    }

    public void print() {
        issue(Medium.PAPER, pdf -> runner.read(() -> acts.issueReceipt().print(pdf, appointment.number()), this::printed));
    }

    private void printed(Printed printed) {
        runner.tell(switch (printed) {
            case HANDED_TO_PRINTER -> Notice.done("convocation.printed");
            case NO_PRINTER -> Notice.attention("receipt.noPrinter", "convocation.saveInstead");
            case PRINTER_REFUSED -> Notice.attention("convocation.printerRefused", "convocation.saveInstead");
        });
    }

    public void save() {
        new FileSaving(runner, open, "convocation.saved")
                .ask(this, appointment.number() + ".pdf", then -> issue(Medium.FILE, then));
    }

    private void issue(Medium medium, Consumer<byte[]> then) {
        acts.door().convocation().ifPresent(issue ->
                runner.run(() -> issue.run(session, person, appointment, language.locale(), medium), then));
    }
}
