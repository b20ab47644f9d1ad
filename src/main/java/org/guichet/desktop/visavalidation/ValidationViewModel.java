package org.guichet.desktop.visavalidation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.visavalidation.ExpiryDates;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ExaminePassport;
import org.guichet.workflow.cardpickup.ReceiptPress;
import org.guichet.workflow.demonstration.SpecimenVisa;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.visavalidation.ExamineVisa;
import org.guichet.workflow.visavalidation.IssueConfirmation;
import org.guichet.workflow.visavalidation.IssueConfirmation.Wording;
import org.guichet.workflow.file.Contact;
import org.guichet.workflow.file.PersonFile;
import org.guichet.workflow.visavalidation.ReadSeal;
import org.guichet.workflow.visavalidation.ReadSignedPaper;
import org.guichet.workflow.visavalidation.ReadVisa.Remarks;
import org.jspecify.annotations.Nullable;

/** A validation at this desk: the visa as it stands, the step that is open, and what the last scans said. */
public final class ValidationViewModel {

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Applicant person;
    private final List<PermitApplication> applications;
    private final ObjectProperty<@Nullable VisaValidation> validation;
    private final ObjectProperty<ValidationStep> openStep;
    private final ObjectProperty<ExamineVisa.@Nullable Examination> visa = new SimpleObjectProperty<>();
    private final ObjectProperty<ReadSeal.Sealed> seal = new SimpleObjectProperty<>(ReadSeal.Sealed.NOT_READ);
    private final Contact contact;
    private String sealBefore = "";
    private final ObjectProperty<ExaminePassport.@Nullable Examination> passport = new SimpleObjectProperty<>();

