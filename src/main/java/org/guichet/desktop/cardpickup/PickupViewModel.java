package org.guichet.desktop.cardpickup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ConfirmCard.Scan;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination;
import org.guichet.workflow.cardpickup.IssueReceipt.Wording;
import org.guichet.workflow.cardpickup.ReceiptPress;
import org.jspecify.annotations.Nullable;

/** A card pickup at this desk: the card as it stands, the step that is open, and what the last scan said. */
public final class PickupViewModel {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Applicant person;
    private final ObjectProperty<CardPickup> pickup;
    private final ObjectProperty<PickupStep> openStep;
    private final ObjectProperty<@Nullable Examination> examination = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Scan> cardScan = new SimpleObjectProperty<>();

    public PickupViewModel(DeskActs acts, DeskSession session, ActRunner runner, Applicant person, CardPickup pickup) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.person = person;
        this.pickup = new SimpleObjectProperty<>(pickup);
        this.openStep = new SimpleObjectProperty<>(pickup.nextStep().orElse(PickupStep.HAND_OVER));
    }

    public Applicant person() {
        return person;
    }

    public ReadOnlyObjectProperty<CardPickup> pickup() {
        return pickup;
    }

    /** The step whose content is shown; by itself the first one still to be done. */
    public ObjectProperty<PickupStep> openStep() {
        return openStep;
    }

    /** What the passport in hand says; null before a scan. */
    public ReadOnlyObjectProperty<@Nullable Examination> examination() {
        return examination;
    }

    /** What the card in hand says; null before a scan. */
    public ReadOnlyObjectProperty<@Nullable Scan> cardScan() {
        return cardScan;
    }

    /** Something was saved elsewhere: takes the card as it stands now. */
    public void accept(CardPickup fresh) {
        if (fresh.version() > pickup.get().version()) {
            pickup.set(fresh);
        }
    }

    public void examinePassport(String mrz) {
        runner.read(() -> acts.pickup().examinePassport().run(person, mrz), examination::set);
    }

    public void forgetPassport() {
        examination.set(null);
    }

    public void confirmIdentity() {
        if (examination.get() instanceof Examination.Compared compared) {
            step(() -> acts.pickup().confirmIdentity().run(session, serial(), compared));
        }
    }

    public void scanCard(String mrz) {
        runner.read(() -> acts.pickup().confirmCard().run(session, serial(), mrz), scan -> {
            cardScan.set(scan);
            if (scan instanceof Scan.Judged judged && judged.result() instanceof Result.Done<CardPickup>(CardPickup after)) {
                advance(after);
            }
        });
    }

    public void forgetCard() {
        cardScan.set(null);
    }

    public void takeStamp(StampNumber stamp) {
        step(() -> acts.pickup().takeStamp().run(session, serial(), stamp));
    }

    public void takeBack(Return oldCard, Return provisionalPaper) {
        step(() -> acts.pickup().takeBackOldDocuments().run(session, serial(), oldCard, provisionalPaper));
    }

    public void sign(Signature signature) {
        step(() -> acts.pickup().recordSignature().run(session, serial(), signature));
    }

    public void handOver() {
        step(() -> acts.pickup().handOver().run(session, serial()));
    }

    /** Opens a finished step again. */
    public void reopen(PickupStep step) {
        runner.run(() -> acts.pickup().reopen().run(session, serial(), step), after -> {
            examination.set(null);
            cardScan.set(null);
            pickup.set(after);
            openStep.set(step);
        });
    }

    /** Issues the receipt, and leaves a line in the trail that says on which medium. */
    public void issueReceipt(Wording wording, Medium medium, Consumer<byte[]> then) {
        runner.run(() -> acts.issueReceipt().run(session, person, pickup.get(), wording, medium), then);
    }

    /** A picture of the receipt's first page. */
    public void preview(byte[] pdf, Consumer<byte[]> png) {
        runner.read(() -> acts.issueReceipt().preview(pdf), png);
    }

    public void print(byte[] pdf) {
        runner.read(() -> acts.issueReceipt().print(pdf, receiptName()), this::tellPrinted);
    }

    public String receiptName() {
        CardPickup.HandOver handOver = pickup.get().handOver();
        return (handOver == null ? serial() : handOver.receipt()) + ".pdf";
    }

    /** The passport that this synthetic person carries; a demonstration only. */
    public Optional<String> specimenPassport() {
        return acts.specimens().flatMap(papers -> papers.passport(person.id()));
    }

    public Optional<String> specimenCard() {
        return acts.specimens().flatMap(papers -> papers.card(serial()));
    }

    public Optional<String> specimenStamp() {
        return acts.specimens().map(papers -> papers.freshStamp(serial()));
    }

    public Wording wording(Locale language, String deskLabel, String permitLabel, List<String> takenBack) {
        return new Wording(language, deskLabel, permitLabel, takenBack);
    }

    public int desk() {
        return session.desk().number();
    }

    private String serial() {
        return pickup.get().card().serial();
    }

    private void step(Supplier<Result<CardPickup>> act) {
        runner.run(act, this::advance);
    }

    private void advance(CardPickup after) {
        pickup.set(after);
        openStep.set(after.nextStep().orElse(PickupStep.HAND_OVER));
        runner.tell(Notice.done(after.isHandedOver() ? "pickup.handedOver" : "pickup.stepSaved"));
    }

    private void tellPrinted(ReceiptPress.Printed printed) {
        runner.tell(
                switch (printed) {
                    case HANDED_TO_PRINTER -> Notice.done("receipt.printed");
                    case NO_PRINTER -> Notice.attention("receipt.noPrinter", "receipt.noPrinter.remedy");
                    case PRINTER_REFUSED -> Notice.attention("receipt.printerRefused", "receipt.printerRefused.remedy");
                });
    }
}
