package org.guichet.workflow.cardpickup;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.ReceiptIssued;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardPickup.HandOver;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The receipt of a card that was handed over, on screen, in a file or on paper; each issue is in the trail. */
public final class IssueReceipt {

    private final ReceiptPress press;
    private final PaperCode codes;
    private final PickupSettings settings;
    private final Ledger ledger;
    private final Site site;

    public IssueReceipt(ReceiptPress press, PaperCode codes, PickupSettings settings, Ledger ledger, Site site) {
        this.press = press;
        this.codes = codes;
        this.settings = settings;
        this.ledger = ledger;
        this.site = site;
    }

    /** The service whose name stands on top. */
    public record Site(String name, ZoneId zone, boolean demonstration) {}

    /** The names of things in the receipt's language. */
    public record Wording(
            Locale language, String deskLabel, String permitLabel, List<String> takenBack, String stampLabel, String receivedBy,
            String finger) {

        /** Of a pickup by the holder, with the stamp that the convocation says. */
        public Wording(Locale language, String deskLabel, String permitLabel, List<String> takenBack) {
            this(language, deskLabel, permitLabel, takenBack, "", "", "");
        }
    }

    /** The lines of a site's letterhead. */
    static List<String> lines(String letterhead) {
        return Arrays.stream(letterhead.split("\\|", -1)).map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    public Result<byte[]> run(
            DeskSession session, Applicant person, CardPickup pickup, Wording wording, Medium medium) {
        HandOver handOver = pickup.handOver();
        if (handOver == null) {
            return Result.refused(PickupRefusal.STEP_NOT_DONE);
        }
        return session.<byte[]>lacks(Permission.HAND_OVER_CARD).orElseGet(() -> {
            byte[] pdf = press.pdf(receipt(session, person, pickup, handOver, wording));
            Proposal issued = new Proposal(pickup.aggregate(), new ReceiptIssued(handOver.receipt(), medium));
            return Result.of(ledger.record(session.login(), List.of(issued)), _ -> pdf);
        });
    }

    public byte[] preview(byte[] pdf) {
        return press.preview(pdf);
    }

    public ReceiptPress.Printed print(byte[] pdf, String jobName) {
        return press.print(pdf, jobName);
    }

    private Receipt receipt(
            DeskSession session, Applicant person, CardPickup pickup, HandOver handOver, Wording wording) {
        StampNumber stamp = pickup.stamp();
        return new Receipt(
                site.name(),
                lines(settings.letterhead()),
                wording.deskLabel(),
                session.agent().displayName(),
                handOver.receipt(),
                person.fullName(),
                person.foreignerNumber().map(ForeignerNumber::masked).orElse(""),
                person.birthDate(),
                pickup.card().serial(),
                wording.permitLabel(),
                stamp == null ? wording.stampLabel() : (stamp.masked() + " " + wording.stampLabel()).strip(),
                wording.takenBack(),
                wording.receivedBy(),
                wording.finger(),
                handOver.at(),
                site.zone(),
                pickup.signature(),
                codes.of(SealedPaper.Kind.CARD_RECEIPT, handOver.receipt(), pickup.card().serial(), handOver.at()).orElse(null),
                wording.language(),
                site.demonstration());
    }
}
