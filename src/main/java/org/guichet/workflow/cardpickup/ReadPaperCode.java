package org.guichet.workflow.cardpickup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardPickup.HandOver;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.convocation.PaperReading;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** What the code on a paper that somebody brings says, held against the record of the site. */
public final class ReadPaperCode {

    private final PaperCode codes;
    private final CardStock stock;
    private final ValidationBook validations;
    private final ZoneId zone;

    public ReadPaperCode(PaperCode codes, CardStock stock, ValidationBook validations, ZoneId zone) {
        this.codes = codes;
        this.stock = stock;
        this.validations = validations;
        this.zone = zone;
    }

    /**
     * Whether to believe a paper.
     *
     * @param paper what it says; empty where it can't be read or is forged
     * @param onRecord whether the record of this site says the same
     * @param applicantId whose card or visa it is by the record; 0 where nobody knows
     */
    public record Verdict(Kind kind, Optional<SealedPaper> paper, boolean onRecord, long applicantId) {}

    public enum Kind {
        AUTHENTIC,
        FORGED,
        /** Another desk's seal: only the record can say. */
        UNVERIFIABLE,
        UNREADABLE
    }

    public Result<Verdict> run(DeskSession session, String scanned) {
        return session.<Verdict>lacks(Permission.LOOK_UP).orElseGet(() -> Result.done(switch (codes.read(scanned)) {
            case PaperReading.Genuine(SealedPaper paper) -> verdict(Kind.AUTHENTIC, paper);
            case PaperReading.UnknownKey(SealedPaper paper) -> verdict(Kind.UNVERIFIABLE, paper);
            case PaperReading.Forged _ -> new Verdict(Kind.FORGED, Optional.empty(), false, 0);
            case PaperReading.NoPaper _ -> new Verdict(Kind.UNREADABLE, Optional.empty(), false, 0);
        }));
    }

    private Verdict verdict(Kind kind, SealedPaper paper) {
        if (paper.kind() == SealedPaper.Kind.VISA_CONFIRMATION) {
            return ofVisa(kind, paper);
        }
        Optional<CardPickup> card = stock.find(paper.about().isEmpty() ? "-" : paper.about());
        return new Verdict(
                kind, Optional.of(paper), card.filter(each -> agrees(each, paper)).isPresent(),
                card.map(each -> each.card().applicantId()).orElse(0L));
    }

    private Verdict ofVisa(Kind kind, SealedPaper paper) {
        Optional<VisaValidation> visa = validations.find(paper.about());
        boolean agrees = visa.map(VisaValidation::closing)
                .filter(closing -> closing.reference().equals(paper.reference()) && isAt(closing.at(), paper))
                .isPresent();
        return new Verdict(kind, Optional.of(paper), agrees, visa.map(VisaValidation::applicantId).orElse(0L));
    }

    private boolean isAt(Instant moment, SealedPaper paper) {
        return moment.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).equals(paper.at());
    }

    private boolean agrees(CardPickup card, SealedPaper paper) {
        return switch (paper.kind()) {
            case CARD_RECEIPT -> {
                HandOver handOver = card.handOver();
                yield handOver != null
                        && handOver.receipt().equals(paper.reference())
                        && isAt(handOver.at(), paper);
            }
            case PROVISIONAL_PAPER -> card.stays().stream().anyMatch(stay -> stay.paperIssued()
                    && IssueProvisionalPaper.numberOf(card, stay, zone).equals(paper.reference()));
            case VISA_CONFIRMATION -> false; // never about a card
        };
    }
}
