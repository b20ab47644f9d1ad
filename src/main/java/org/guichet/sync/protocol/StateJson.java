package org.guichet.sync.protocol;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StampUse;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.door.Doors;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.fee.FeeHistory;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state of a thing as JSON: its record's components, like an act's arguments. Kept by the store and in a desk's base, and sent
 * in snapshots. A state can always be made anew from its operations, so one that can't be read any more is no loss.
 */
public final class StateJson {

    private static final Map<Kind, Class<? extends AggregateState>> STATES = new EnumMap<>(Map.ofEntries(
            Map.entry(Kind.TICKET, Ticket.class),
            Map.entry(Kind.CARD, CardPickup.class),
            Map.entry(Kind.STAMP, StampUse.class),
            Map.entry(Kind.DOORS, Doors.class),
            Map.entry(Kind.MOVE, TicketMoves.class),
            Map.entry(Kind.POLICY, QueuePolicy.class),
            Map.entry(Kind.KEPT_POLICY, KeptPolicy.class),
            Map.entry(Kind.DESK, DeskDay.class),
            Map.entry(Kind.APPLICANT, Registration.class),
            Map.entry(Kind.FOREIGNER_NUMBER, NumberHolding.class),
            Map.entry(Kind.APPOINTMENT, Booking.class),
            Map.entry(Kind.SLOT, SlotOccupancy.class),
            Map.entry(Kind.SETTING, SettingValue.class),
            Map.entry(Kind.STOCK_DAY, StockDay.class),
            Map.entry(Kind.NOTICE, Notice.class),
            Map.entry(Kind.DISPUTE, Dispute.class),
            Map.entry(Kind.FEE, FeeHistory.class),
            Map.entry(Kind.VISA, VisaValidation.class),
            Map.entry(Kind.CHECKLIST, Checklist.class),
            Map.entry(Kind.PIECES, PersonPieces.class),
            Map.entry(Kind.ACCOUNT, Account.class),
            Map.entry(Kind.CERTIFICATE, TrustEntry.class),
            Map.entry(Kind.TAKEN_DATA, TakenData.class),
            Map.entry(Kind.ENROLMENT, Enrolment.class)));

    private static final JsonMapper MAPPER = ActJson.mapper(WireLimits.STATE_BYTES);

    private StateJson() {}

    public static String write(AggregateState state) {
        return MAPPER.writeValueAsString(state);
    }

    /** Empty where the text is no state of that thing that this program can read. */
    public static Optional<AggregateState> read(AggregateId id, String json) {
        Class<? extends AggregateState> type = STATES.get(id.kind());
        if (type == null) {
            return Optional.empty();
        }
        try {
            AggregateState state = MAPPER.readValue(json, type);
            CompleteRecord.check(state);
            return Optional.of(state).filter(each -> each.aggregate().equals(id));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
