package org.guichet.domain.kernel;

import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.NumberRules;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.applicant.RegistrationRules;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct;
import org.guichet.domain.biometric.EnrolmentRules;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupRules;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampRules;
import org.guichet.domain.cardpickup.StampUse;
import org.guichet.domain.cardpickup.StockAct;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.StockDayAct;
import org.guichet.domain.cardpickup.StockDayRules;
import org.guichet.domain.cardpickup.StockRules;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistAct;
import org.guichet.domain.checklist.ChecklistRules;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.checklist.PiecesAct;
import org.guichet.domain.checklist.PiecesRules;
import org.guichet.domain.door.DoorAct;
import org.guichet.domain.door.DoorRules;
import org.guichet.domain.door.Doors;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.exchange.DisputeRules;
import org.guichet.domain.fee.FeeAct;
import org.guichet.domain.fee.FeeHistory;
import org.guichet.domain.fee.FeeRules;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.NoticeAct;
import org.guichet.domain.notice.NoticeRules;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.KeptPolicyAct;
import org.guichet.domain.queue.KeptPolicyRules;
import org.guichet.domain.queue.MoveAct;
import org.guichet.domain.queue.MoveRules;
import org.guichet.domain.queue.PolicyAct;
import org.guichet.domain.queue.PolicyRules;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.SupervisorAct;
import org.guichet.domain.queue.SupervisorRules;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.queue.TicketRules;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.domain.rebooking.RebookingRules;
import org.guichet.domain.rebooking.SlotAct;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.guichet.domain.rebooking.SlotRules;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SettingRules;
import org.guichet.domain.setting.SettingValue;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.sitedata.SiteDataRules;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.AccountAct;
import org.guichet.domain.staff.AccountRules;
import org.guichet.domain.staff.DeskAct;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskRules;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.domain.takeover.TakeoverRules;
import org.guichet.domain.trust.TrustAct;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.domain.trust.TrustRules;
import org.guichet.domain.visavalidation.ValidationAct;
import org.guichet.domain.visavalidation.ValidationRules;
import org.guichet.domain.visavalidation.VisaValidation;
import org.jspecify.annotations.Nullable;

/**
 * Decides an operation: the same answer for the same state and operation, everywhere and always. What other desks send is
 * decided too, so an operation that makes no sense is refused like any other and never ends in an exception.
 */
public final class Kernel {

    private Kernel() {}

    /** @param state of the operation's aggregate; null where nothing is known of it */
    public static Decision<? extends AggregateState> decide(@Nullable AggregateState state, Operation operation) {
        if (state != null && !state.aggregate().equals(operation.aggregate())) {
            return Decision.refuse(KernelRefusal.STATE_OF_ANOTHER_THING);
        }
        if (operation.second().equals(operation.agent()) && !operation.agent().isEmpty()) {
            return Decision.refuse(KernelRefusal.OWN_SECOND_PERSON);
        }
        return decided(state, operation);
    }

