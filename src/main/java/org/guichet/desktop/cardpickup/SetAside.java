package org.guichet.desktop.cardpickup;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.IssueProvisionalPaper;
import org.guichet.workflow.cardpickup.ReceiptPress.Printed;
import org.guichet.workflow.desk.DeskActs;
import org.jspecify.annotations.Nullable;

/** A card that can't be handed over today, and the way back from that. */
public final class SetAside {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Applicant person;
    private final ObjectProperty<CardPickup> pickup;

    SetAside(DeskActs acts, DeskSession session, ActRunner runner, Applicant person, ObjectProperty<CardPickup> pickup) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.person = person;
        this.pickup = pickup;
    }

    private String serial() {
        return pickup.get().card().serial();
    }

    LocalDate usualPaperEnd() {
        return acts.pickup().setAside().usualPaperEnd();
    }

    void notFound() {
        run(() -> acts.pickup().setAside().notFound(session, serial()), "trouble.card.searched");
    }

    void found(String slot) {
        run(() -> acts.pickup().setAside().found(session, serial(), slot), "trouble.card.here");
    }

    void refused(String note) {
        run(() -> acts.pickup().setAside().refused(session, serial(), note), "trouble.card.refusalNoted");
    }

    void sendBack(CardFault fault, String note, @Nullable LocalDate paperUntil) {
        run(() -> acts.pickup().setAside().sendBack(session, serial(), fault, note, paperUntil), "trouble.card.goesBack");
    }

    void undo() {
        run(() -> acts.pickup().setAside().undo(session, pickup.get()), "trouble.card.undone");
    }

    private void run(Supplier<Result<CardPickup>> act, String said) {
        runner.run(act, after -> {
            pickup.set(after);
            runner.tell(Notice.done(said));
        });
    }

    /** Makes the paper; from then on the card's way back can't be undone. */
    void paper(Locale language, String permit, String reason, Consumer<byte[]> then) {
        runner.run(
                () -> acts.pickup().provisionalPaper().run(
                        session, person, pickup.get(), new IssueProvisionalPaper.Wording(language, permit, reason)),
                then);
    }

    void print(byte[] pdf) {
        runner.read(() -> acts.issueReceipt().print(pdf, paperName()), this::tellPrinted);
    }

    String paperName() {
        return "P-" + serial() + ".pdf";
    }

    private void tellPrinted(Printed printed) {
        runner.tell(
                switch (printed) {
                    case HANDED_TO_PRINTER -> Notice.done("provisional.printed");
                    case NO_PRINTER -> Notice.attention("receipt.noPrinter", "receipt.noPrinter.remedy");
                    case PRINTER_REFUSED -> Notice.attention("receipt.printerRefused", "receipt.printerRefused.remedy");
                });
    }
}
