package org.guichet.workflow.visavalidation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.ReceiptIssued;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.ExpiryDates;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.LateDecision;
import org.guichet.domain.visavalidation.Tax;
import org.guichet.domain.visavalidation.ValidationRefusal;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.domain.visavalidation.VisaValidation.Closing;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.PaperCode;
import org.guichet.workflow.cardpickup.ReceiptPress;
import org.guichet.workflow.visavalidation.Confirmation.Holder;

/** The confirmation of a validated visa, on screen, in a file or on paper; each issue is in the trail. */
public final class IssueConfirmation {

    /** Days before the visa's last day, where the site says nothing (CESEDA R. 431-5). */
    private static final int RENEWAL_OPENS = 120;
    private static final int RENEWAL_CLOSES = 60;

    private final ConfirmationPress press;
    private final ReceiptPress printing;
    private final PaperCode codes;
    private final SettingBook settings;
    private final Ledger ledger;
    private final IssueReceipt.Site site;

    public IssueConfirmation(
            ConfirmationPress press, ReceiptPress printing, PaperCode codes, SettingBook settings, Ledger ledger,
            IssueReceipt.Site site) {
        this.press = press;
        this.printing = printing;
        this.codes = codes;
        this.settings = settings;
        this.ledger = ledger;
        this.site = site;
    }

    /** The ground of stay in both languages. */
    public record Wording(String titleFrench, String titleEnglish) {}

    public Result<byte[]> run(DeskSession session, Applicant person, VisaValidation validation, Wording wording, Medium medium) {
        Closing closing = validation.closing();
        if (closing == null || !closing.isValidated()) {
            return Result.refused(ValidationRefusal.VALIDATION_STEP_MISSING, ValidationStep.CONFIRMATION.name());
        }
        return session.<byte[]>lacks(Permission.VALIDATE_VISA).orElseGet(() -> {
            byte[] pdf = press.pdf(confirmation(session, person, validation, closing, wording));
            Proposal issued = new Proposal(validation.aggregate(), new ReceiptIssued(closing.reference(), medium));
            return Result.of(ledger.record(session.login(), List.of(issued)), _ -> pdf);
        });
    }

    /** What the visa is and what to do instead, in both languages. */
    public record AdviceWording(String kindFrench, String kindEnglish, String adviceFrench, String adviceEnglish) {}

    /** The paper of somebody whose visa is not validated; each issue is in the trail. */
    public Result<byte[]> advise(
            DeskSession session, Applicant person, VisaValidation validation, AdviceWording wording, Medium medium) {
        Closing closing = validation.closing();
        if (closing == null || closing.isValidated()) {
            return Result.refused(ValidationRefusal.ADVICE_NOT_DUE);
        }
        return session.<byte[]>lacks(Permission.VALIDATE_VISA).orElseGet(() -> {
            LateDecision decision = validation.decision();
            String reference = adviceReference(validation, closing);
            byte[] pdf = press.pdf(new Advice(
                    site.name(), reference, holder(person), validation.visa().number(), wording.kindFrench(), wording.kindEnglish(),
                    wording.adviceFrench(), wording.adviceEnglish(),
                    decision == null || decision.validate() ? "" : decision.reason(), session.desk().number(),
                    session.agent().displayName(), closing.at(), site.zone(), site.demonstration()));
            Proposal issued = new Proposal(validation.aggregate(), new ReceiptIssued(reference, medium));
            return Result.of(ledger.record(session.login(), List.of(issued)), _ -> pdf);
        });
    }

    /** By the site's calendar day. */
    public String adviceReference(VisaValidation validation, Closing closing) {
        LocalDate day = closing.at().atZone(site.zone()).toLocalDate();
        return validation.adviceReference(DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    public byte[] preview(byte[] pdf) {
        return printing.preview(pdf);
    }

    public ReceiptPress.Printed print(byte[] pdf, String jobName) {
        return printing.print(pdf, jobName);
    }

    /** When the person should ask for a card, and when their visa ends. */
    public ExpiryDates dates(Visa visa) {
        Map<SiteSetting, String> all = settings.all();
        return ExpiryDates.of(
                visa, days(all, SiteSetting.RENEWAL_OPENS_DAYS, RENEWAL_OPENS), days(all, SiteSetting.RENEWAL_CLOSES_DAYS, RENEWAL_CLOSES));
    }

    private static int days(Map<SiteSetting, String> all, SiteSetting setting, int usual) {
        String value = all.getOrDefault(setting, "");
        return value.isEmpty() ? usual : Integer.parseInt(value);
    }

    private Confirmation confirmation(
            DeskSession session, Applicant person, VisaValidation validation, Closing closing, Wording wording) {
        Visa visa = validation.visa();
        Arrival arrival = Objects.requireNonNull(validation.arrival());
        Home home = Objects.requireNonNull(validation.home());
        Tax tax = Objects.requireNonNull(validation.tax());
        StampNumber stamp = tax.stamp();
        return new Confirmation(
                site.name(),
                session.desk().number(),
                session.agent().displayName(),
                closing.reference(),
                holder(person),
                visa.number(),
                wording.titleFrench(),
                wording.titleEnglish(),
                visa.validFrom(),
                arrival.entry(),
                home.address().inOneLine(),
                validation.employment(),
                tax.dueCents(),
                stamp == null ? "" : stamp.masked(),
                closing.at(),
                site.zone(),
                dates(visa),
                codes.of(SealedPaper.Kind.VISA_CONFIRMATION, closing.reference(), visa.number(), closing.at()).orElse(null),
                site.demonstration());
    }

    private static Holder holder(Applicant person) {
        return new Holder(
                person.fullName(), person.birthDate(), person.nationality(),
                person.foreignerNumber().map(ForeignerNumber::masked).orElse(""));
    }
}
