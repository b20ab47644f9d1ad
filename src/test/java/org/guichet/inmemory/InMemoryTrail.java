package org.guichet.inmemory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.SlotAct;
import org.guichet.domain.visavalidation.VisaValidation;

/** The trail read off the ledger's operations. */
record InMemoryTrail(InMemoryLedger ledger) implements AuditTrail {

    @Override
    public List<AuditEntry> latest(int limit) {
        return entries(_ -> true, limit);
    }

    @Override
    public List<AuditEntry> latestHere(int limit) {
        return latest(limit);
    }

    @Override
    public List<AuditEntry> ofAgent(String login, int limit) {
        return entries(entry -> entry.agent().equals(login) || entry.second().equals(login), limit);
    }

    @Override
    public List<AuditEntry> ofApplicant(long applicantId, int limit) {
        return entries(entry -> entry.applicantId() == applicantId, limit);
    }

    private List<AuditEntry> entries(Predicate<AuditEntry> wanted, int limit) {
        return ledger.operations().stream()
                .map(this::entry)
                .filter(wanted)
                .sorted(Comparator.comparingLong(AuditEntry::deskSeq).reversed())
                .limit(limit)
                .toList();
    }

    private AuditEntry entry(Operation operation) {
        return AuditEntry.of(operation, applicantOf(operation), Hash.NONE);
    }

    private long applicantOf(Operation operation) {
        AggregateId id = operation.aggregate();
        return switch (id.kind()) {
            case TICKET -> ofTicket(id);
            case MOVE -> ofTicket(new TicketId(id.key()).aggregate());
            case CARD -> holderOf(id);
            case STAMP ->
                switch (operation.act()) {
                    case StampAct.Used(String payer) -> payer(payer);
                    case StampAct.Released(String payer) -> payer(payer);
                    default -> 0;
                };
            case APPLICANT, TAKEN_DATA -> Long.parseLong(id.key());
            case FOREIGNER_NUMBER -> operation.act() instanceof NumberAct.NumberGiven(long applicant) ? applicant : 0;
            case APPOINTMENT -> ofAppointment(id);
            case SLOT -> operation.act() instanceof SlotAct.SlotTaken(String number, int _)
                    ? ofAppointment(Booking.aggregateOf(number)) : 0;
            case ENROLMENT -> Enrolment.untouched(id).map(Enrolment::applicantId).orElse(0L);
            case VISA -> ofVisa(id);
            case NOTICE -> ledger.find(id, Notice.class).map(notice -> notice.content().applicantId()).orElse(0L);
            case PIECES -> ledger.find(id, PersonPieces.class).map(PersonPieces::applicantId).orElse(0L);
            case AGENT, POLICY, DOORS, DESK, SETTING, DISPUTE, KEPT_POLICY, FEE, CHECKLIST, STOCK_DAY, ACCOUNT,
                    CERTIFICATE, SITE_DATA -> 0;
        };
    }

    private long ofTicket(AggregateId ticket) {
        return ledger.find(ticket, Ticket.class).map(each -> each.admission().applicantId()).orElse(0L);
    }

    private long ofAppointment(AggregateId appointment) {
        return ledger.find(appointment, Booking.class).map(each -> each.appointment().applicantId()).orElse(0L);
    }

    private long payer(String payer) {
        return VisaValidation.paidBy(payer).map(this::ofVisa).orElseGet(() -> holderOf(CardPickup.aggregateOf(payer)));
    }

    private long ofVisa(AggregateId visa) {
        return ledger.find(visa, VisaValidation.class).map(VisaValidation::applicantId).orElse(0L);
    }

    private long holderOf(AggregateId card) {
        Optional<CardPickup> pickup = ledger.find(card, CardPickup.class);
        return pickup.map(each -> each.card().applicantId()).orElse(0L);
    }
}
