package org.guichet.desktop.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Formats;
import org.guichet.desktop.words.DeskWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.workflow.file.Contact;
import org.guichet.workflow.file.PersonFile;
import org.jspecify.annotations.Nullable;

/** A person's file: applications, cards, appointments, and what happened here before. */
public final class FileScreen extends ScrollPane {

    private static final int HISTORY_SHOWN = 40;

    private final Words words;
    private final ActText acts;
    private final Clock clock;
    private final WorkInHand work;

    /**
     * @param convocation shows the convocation of the next slot; null where none can be made
     * @param visas as {@link VisaList} shows them
     */
    public FileScreen(
            PersonFile file, WorkInHand work, @Nullable Runnable convocation, Node visas, Words words, Clock clock) {
        this.work = work;
        this.words = words;
        this.acts = new ActText(words, file.purposes());
        this.clock = clock;
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        setId("file");
        VBox left = new VBox(
                16,
                section("file.applications", applications(file)),
                section("file.cards", cards(file)),
                visas,
                section("file.contact", contact(file)),
                new TakenList(file.taken(), file.person(), words, clock.getZone()));
        file.registration().ifPresent(made -> left.getChildren().add(section("file.registration", registration(made))));
        VBox appointments = section("file.appointments", appointments(file));
        if (convocation != null) {
            Button show = words.button("file.convocation", "F9", convocation);
            show.setId("show-convocation");
            appointments.getChildren().add(show);
        }
        VBox right = new VBox(16, appointments, section("file.history", history(file)));
        GridPane columns = new GridPane();
        columns.setHgap(24);
        columns.add(left, 0, 0);
        columns.add(right, 1, 0);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        columns.getColumnConstraints().addAll(half, half);
        columns.getStyleClass().add("file-columns");
        setContent(columns);
    }

    private VBox section(String titleKey, List<? extends Node> lines) {
        Label title = new Label(words.text(titleKey));
        title.getStyleClass().add("section-title");
        VBox box = new VBox(8, title);
        if (lines.isEmpty()) {
            Label none = new Label(words.text(titleKey + ".none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            box.getChildren().add(none);
        } else {
            box.getChildren().addAll(lines);
        }
        return box;
    }

    private List<Node> applications(PersonFile file) {
        return file.applications().stream().map(this::application).toList();
    }

    private Node application(PermitApplication application) {
        String title = words.texts().text("application", application.kind())
                + " · " + words.texts().text("permit", application.permitType());
        String facts = words.text("file.filedOn", application.number(), words.formats().date(application.filedOn()));
        VBox entry = entry(title, facts, words.texts().text("applicationStatus", application.status()));
        if (!application.employer().isEmpty()) {
            Label employer = new Label(words.text("file.employer", application.employer()));
            employer.getStyleClass().addAll("muted", "small");
            employer.setWrapText(true);
            entry.getChildren().add(employer);
        }
        application.provisionalPaper().ifPresent(paper -> {
            LocalDate today = LocalDate.now(clock);
            boolean near = !paper.validUntil().isAfter(today.plusDays(7));
            Label chip = new Label(words.text(
                    paper.validUntil().isBefore(today) ? "file.paperEnded" : "file.paperUntil",
                    words.texts().text("paper", paper.kind()),
                    words.formats().date(paper.validUntil())));
            chip.getStyleClass().addAll("chip", near ? "attention" : "neutral");
            entry.getChildren().add(chip);
        });
        return entry;
    }

    private List<Node> cards(PersonFile file) {
        return file.cards().stream().map(this::card).toList();
    }

    private Node card(CardPickup pickup) {
        String title = words.text("file.card", pickup.card().serial());
        String facts = words.text("file.cardUntil", words.formats().date(pickup.card().validUntil()));
        var handOver = pickup.handOver();
        String status = handOver == null
                ? place(pickup)
                : words.text("file.handedOver", words.formats().dateTime(handOver.at(), clock.getZone()));
        return entry(title, facts, status);
    }

    private String place(CardPickup pickup) {
        return pickup.where() == Whereabouts.IN_STOCK
                ? words.text("file.inSlot", pickup.slot())
                : words.texts().text("whereabouts", pickup.where());
    }

    private List<Node> registration(Registration made) {
        String birth = made.onlyBirthYear() ? words.text("file.onlyBirthYear") : "";
        VBox entry = entry(
                words.text("file.registered", words.formats().dateTime(made.at(), clock.getZone())),
                words.text("file.registeredBy", made.agent()),
                birth);
        if (made.canBeWithdrawn()) {
            Button undo = words.button("file.withdraw", "", work::withdrawRegistration);
            undo.setId("withdraw-registration");
            undo.getStyleClass().add("small");
            entry.getChildren().add(undo);
        }
        return List.of(entry);
    }

    private List<Node> contact(PersonFile file) {
        Contact now = file.contact();
        return Stream.of(Formats.phone(now.phone()), now.email(), now.address())
                .filter(text -> !text.isBlank())
                .<Node>map(FileScreen::line)
                .toList();
    }

    private static Label line(String text) {
        Label line = new Label(text);
        line.setWrapText(true);
        return line;
    }

    private List<Node> appointments(PersonFile file) {
        return file.appointments().stream().map(each -> appointment(each, file)).toList();
    }

    private Node appointment(Appointment appointment, PersonFile file) {
        LocalDate day = appointment.slot().toLocalDate();
        String when = words.formats().date(day) + "  " + words.formats().time(appointment.slot().toLocalTime());
        VBox entry = entry(
                when,
                words.texts().text("procedure", appointment.procedure()),
                words.texts().text("appointment", appointment.status()));
        if (file.toAdmit().filter(appointment::equals).isPresent()) {
            entry.getChildren().add(admitButtons(file.comesBack()));
        }
        return entry;
    }

    private HBox admitButtons(boolean comesBack) {
        Button admit = words.button(comesBack ? "file.admitAgain" : "file.admit", "F12", () -> work.admit(false));
        admit.setId("admit");
        admit.getStyleClass().add("small");
        HBox buttons = new HBox(8, admit);
        if (!comesBack) {
            Button priority = words.button("file.admitPriority", "", () -> work.admit(true));
            priority.getStyleClass().add("small");
            buttons.getChildren().add(priority);
        }
        return buttons;
    }

    private List<Node> history(PersonFile file) {
        return file.history().stream().limit(HISTORY_SHOWN).map(this::happened).toList();
    }

    private Node happened(AuditEntry entry) {
        Label when = new Label(words.formats().dateTime(entry.at(), clock.getZone()));
        when.getStyleClass().addAll("muted", "small");
        when.setMinWidth(USE_PREF_SIZE);
        Label what = new Label(acts.of(entry.act()));
        what.setWrapText(true);
        Label who = new Label(words.text("file.by", entry.agent(), DeskWords.of(words, entry.desk())));
        who.getStyleClass().addAll("muted", "small");
        VBox text = new VBox(what, who);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(12, when, text);
        line.getStyleClass().add("history-line");
        return line;
    }

    private static VBox entry(String title, String facts, String status) {
        Label head = new Label(title);
        head.getStyleClass().add("strong");
        head.setWrapText(true);
        Label second = new Label(facts);
        second.getStyleClass().addAll("muted", "small");
        second.setWrapText(true);
        Label state = new Label(status);
        state.getStyleClass().addAll("chip", "neutral");
        state.setMinWidth(USE_PREF_SIZE);
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox top = new HBox(8, head, state);
        VBox entry = new VBox(2, top, second);
        entry.setAlignment(Pos.TOP_LEFT);
        entry.getStyleClass().add("entry");
        return entry;
    }
}
