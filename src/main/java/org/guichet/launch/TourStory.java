package org.guichet.launch;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;

/** The story that the tour tells: an agent signs in, looks somebody up, calls people, and hands a card over. */
final class TourStory {

    private static final int MOST_CALLS = 40;
    private static final double[][] FIRST_STROKE = curve(0.08, 0.62, 2);
    private static final double[][] SECOND_STROKE = curve(0.42, 0.45, 3);

    private final TourScene scene;
    private final OpenDesk desk;
    private final PrintWriter told;

    TourStory(TourScene scene, OpenDesk desk, PrintWriter told) {
        this.scene = scene;
        this.desk = desk;
        this.told = told;
    }

    void tell() {
        picture("sign-in");
        scene.type("login", "bernard");
        scene.type("password", "wrong");
        scene.push("sign-in");
        picture("sign-in-refused");
        scene.type("password", "demo");
        scene.push("sign-in");
        picture("desk");
        scene.press(KeyCode.K, true);
        picture("look-up-empty");
        scene.type("lookup", "dialo amin");
        picture("look-up");
        scene.press(KeyCode.F, true);
        picture("look-up-filters");
        scene.push("filter-j");
        picture("look-up-filtered");
        scene.push("filter-on-PRIVATE_AND_FAMILY_LIFE");
        scene.press(KeyCode.ENTER, false);
        picture("look-up-purpose");
        scene.press(KeyCode.ENTER, false);
        picture("file");
        scene.type("lookup", cardNumberEnd());
        picture("look-up-card-number");
        scene.type("lookup", "zzzzqqq");
        picture("look-up-nobody");
        registerSomebody();
        scene.press(KeyCode.F2, false);
        callUntilCleanPickup();
        pickUp();
        new TourValidation(scene, desk, this::picture).tell();
        new TourDocuments(scene, this::picture).tell();
        new TourStock(scene, this::picture).tell();
        takeFingers();
        supervise();
        new TourReception(scene, desk, this::picture).tell();
    }

    /** The last characters of the number of a card in stock. */
    private String cardNumberEnd() {
        String serial = desk.store().queue().tickets(LocalDate.now(desk.acts().clock())).stream()
                .flatMap(ticket -> desk.store().cards().ofApplicant(ticket.admission().applicantId()).stream())
                .map(card -> card.card().serial())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody of the demonstration day came for a card"));
        return serial.substring(serial.length() - 5);
    }

    /** Once with a name that a file has already, then with one that none has. */
    private void registerSomebody() {
        Applicant known = desk.store().applicants().find(1).orElseThrow();
        LocalDate birth = Objects.requireNonNull(known.birthDate());
        scene.type("lookup", known.surname() + " " + known.givenNames() + " " + birth.getYear());
        scene.press(KeyCode.N, true);
        scene.push("save-registration");
        picture("register-alike");
        scene.type("registration-SURNAME", "Quillfeather");
        scene.type("registration-GIVEN_NAMES", "Zora");
        scene.type("registration-NATIONALITY", "MAR");
        picture("register");
        scene.push("save-registration");
        picture("registered");
        scene.press(KeyCode.Z, true);
        picture("registration-taken-back");
    }

    /** Whoever is called before a person with a card and valid papers is served in one step, or shows an exception. */
    private void callUntilCleanPickup() {
        boolean exceptionShown = false;
        for (int i = 0; i < MOST_CALLS; i++) {
            Optional<CardPickup> card = cardInHand();
            if (card.isPresent()) {
                scene.push("identity-specimen");
                if (scene.has("confirm-identity")) {
                    return;
                }
                if (!exceptionShown) {
                    picture("passport-trouble");
                    exceptionShown = true;
                }
            }
            scene.press(KeyCode.F8, false);
            scene.press(KeyCode.F2, false);
        }
        throw new IllegalStateException("nobody of the demonstration day came for a card with valid papers");
    }