    private static Decision<? extends AggregateState> decided(@Nullable AggregateState state, Operation operation) {
        return switch (operation.act()) {
            case TicketAct act when isAbout(Kind.TICKET, operation) ->
                TicketRules.decide(known(Ticket.class, state), operation, act);
            case SupervisorAct act when isAbout(Kind.TICKET, operation) ->
                SupervisorRules.decide(known(Ticket.class, state), operation, act);
            case MoveAct act when isAbout(Kind.MOVE, operation) ->
                MoveRules.decide(known(TicketMoves.class, state), operation, act);
            case PolicyAct act when operation.aggregate().equals(QueuePolicy.AGGREGATE) ->
                PolicyRules.decide(known(QueuePolicy.class, state), operation, act);
            case KeptPolicyAct act when isAbout(Kind.KEPT_POLICY, operation) ->
                KeptPolicyRules.decide(known(KeptPolicy.class, state), operation, act);
            case DoorAct act when isAbout(Kind.DOORS, operation) ->
                DoorRules.decide(known(Doors.class, state), operation, act);
            case PickupAct _, StockAct _, StockDayAct _, StampAct _ -> ofCards(state, operation);
            case NoticeAct act when isAbout(Kind.NOTICE, operation) ->
                NoticeRules.decide(known(Notice.class, state), operation, act);
            case ApplicantAct act when isAbout(Kind.APPLICANT, operation) ->
                RegistrationRules.decide(known(Registration.class, state), operation, act);
            case NumberAct act when isAbout(Kind.FOREIGNER_NUMBER, operation) ->
                NumberRules.decide(known(NumberHolding.class, state), operation, act);
            case SettingAct act when isAbout(Kind.SETTING, operation) ->
                SettingRules.decide(known(SettingValue.class, state), operation, act);
            case RebookingAct act when isAbout(Kind.APPOINTMENT, operation) ->
                RebookingRules.decide(known(Booking.class, state), operation, act);
            case SlotAct act when isAbout(Kind.SLOT, operation) ->
                SlotRules.decide(known(SlotOccupancy.class, state), operation, act);
            case DeskAct act when isAbout(Kind.DESK, operation) ->
                DeskRules.decide(known(DeskDay.class, state), operation, act);
            case DisputeAct act when isAbout(Kind.DISPUTE, operation) ->
                DisputeRules.decide(known(Dispute.class, state), operation, act);
            case FeeAct _, ValidationAct _, ChecklistAct _, PiecesAct _, TrustAct _, TakeoverAct _, AccountAct _ ->
                ofPapers(state, operation);
            case EnrolmentAct act when isAbout(Kind.ENROLMENT, operation) ->
                EnrolmentRules.decide(known(Enrolment.class, state), operation, act);
            case AuditedAct act -> RecordedActs.decide(state, operation, act);
            case SiteDataAct act when isAbout(Kind.SITE_DATA, operation) -> SiteDataRules.problem(act)
                    .<Decision<? extends AggregateState>>map(problem -> Decision.refuse(problem.reason(), problem.detail()))
                    .orElseGet(() -> Decision.accept(new NoState(operation.aggregate())));
            case UnknownAct _ -> Decision.accept(new NoState(operation.aggregate()));
            case TicketAct _, MoveAct _, PolicyAct _, DoorAct _, ApplicantAct _, NumberAct _, RebookingAct _, SlotAct _,
                    SupervisorAct _, DeskAct _, SettingAct _, DisputeAct _, KeptPolicyAct _, NoticeAct _,
                    EnrolmentAct _, SiteDataAct _ ->
                Decision.refuse(KernelRefusal.ACT_OF_ANOTHER_KIND);
            default -> throw new IllegalArgumentException("the kernel knows no rules for " + operation.act().getClass());
        };
    }

    /** What is due, what is brought, what is validated, and who may sign in. */
    private static Decision<? extends AggregateState> ofPapers(@Nullable AggregateState state, Operation operation) {
        return switch (operation.act()) {
            case FeeAct act when isAbout(Kind.FEE, operation) ->
                FeeRules.decide(known(FeeHistory.class, state), operation, act);
            case AccountAct act when isAbout(Kind.ACCOUNT, operation) ->
                AccountRules.decide(known(Account.class, state), operation, act);
            case ValidationAct act when isAbout(Kind.VISA, operation) ->
                ValidationRules.decide(known(VisaValidation.class, state), operation, act);
            case TrustAct act when isAbout(Kind.CERTIFICATE, operation) ->
                TrustRules.decide(known(TrustEntry.class, state), operation, act);
            case TakeoverAct act when isAbout(Kind.TAKEN_DATA, operation) ->
                TakeoverRules.decide(known(TakenData.class, state), operation, act);
            case ChecklistAct act when isAbout(Kind.CHECKLIST, operation) ->
                ChecklistRules.decide(known(Checklist.class, state), operation, act);
            case PiecesAct act when isAbout(Kind.PIECES, operation) ->
                PiecesRules.decide(known(PersonPieces.class, state), operation, act);
            default -> Decision.refuse(KernelRefusal.ACT_OF_ANOTHER_KIND);
        };
    }

    private static Decision<? extends AggregateState> ofCards(@Nullable AggregateState state, Operation operation) {
        return switch (operation.act()) {
            case PickupAct act when isAbout(Kind.CARD, operation) ->
                PickupRules.decide(known(CardPickup.class, state), operation, act);
            case StockAct act when isAbout(Kind.CARD, operation) ->
                StockRules.decide(known(CardPickup.class, state), operation, act);
            case StockDayAct act when isAbout(Kind.STOCK_DAY, operation) ->
                StockDayRules.decide(known(StockDay.class, state), operation, act);
            case StampAct act when isAbout(Kind.STAMP, operation) ->
                StampRules.decide(known(StampUse.class, state), operation, act);
            default -> Decision.refuse(KernelRefusal.ACT_OF_ANOTHER_KIND);
        };
    }

    private static boolean isAbout(Kind kind, Operation operation) {
        return operation.aggregate().kind() == kind;
    }

    /** A state of another kind, such as that nothing was kept, tells these rules nothing. */
    private static <S extends AggregateState> @Nullable S known(Class<S> type, @Nullable AggregateState state) {
        return type.isInstance(state) ? type.cast(state) : null;
    }
}
