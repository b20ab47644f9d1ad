package org.guichet.store.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Ledger.Outcome.Refused;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.PersonState;
import org.guichet.domain.kernel.Effects;
import org.guichet.domain.kernel.Kernel;
import org.guichet.domain.kernel.NoState;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.SlotAct;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.visavalidation.VisaValidation;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Decides a gesture's operations one after the other, each on what the ones before it made. Writes nothing itself. */
final class GestureDecision {

    private final DSLContext context;
    private final Map<AggregateId, AggregateState> results = new LinkedHashMap<>();
    private final Map<AggregateId, Optional<AggregateState>> before = new HashMap<>();

    private final List<SiteDataAct> brought = new ArrayList<>();

    GestureDecision(DSLContext context) {
        this.context = context;
    }

    @Nullable AggregateState stateOf(AggregateId id) {
        AggregateState made = results.get(id);
        return made != null ? made : before.computeIfAbsent(id, this::load).orElse(null);
    }

    private Optional<AggregateState> load(AggregateId id) {
        return Optional.ofNullable(AggregateStates.load(context, id));
    }

    /** Empty where the operation is accepted. */
    Optional<Refused> decide(Operation operation) {
        return switch (Kernel.decide(stateOf(operation.aggregate()), operation)) {
            case Decision.Accepted<? extends AggregateState>(AggregateState state) -> {
                if (!(state instanceof NoState)) {
                    results.put(operation.aggregate(), state);
                }
                bring(operation);
                yield Optional.empty();
            }
            case Decision.Refused<? extends AggregateState> refused ->
                Optional.of(new Refused(refused.reason(), refused.detail()));
        };
    }

    private void bring(Operation operation) {
        if (operation.act() instanceof SiteDataAct data) {
            brought.add(data);
        }
        for (AggregateId id : Effects.things(operation)) {
            AggregateState after = Effects.after(stateOf(id), id, operation);
            if (after != null) {
                results.put(id, after);
            }
        }
    }

    /** The person an operation concerns, 0 where it concerns none. */
    long applicantOf(Operation operation) {
        AggregateId id = operation.aggregate();
        return switch (id.kind()) {
            case TICKET -> applicantOfTicket(id);
            case MOVE -> applicantOfTicket(new TicketId(id.key()).aggregate());
            case CARD -> applicantOfCard(id);
            case STAMP -> applicantOfStamp(operation.act());
            case APPLICANT, TAKEN_DATA -> id.key().matches("[0-9]{1,18}") ? Long.parseLong(id.key()) : 0;
            case FOREIGNER_NUMBER -> applicantOfNumber(operation.act());
            case APPOINTMENT -> applicantOfAppointment(id);
            case SLOT -> operation.act() instanceof SlotAct.SlotTaken(String number, int _) && AggregateId.isKey(number)
                    ? applicantOfAppointment(Booking.aggregateOf(number)) : 0;
            case NOTICE -> stateOf(id) instanceof Notice notice ? notice.content().applicantId() : 0;
            case ENROLMENT -> Enrolment.untouched(id).map(Enrolment::applicantId).orElse(0L);
            case VISA, PIECES -> stateOf(id) instanceof PersonState ofPerson ? ofPerson.applicantId() : 0;
            case AGENT, POLICY, DOORS, DESK, SETTING, DISPUTE, KEPT_POLICY, FEE, CHECKLIST, STOCK_DAY, ACCOUNT,
                    CERTIFICATE, SITE_DATA -> 0;
        };
    }

    private long applicantOfTicket(AggregateId id) {
        return stateOf(id) instanceof Ticket ticket ? ticket.admission().applicantId() : 0;
    }

    private long applicantOfAppointment(AggregateId id) {
        return stateOf(id) instanceof Booking booking ? booking.appointment().applicantId() : 0;
    }

    private static long applicantOfNumber(Act act) {
        return switch (act) {
            case NumberAct.NumberGiven(long applicant) -> applicant;
            case NumberAct.NumberReleased(long applicant) -> applicant;
            default -> 0;
        };
    }

    private long applicantOfStamp(Act act) {
        return switch (act) {
            case StampAct.Used(String payer) -> applicantOfPayer(payer);
            case StampAct.Released(String payer) -> applicantOfPayer(payer);
            default -> 0;
        };
    }

    /** What other desks send may name no payer at all. */
    private long applicantOfPayer(String payer) {
        if (!AggregateId.isKey(payer)) {
            return 0;
        }
        return VisaValidation.paidBy(payer)
                .map(visa -> stateOf(visa) instanceof VisaValidation validation ? validation.applicantId() : 0L)
                .orElseGet(() -> applicantOfCard(CardPickup.aggregateOf(payer)));
    }

    private long applicantOfCard(AggregateId card) {
        return stateOf(card) instanceof CardPickup pickup ? pickup.card().applicantId() : 0;
    }

    /** Keeps what a store may know otherwise, before {@link #save}. */
    void keepBases() {
        results.keySet().forEach(id -> BaseStateRows.keepFirst(context, id, before.getOrDefault(id, Optional.empty()).orElse(null)));
    }

    void save() {
        brought.forEach(data -> BroughtRows.save(context, data));
        results.values().forEach(state -> AggregateStates.save(context, state));
    }
}
