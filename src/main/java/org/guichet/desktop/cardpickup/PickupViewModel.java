package org.guichet.desktop.cardpickup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampReduction;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.Mrz;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ConfirmCard.Scan;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination;
import org.guichet.workflow.cardpickup.IssueReceipt.Wording;
import org.guichet.workflow.cardpickup.ReceiptPress;
import org.guichet.workflow.cardpickup.ReduceStamp.Tariff;
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
    private final BooleanProperty fingerOffered = new SimpleBooleanProperty();
    private final BooleanProperty proxyAllowed = new SimpleBooleanProperty();
    private List<FieldComparison> cardDifferences = List.of();

    public PickupViewModel(DeskActs acts, DeskSession session, ActRunner runner, Applicant person, CardPickup pickup) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.person = person;
        this.pickup = new SimpleObjectProperty<>(pickup);
        this.openStep = new SimpleObjectProperty<>(pickup.nextStep().orElse(PickupStep.HAND_OVER));
        readOffers();
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

    /** The zone of the passport in hand; empty before a scan, and for one that does not hold together. */
    public Optional<Mrz> zone() {
        return examination.get() instanceof Examination.Compared compared ? Optional.of(compared.mrz()) : Optional.empty();
    }

    public void forgetPassport() {
        examination.set(null);
    }

    /** @param recipient who takes the card in the holder's place; null where the holder does */
    public void confirmIdentity(@Nullable Recipient recipient) {
        if (examination.get() instanceof Examination.Compared compared) {
            step(() -> acts.pickup().confirmIdentity().run(session, serial(), person, compared, recipient));
        }
    }

    /** Whether the person is a minor today. */
    public boolean needsGuardian() {
        return acts.pickup().confirmIdentity().needsGuardian(person);
    }

    /** Whether somebody else may come with a medical certificate; read once, when the pickup comes into view. */
    public boolean proxyAllowed() {
        return proxyAllowed.get();
    }

    /** What the last card in hand says otherwise than the file. */
    public List<FieldComparison> cardDifferences() {
        return cardDifferences;
    }

    /** The steps that this pickup has at this desk. */
    public List<PickupStep> steps() {
        boolean finger = fingerOffered.get() || pickup.get().particulars().finger() != null;
        return Arrays.stream(PickupStep.values()).filter(step -> step != PickupStep.FINGER || finger).toList();
    }

    /** Whether a finger can be compared here, as the site wants it. */
    public ReadOnlyBooleanProperty fingerOffered() {
        return fingerOffered;
    }

    private void readOffers() {
        runner.read(
                () -> new Offers(acts.pickup().checkFinger().isOffered(), acts.pickup().confirmIdentity().proxyAllowed()),
                offers -> {
                    proxyAllowed.set(offers.proxy());
                    fingerOffered.set(offers.finger());
                });
    }

    private record Offers(boolean finger, boolean proxy) {}

    public void scanCard(String mrz) {
        runner.read(() -> acts.pickup().examineCard().differences(person, mrz), found -> cardDifferences = found);
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

    /** @param cents what is still due */
    public void reduceStamp(StampReduction.Ground ground, int cents, String reason) {
        step(() -> acts.pickup().reduceStamp().run(session, serial(), ground, cents, reason));
    }

    /** What the fee table has for this card, away from the screen. */
    public void readTariff(Consumer<Tariff> then) {
        runner.read(() -> acts.pickup().reduceStamp().tariff(pickup.get()), then);
    }

    /** Asks at once which fingers can be compared. */
    FingerModel finger() {
        return new FingerModel(acts.pickup().checkFinger(), session, runner, acts.specimens(), pickup.get(), this::advance);
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

    /** A synthetic person lays the document of that zone on the twin of a chip reader. */
    public void layOnReader(String zone) {
        acts.specimens().ifPresent(papers -> runner.read(() -> {
            papers.layOnReader(zone);
            return zone;
        }, _ -> {}));
    }

    public Optional<String> specimenCard() {
        return acts.specimens().flatMap(papers -> papers.card(serial()));
    }

    public Optional<String> specimenStamp() {
        return acts.specimens().map(papers -> papers.freshStamp(serial()));
    }

    public Wording wording(
            Locale language, String deskLabel, String permitLabel, List<String> takenBack, String stamp, String receivedBy,
            String finger) {
        return new Wording(language, deskLabel, permitLabel, takenBack, stamp, receivedBy, finger);
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
        openStep.set(stepToOpen(after));
        runner.tell(Notice.done(after.isHandedOver() ? "pickup.handedOver" : "pickup.stepSaved"));
    }

    /** The finger's turn comes before the signature, though nothing waits for it. */
    private PickupStep stepToOpen(CardPickup after) {
        PickupStep next = after.nextStep().orElse(PickupStep.HAND_OVER);
        boolean finger = next == PickupStep.SIGNATURE && fingerOffered.get() && after.particulars().finger() == null;
        return finger ? PickupStep.FINGER : next;
    }

    /** What can be done with a card that can't be handed over today. */
    public SetAside setAside() {
        return new SetAside(acts, session, runner, person, pickup);
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
