package org.guichet.launch;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.workflow.demonstration.SpecimenVisa;
import org.jspecify.annotations.Nullable;

/** The part of the tour in which a visa is validated, and the documents of its holder are checked. */
final class TourValidation {

    private static final int MOST_CALLS = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyyyy", Locale.ROOT);

    private final TourScene scene;
    private final OpenDesk desk;
    private final Consumer<String> picture;

    TourValidation(TourScene scene, OpenDesk desk, Consumer<String> picture) {
        this.scene = scene;
        this.desk = desk;
        this.picture = picture;
    }

    /** Nobody may come for one on a short day: then there is nothing to show. */
    void tell() {
        for (int i = 0; i < MOST_CALLS; i++) {
            scene.press(KeyCode.F2, false);
            Ticket ticket = inHand();
            if (ticket == null) {
                return;
            }
            SpecimenVisa visa = desk.acts().specimens().orElseThrow().visa(ticket.admission().applicantId()).orElse(null);
            if (visa != null && scene.has("visa-mrz") && visa.kind() == VisaKind.VLS_TS && isClean(ticket)) {
                validate(visa);
                return;
            }
            scene.press(KeyCode.F8, false);
        }
    }

    private static boolean isClean(Ticket ticket) {
        long id = ticket.admission().applicantId();
        return id % 11 != 3 && id % 11 != 5 && id % 11 != 8 && id % 9 != 4;
    }

    private @Nullable Ticket inHand() {
        return desk.store().queue().tickets(LocalDate.now(desk.acts().clock())).stream()
                .filter(ticket -> ticket.status() == TicketStatus.CALLED && ticket.isAt(1))
                .findFirst()
                .orElse(null);
    }

    private void validate(SpecimenVisa visa) {
        scene.push("visa-specimen");
        scene.push("visa-kind-" + visa.kind());
        scene.type("visa-from", DAY.format(visa.validFrom()));
        scene.push("visa-specimenSeal");
        picture.accept("visa-read");
        scene.push("save-visa");
        scene.push("identity-specimen");
        scene.push("confirm-passport");
        scene.push("visa-specimenEntry");
        picture.accept("visa-entry");
        scene.push("save-entry");
        scene.push("visa-specimenHome");
        scene.type("home-email", "personne.fictive@example.org");
        picture.accept("visa-home");
        scene.push("save-home");
        if (scene.has("contract-start")) {
            scene.type("contract-start", DAY.format(visa.entry()));
            scene.push("save-employer");
        }
        scene.push("stamp-specimen");
        picture.accept("visa-tax");
        scene.push("save-tax");
        picture.accept("visa-confirm");
        if (scene.has("visa-validate") && !scene.ask(() -> scene.find("visa-validate").isDisabled())) {
            scene.push("visa-validate");
            picture.accept("visa-validated");
        }
        scene.press(KeyCode.F10, false);
        picture.accept("visa-file");
        scene.push("check-pieces");
        scene.press(KeyCode.SPACE, false);
        picture.accept("pieces");
        scene.press(KeyCode.ESCAPE, false);
    }
}
