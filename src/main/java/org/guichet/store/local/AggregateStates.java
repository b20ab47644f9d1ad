package org.guichet.store.local;

import static org.guichet.store.generated.Tables.RESIDENCE_CARD;
import static org.guichet.store.generated.Tables.TICKET;

import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StampUse;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.door.Doors;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.fee.FeeHistory;
import org.guichet.domain.kernel.NoState;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.guichet.domain.setting.SettingValue;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.domain.visavalidation.VisaValidation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the database knows of an aggregate. */
final class AggregateStates {

    private AggregateStates() {}

    static @Nullable AggregateState load(DSLContext context, AggregateId id) {
        return switch (id.kind()) {
            case TICKET ->
                TicketRows.fetch(context, TICKET.TICKET_ID.eq(id.key())).stream().findFirst().orElse(null);
            case CARD -> card(context, id.key());
            case STAMP -> StampRows.find(context, id.key());
            case DOORS -> DoorRows.find(context, id);
            case MOVE -> MoveRows.find(context, id.key());
            case POLICY -> PolicyRows.find(context);
            case KEPT_POLICY -> KeptPolicyRows.find(context, id.key());
            case APPLICANT -> RegistrationRows.find(context, id.key());
            case FOREIGNER_NUMBER -> RegistrationRows.holding(context, id.key());
            case SETTING -> SiteSettingRows.find(context, id);
            case APPOINTMENT -> BookingRows.find(context, id.key());
            case SLOT -> BookingRows.occupancy(context, id);
            case DESK -> DeskRows.find(context, id);
            case NOTICE -> NoticeRows.find(context, id.key());
            case DISPUTE -> DisputeRows.find(context, id);
            case FEE, VISA, CHECKLIST, PIECES, STOCK_DAY, ACCOUNT, CERTIFICATE, TAKEN_DATA, ENROLMENT -> WholeStateRows.find(context, id);
            case AGENT, SITE_DATA -> null;
        };
    }

    static @Nullable CardPickup card(DSLContext context, String serial) {
        return CardRows.fetch(context, RESIDENCE_CARD.SERIAL.eq(serial)).stream().findFirst().orElse(null);
    }

    static void save(DSLContext context, AggregateState state) {
        switch (state) {
            case Ticket ticket -> TicketRows.save(context, ticket);
            case CardPickup pickup -> CardRows.save(context, pickup);
            case StampUse use -> StampRows.save(context, use);
            case QueuePolicy policy -> PolicyRows.save(context, policy);
            case KeptPolicy kept -> KeptPolicyRows.save(context, kept);
            case Doors doors -> DoorRows.save(context, doors);
            case DeskDay day -> DeskRows.save(context, day);
            case TicketMoves moves -> MoveRows.save(context, moves);
            case Registration registration -> RegistrationRows.save(context, registration);
            case SettingValue value -> SiteSettingRows.save(context, value);
            case Booking booking -> BookingRows.save(context, booking);
            case StockDay day -> WholeStateRows.save(context, day);
            case Notice notice -> NoticeRows.save(context, notice);
            case Dispute dispute -> DisputeRows.save(context, dispute);
            case FeeHistory _, VisaValidation _, Checklist _, PersonPieces _, TrustEntry _, TakenData _, Account _, Enrolment _ ->
                WholeStateRows.save(context, state);
            case NumberHolding _, SlotOccupancy _, NoState _ -> {}
            default -> throw new IllegalArgumentException("no table for " + state.getClass());
        }
    }
}
