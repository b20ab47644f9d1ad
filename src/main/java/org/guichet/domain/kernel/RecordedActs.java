package org.guichet.domain.kernel;

import org.guichet.domain.audit.AuditRefusal;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.audit.AuditedAct.AppointmentsImported;
import org.guichet.domain.audit.AuditedAct.ChecklistIssued;
import org.guichet.domain.audit.AuditedAct.ConvocationIssued;
import org.guichet.domain.audit.AuditedAct.DayExported;
import org.guichet.domain.audit.AuditedAct.EntryRefused;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.OutboxExported;
import org.guichet.domain.audit.AuditedAct.PeopleListed;
import org.guichet.domain.audit.AuditedAct.PersonDataExported;
import org.guichet.domain.audit.AuditedAct.ReceiptIssued;
import org.guichet.domain.audit.AuditedAct.SignedIn;
import org.guichet.domain.audit.AuditedAct.SignedOut;
import org.guichet.domain.audit.AuditedAct.TrailExported;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardPickup.HandOver;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.visavalidation.ValidationRefusal;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.domain.visavalidation.VisaValidation.Closing;
import org.jspecify.annotations.Nullable;

/** Acts that change nothing: what they say must still be about what they are recorded for. */
final class RecordedActs {

    private static final String APPLICANT_ID = "[1-9][0-9]{0,17}";

    private RecordedActs() {}

    static Decision<? extends AggregateState> decide(@Nullable AggregateState state, Operation operation, AuditedAct act) {
        AggregateId about = operation.aggregate();
        RefusalReason reason = switch (act) {
            case FileOpened _, FileConsulted _, ConvocationIssued _, ChecklistIssued _, PersonDataExported _ -> aboutAPerson(about);
            case SignedIn _, SignedOut _, AppointmentsImported _, DayExported _, OutboxExported _, PeopleListed _, TrailExported _ ->
                aboutTheAgent(about, operation.agent());
            case EntryRefused _ -> about.kind() == Kind.AGENT ? aboutTheAgent(about, operation.agent()) : aboutAPerson(about);
            case ReceiptIssued issued -> about.kind() == Kind.VISA
                    ? aboutThisConfirmation(state instanceof VisaValidation visa ? visa : null, issued)
                    : aboutThisReceipt(about, state instanceof CardPickup card ? card : null, issued);
        };
        return reason == null ? Decision.accept(new NoState(about)) : Decision.refuse(reason);
    }

    private static @Nullable RefusalReason aboutAPerson(AggregateId about) {
        return about.kind() == Kind.APPLICANT && about.key().matches(APPLICANT_ID) ? null : KernelRefusal.ACT_OF_ANOTHER_KIND;
    }

    private static @Nullable RefusalReason aboutTheAgent(AggregateId about, String agent) {
        if (about.kind() != Kind.AGENT) {
            return KernelRefusal.ACT_OF_ANOTHER_KIND;
        }
        return about.key().equals(agent) ? null : AuditRefusal.ACCOUNT_OF_ANOTHER_AGENT;
    }

    private static @Nullable RefusalReason aboutThisConfirmation(@Nullable VisaValidation validation, ReceiptIssued issued) {
        if (validation == null) {
            return ValidationRefusal.VISA_NOT_READ;
        }
        Closing closing = validation.closing();
        boolean own = closing != null && (closing.isValidated()
                ? closing.reference().equals(issued.receipt()) : validation.isOfItsAdvice(issued.receipt()));
        return own ? null : ValidationRefusal.VALIDATION_STEP_NOT_DONE;
    }

    private static @Nullable RefusalReason aboutThisReceipt(AggregateId about, @Nullable CardPickup card, ReceiptIssued issued) {
        if (about.kind() != Kind.CARD) {
            return KernelRefusal.ACT_OF_ANOTHER_KIND;
        }
        if (card == null) {
            return PickupRefusal.CARD_UNKNOWN;
        }
        HandOver handOver = card.handOver();
        if (handOver == null) {
            return PickupRefusal.STEP_NOT_DONE;
        }
        return handOver.receipt().equals(issued.receipt()) ? null : PickupRefusal.RECEIPT_OF_ANOTHER_CARD;
    }
}