    private Optional<CardPickup> cardInHand() {
        return desk.store().queue().tickets(LocalDate.now(desk.acts().clock())).stream()
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(1))
                .filter(ticket -> ticket.admission().procedure() == Procedure.CARD_PICKUP)
                .findFirst()
                .map(Ticket::admission)
                .flatMap(admission -> desk.store().cards().ofApplicant(admission.applicantId()).stream()
                        .filter(card -> !card.isHandedOver())
                        .findFirst());
    }

    /** One hand, a bandaged finger, the rest of the other hand. */
    private void takeFingers() {
        scene.press(KeyCode.F8, false);
        scene.press(KeyCode.F2, false);
        scene.push("room-capture");
        awaitScanner();
        picture("fingers");
        scene.push("capture-take");
        awaitScanner();
        picture("fingers-right-hand");
        scene.push("finger-LEFT_INDEX");
        picture("fingers-why-not");
        scene.push("reason-BANDAGED");
        scene.push("capture-take");
        awaitScanner();
        picture("fingers-left-hand");
        takePhotograph();
        scene.push("room-work");
        scene.press(KeyCode.F8, false);
    }

    private void takePhotograph() {
        scene.push("part-PHOTO");
        scene.until(() -> !scene.find("photo-take").isDisabled());
        picture("photograph");
        scene.push("photo-take");
        scene.until(() -> scene.find("photo-findings") instanceof Pane list && list.getChildren().size() > 1);
        picture("photograph-marks");
        scene.push("photo-keep");
        scene.until(() -> scene.find("photo-again").isVisible());
        scene.push("part-SIGNATURE");
        picture("signature");
    }

    private void awaitScanner() {
        scene.until(() -> scene.find("finger-picture") instanceof ImageView preview
                && preview.getImage() != null
                && !scene.find("capture-take").isDisabled());
    }

    private void pickUp() {
        picture("pickup-identity");
        scene.push("confirm-identity");
        picture("pickup-card");
        scene.press(KeyCode.P, true);
        picture("card-trouble");
        scene.push("cancel-trouble");
        scene.push("card-specimen");
        if (scene.has("stamp-number")) {
            scene.type("stamp-number", "1234 5678");
            scene.push("save-stamp");
            picture("pickup-stamp-wrong");
            scene.push("stamp-specimen");
            scene.push("save-stamp");
        }
        if (scene.has("save-old-documents")) {
            picture("pickup-old-documents");
            scene.push("save-old-documents");
        }
        scene.draw("signature-pad", FIRST_STROKE);
        scene.draw("signature-pad", SECOND_STROKE);
        picture("pickup-signature");
        scene.push("save-signature");
        picture("pickup-hand-over");
        scene.push("hand-over");
        picture("receipt");
        scene.press(KeyCode.Z, true);
        picture("hand-over-is-final");
        scene.press(KeyCode.F1, false);
        picture("help");
        scene.press(KeyCode.F1, false);
    }

    private void supervise() {
        scene.push("sign-out");
        scene.type("login", "lefevre");
        scene.type("password", "demo");
        scene.push("sign-in");
        scene.press(KeyCode.F11, false);
        picture("trail");
        scene.press(KeyCode.J, true);
        picture("board");
        scene.push("replay-earlier");
        scene.push("replay-earlier");
        scene.push("replay-earlier");
        picture("board-past");
        scene.push("back-to-now");
        scene.push("close-doors");
        picture("board-close-doors");
        scene.push("ask-do");
        picture("board-doors-closed");
        scene.push("board-decisions");
        picture("decisions");
        scene.press(KeyCode.ENTER, false);
        picture("decisions-redate");
        scene.push("ask-leave");
        scene.push("board-day");
        scene.press(KeyCode.Z, true);
        scene.push("board-queue");
        scene.press(KeyCode.DOWN, false);
        picture("moves");
        scene.push("move-up");
        picture("move-up");
        scene.push("ask-leave");
        scene.push("board-policy");
        picture("policy");
        scene.choose("policy-from", 1);
        picture("policy-what-if");
        scene.type("policy-reason", reopening());
        scene.push("apply-policy");
        picture("policy-applied");
        scene.type("policy-name", reopening());
        scene.push("keep-policy");
        picture("policy-kept");
        toFees();
    }

    private void toFees() {
        scene.push("room-fees");
        scene.press(KeyCode.ENTER, false);
        scene.type("fee-amount", "300 euros");
        scene.push("fee-save");
        picture("fees");
        scene.push("room-checklists");
        picture("checklists");
    }

    /** In the words of the site's own list of policies. */
    private String reopening() {
        return scene.ask(() -> ((ComboBox<?>) scene.find("policy-from")).getItems().get(1).toString());
    }

    private void picture(String name) {
        told.println(scene.picture(name));
        told.flush();
    }

    /** A wavy line such as a hurried hand makes. */
    private static double[][] curve(double from, double middle, int waves) {
        int points = 40;
        double[][] line = new double[points][2];
        for (int i = 0; i < points; i++) {
            double t = i / (points - 1.0);
            line[i][0] = from + t * 0.4;
            line[i][1] = middle - Math.sin(t * Math.PI * 2 * waves) * (0.28 - 0.2 * t);
        }
        return line;
    }
}
