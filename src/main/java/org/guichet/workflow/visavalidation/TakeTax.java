package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.visavalidation.Tax;
import org.guichet.domain.visavalidation.ValidationAct.TaxTaken;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.fee.ReadFees;
import org.jspecify.annotations.Nullable;

/** Takes the stamp that pays the tax; a stamp used before is refused, and another one taken earlier is set free. */
public final class TakeTax {

    /** Where the fee table has no line: the amount that stands on the person's own paper. */
    public static final String AS_STATED = "montant indiqué par le document de la personne";

    private final ValidationGesture gesture;
    private final ReadFees fees;
    private final Clock clock;

    public TakeTax(ValidationGesture gesture, ReadFees fees, Clock clock) {
        this.gesture = gesture;
        this.fees = fees;
        this.clock = clock;
    }

    /** What the fee table says for a visa today; empty where it says nothing. */
    public Optional<Fee> due(VisaValidation validation, Reduction reduction) {
        return fees.table().due(FeeService.VISA_VALIDATION, validation.visa().title(), reduction, LocalDate.now(clock));
    }

    /**
     * @param statedCents amount on the person's paper, looked at only where the fee table says nothing
     * @param stamp absent where nothing is due
     */
    public Result<VisaValidation> run(
            DeskSession session, String visa, Reduction reduction, int statedCents, @Nullable StampNumber stamp) {
        return gesture.record(session, visa, validation -> {
            Optional<Fee> fee = due(validation, reduction);
            int cents = fee.map(Fee::cents).orElse(statedCents);
            return proposals(validation, new TaxTaken(cents, reduction, fee.map(Fee::source).orElse(AS_STATED), stamp));
        });
    }

    private static List<Proposal> proposals(VisaValidation validation, TaxTaken taken) {
        String number = validation.visa().number();
        String payer = VisaValidation.payerOf(number);
        StampNumber stamp = taken.stamp();
        List<Proposal> proposals = new ArrayList<>(release(validation, stamp));
        if (stamp != null) {
            proposals.add(new Proposal(stamp.aggregate(), new StampAct.Used(payer)));
        }
        proposals.add(ValidationGesture.proposal(number, taken));
        return proposals;
    }

    /** Sets the stamp free that was taken before, unless it is the same one. */
    static List<Proposal> release(VisaValidation validation, @Nullable StampNumber instead) {
        Tax tax = validation.tax();
        StampNumber before = tax == null ? null : tax.stamp();
        return before == null || before.equals(instead)
                ? List.of()
                : List.of(new Proposal(
                        before.aggregate(), new StampAct.Released(VisaValidation.payerOf(validation.visa().number()))));
    }
}
