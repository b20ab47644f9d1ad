package org.guichet.workflow.cardpickup;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.StockAct.PaperIssued;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The paper that stands in for a card which goes back to manufacture. Once it is issued, the card's way back can't be undone. */
public final class IssueProvisionalPaper {

    private final ReceiptPress press;
    private final PaperCode codes;
    private final PickupSettings settings;
    private final Ledger ledger;
    private final IssueReceipt.Site site;

    public IssueProvisionalPaper(
            ReceiptPress press, PaperCode codes, PickupSettings settings, Ledger ledger, IssueReceipt.Site site) {
        this.press = press;
        this.codes = codes;
        this.settings = settings;
        this.ledger = ledger;
        this.site = site;
    }

    /** The names of things in the paper's language. */
    public record Wording(Locale language, String permitLabel, String reasonLabel) {}

    /** P, the day on which the card went back, and its serial: a card goes back once. */
    static String numberOf(CardPickup card, CardStay stay, ZoneId zone) {
        LocalDate day = stay.since().atZone(zone).toLocalDate();
        return "P-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + card.card().serial();
    }

    public Result<byte[]> run(DeskSession session, Applicant person, CardPickup card, Wording wording) {
        CardStay stay = card.lastStay();
        LocalDate until = stay == null ? null : stay.paperUntil();
        if (stay == null || until == null) {
            return Result.refused(PickupRefusal.NO_PROVISIONAL_PAPER);
        }
        return session.<byte[]>lacks(Permission.HAND_OVER_CARD).orElseGet(() -> {
            byte[] pdf = press.pdf(paper(session, person, card, stay, until, wording));
            Proposal issued = new Proposal(card.aggregate(), new PaperIssued());
            return Result.of(ledger.record(session.login(), List.of(issued)), _ -> pdf);
        });
    }

    private ProvisionalPaper paper(
            DeskSession session, Applicant person, CardPickup card, CardStay stay, LocalDate until, Wording wording) {
        String number = numberOf(card, stay, site.zone());
        return new ProvisionalPaper(
                site.name(),
                IssueReceipt.lines(settings.letterhead()),
                number,
                person.fullName(),
                person.foreignerNumber().map(ForeignerNumber::digits).orElse(""),
                person.birthDate(),
                person.nationality(),
                wording.permitLabel(),
                card.card().applicationNumber(),
                wording.reasonLabel(),
                until,
                stay.since(),
                site.zone(),
                session.agent().displayName(),
                codes.of(SealedPaper.Kind.PROVISIONAL_PAPER, number, card.card().serial(), stay.since()).orElse(null),
                wording.language(),
                site.demonstration());
    }
}
