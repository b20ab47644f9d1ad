package org.guichet.workflow.cardpickup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct.StampReduced;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.StampReduction.Ground;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.FeeTable;
import org.guichet.domain.fee.Reduction;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/**
 * Less stamp than the convocation states, or none, with the reason. What is due is on the convocation; the site's fee table says beside it
 * what it is today, and how much less. Taken back by opening the step again.
 */
public final class ReduceStamp {

    private final PickupGesture gesture;
    private final Supplier<FeeTable> fees;
    private final ApplicantRegister register;
    private final Clock clock;

    public ReduceStamp(PickupGesture gesture, Supplier<FeeTable> fees, ApplicantRegister register, Clock clock) {
        this.gesture = gesture;
        this.fees = fees;
        this.register = register;
        this.clock = clock;
    }

    /**
     * What the fee table has for a card today.
     *
     * @param full empty where the table does not say
     * @param reduced the same
     */
    public record Tariff(Optional<Fee> full, Optional<Fee> reduced) {}

    public Tariff tariff(CardPickup pickup) {
        ResidenceCard card = pickup.card();
        Optional<FeeService> service = register.applicationsOf(card.applicantId()).stream()
                .filter(each -> each.number().equals(card.applicationNumber()))
                .findFirst()
                .flatMap(each -> service(each.kind()));
        FeeTable table = fees.get();
        LocalDate today = LocalDate.now(clock);
        return new Tariff(
                service.flatMap(each -> table.due(each, card.permitType(), Reduction.FULL, today)),
                service.flatMap(each -> table.due(each, card.permitType(), Reduction.REDUCED, today)));
    }

    private static Optional<FeeService> service(PermitApplication.Kind kind) {
        return switch (kind) {
            case FIRST_ISSUE -> Optional.of(FeeService.CARD_FIRST_ISSUE);
            case RENEWAL -> Optional.of(FeeService.CARD_RENEWAL);
            case DUPLICATE -> Optional.of(FeeService.CARD_DUPLICATE);
            case NATURALISATION, ASYLUM -> Optional.empty();
        };
    }

    /** @param dueCents what is still due, in euro cents */
    public Result<CardPickup> run(DeskSession session, String serial, Ground ground, int dueCents, String reason) {
        return gesture.record(session, serial, new StampReduced(ground, dueCents, reason.strip()));
    }
}