    /** @param known null before the visa is read */
    public ValidationViewModel(
            DeskActs acts, DeskSession session, ActRunner runner, PersonFile file, @Nullable VisaValidation known) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.person = file.person();
        this.applications = List.copyOf(file.applications());
        this.contact = file.contact();
        validation = new SimpleObjectProperty<>(known);
        openStep = new SimpleObjectProperty<>(next(known));
    }

    private static ValidationStep next(@Nullable VisaValidation known) {
        return known == null ? ValidationStep.VISA : known.nextStep().orElse(ValidationStep.CONFIRMATION);
    }

    public Applicant person() {
        return person;
    }

    /** How the file says that the person is reached. */
    Contact contact() {
        return contact;
    }

    /** Null before the visa is read. */
    public ReadOnlyObjectProperty<@Nullable VisaValidation> validation() {
        return validation;
    }

    /** The step whose content is shown; by itself the first one still to be done. */
    public ObjectProperty<ValidationStep> openStep() {
        return openStep;
    }

    /** What the visa in hand says; null before a scan. */
    ReadOnlyObjectProperty<ExamineVisa.@Nullable Examination> visa() {
        return visa;
    }

    /** What the passport in hand says, also one that was scanned before the visa; null before a scan. */
    ReadOnlyObjectProperty<ExaminePassport.@Nullable Examination> passport() {
        return passport;
    }

    LocalDate today() {
        return LocalDate.now(acts.clock());
    }

    /** Something was saved elsewhere: takes the validation as it stands now. */
    public void accept(List<VisaValidation> ofThePerson) {
        VisaValidation shown = validation.get();
        ofThePerson.stream()
                .filter(each -> shown == null
                        ? !each.isClosed()
                        : each.visa().number().equals(shown.visa().number()) && each.version() > shown.version())
                .findFirst()
                .ifPresent(each -> {
                    validation.set(each);
                    openStep.set(next(each));
                });
    }

    /** The ground of stay that the file knows, else none. */
    Optional<String> titleOnFile() {
        return applications.stream().findFirst().map(each -> each.permitType().name());
    }

    String employerOnFile() {
        return applications.stream().map(PermitApplication::employer).filter(each -> !each.isEmpty()).findFirst().orElse("");
    }

    void examineVisa(String zone) {
        runner.read(() -> acts.validation().examineVisa().run(person, zone), found -> {
            visa.set(found);
            if (!sealBefore.isEmpty() && found instanceof ExamineVisa.Examination.Compared) {
                readSeal(sealBefore);
            }
        });
    }

    void examinePassport(String zone) {
        runner.read(() -> acts.pickup().examinePassport().run(person, zone), passport::set);
    }

    /** The same document once more is a new answer. */
    void forgetVisa() {
        seal.set(ReadSeal.Sealed.NOT_READ);
        visa.set(null);
    }

    void forgetPassport() {
        passport.set(null);
    }

    /** What the visa's seal said; not read before a scan. */
    ReadOnlyObjectProperty<ReadSeal.Sealed> seal() {
        return seal;
    }

    /** Of the visa in hand; one that is scanned before its zone waits for it. */
    void readSeal(String text) {
        if (visa.get() instanceof ExamineVisa.Examination.Compared compared) {
            sealBefore = "";
            runner.read(() -> acts.validation().seal().run(compared.mrz(), passportNumber(), text), found -> found.ifPresentOrElse(
                    seal::set, () -> runner.tell(Notice.attention("visa.noSeal", "scan.again"))));
        } else {
            sealBefore = text;
            runner.tell(Notice.attention("visa.sealFirst", "visa.sealFirst.remedy"));
        }
    }

    private String passportNumber() {
        return passport.get() instanceof ExaminePassport.Examination.Compared compared ? compared.mrz().documentNumber() : "";
    }

    void readProof(String text, Consumer<ReadSignedPaper.Proof> then) {
        runner.read(() -> acts.validation().signedPaper().address(person, text), found -> found.ifPresentOrElse(
                then, () -> runner.tell(Notice.attention("visa.noProof", "visa.noProof.remedy"))));
    }

    void readVisa(Remarks remarks) {
        if (visa.get() instanceof ExamineVisa.Examination.Compared compared) {
            Optional<ExaminePassport.Examination.Compared> before = Optional.ofNullable(passport.get())
                    .filter(ExaminePassport.Examination.Compared.class::isInstance)
                    .map(ExaminePassport.Examination.Compared.class::cast)
                    .filter(each -> !each.isExpired());
            step(() -> acts.validation().readVisa().run(session, person, compared, remarks, before));
        }
    }

    void checkPassport() {
        if (passport.get() instanceof ExaminePassport.Examination.Compared compared) {
            step(() -> acts.validation().checkPassport().run(session, number(), compared));
        }
    }

    void declareArrival(LocalDate entry) {
        step(() -> acts.validation().declare().arrival(session, number(), entry));
    }

    void declareHome(Home home) {
        step(() -> acts.validation().declare().home(session, number(), home));
    }

    void declareEmployment(String employer, LocalDate contractStart) {
        step(() -> acts.validation().declare().employment(session, number(), employer, contractStart));
    }

    void due(Reduction reduction, Consumer<Optional<Fee>> then) {
        VisaValidation now = validation.get();
        if (now != null) {
            runner.read(() -> acts.validation().takeTax().due(now, reduction), then);
        }
    }

    void takeTax(Reduction reduction, int statedCents, @Nullable StampNumber stamp) {
        step(() -> acts.validation().takeTax().run(session, number(), reduction, statedCents, stamp));
    }

    void validate() {
        step(() -> acts.validation().close().validate(session, number()));
    }

    void advise() {
        step(() -> acts.validation().close().advise(session, number()));
    }

    void reopen(ValidationStep step) {
        runner.run(() -> acts.validation().reopen().run(session, number(), step), after -> {
            visa.set(null);
            passport.set(null);
            validation.set(after);
            openStep.set(step);
        });
    }

    ExpiryDates dates(VisaValidation of) {
        return acts.validation().confirmation().dates(of.visa());
    }

    /** Issues the confirmation, and leaves a line in the trail that says on which medium. */
    void issue(Wording wording, Medium medium, Consumer<byte[]> then) {
        VisaValidation now = validation.get();
        if (now != null) {
            runner.run(() -> acts.validation().confirmation().run(session, person, now, wording, medium), then);
        }
    }

    /** The advice given instead, in the same way. */
    void issueAdvice(IssueConfirmation.AdviceWording wording, Medium medium, Consumer<byte[]> then) {
        VisaValidation now = validation.get();
        if (now != null) {
            runner.run(() -> acts.validation().confirmation().advise(session, person, now, wording, medium), then);
        }
    }

    void preview(byte[] pdf, Consumer<byte[]> png) {
        runner.read(() -> acts.validation().confirmation().preview(pdf), png);
    }

    void print(byte[] pdf) {
        runner.read(() -> acts.validation().confirmation().print(pdf, fileName()), this::tellPrinted);
    }

    String fileName() {
        VisaValidation now = validation.get();
        VisaValidation.Closing closing = now == null ? null : now.closing();
        String reference = now == null || closing == null ? "" : closing.isValidated()
                ? closing.reference() : acts.validation().confirmation().adviceReference(now, closing);
        return reference + ".pdf";
    }

    /** The visa that this synthetic person carries; a demonstration only. */
    Optional<SpecimenVisa> specimenVisa() {
        return acts.specimens().flatMap(papers -> papers.visa(person.id()));
    }

    Optional<String> specimenPassport() {
        return acts.specimens().flatMap(papers -> papers.passport(person.id()));
    }

    Optional<String> specimenStamp() {
        return acts.specimens().map(papers -> papers.freshStamp(number()));
    }

    private String number() {
        VisaValidation now = validation.get();
        return now == null ? "" : now.visa().number();
    }

    private void step(Supplier<Result<VisaValidation>> act) {
        runner.run(act, after -> {
            validation.set(after);
            openStep.set(next(after));
            runner.tell(Notice.done(
                    after.isValidated() ? "visa.validated" : after.isClosed() ? "visa.advised" : "pickup.stepSaved"));
        });
    }

    private boolean isValidated() {
        VisaValidation now = validation.get();
        return now != null && now.isValidated();
    }

    private void tellPrinted(ReceiptPress.Printed printed) {
        runner.tell(
                switch (printed) {
                    case HANDED_TO_PRINTER -> Notice.done(isValidated() ? "confirmation.printed" : "advice.printed");
                    case NO_PRINTER -> Notice.attention("receipt.noPrinter", "confirmation.noPrinter.remedy");
                    case PRINTER_REFUSED -> Notice.attention("confirmation.printerRefused", "confirmation.printerRefused.remedy");
                });
    }
}
