package org.guichet.inmemory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentBook;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistBook;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.door.DoorSettings;
import org.guichet.domain.door.Doors;
import org.guichet.domain.fee.FeeBook;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.domain.trust.TrustBook;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.domain.fee.FeeHistory;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaValidation;

/** The books of a day: appointments in a list, tickets and cards as the ledger keeps them. */
final class InMemoryBooks {

    private InMemoryBooks() {}

    static final class Appointments implements AppointmentBook {

        private final List<Appointment> asBooked = new ArrayList<>();
        private final InMemoryLedger ledger;

        Appointments(InMemoryLedger ledger) {
            this.ledger = ledger;
            ledger.setBase(this::state);
        }

        void add(Appointment appointment) {
            asBooked.add(appointment);
        }

        /** Each as it stands now. */
        List<Appointment> all() {
            return asBooked.stream()
                    .map(each -> ledger.find(Booking.aggregateOf(each.number()), Booking.class)
                            .map(Booking::appointment)
                            .orElse(each))
                    .toList();
        }

        private Optional<AggregateState> state(AggregateId about) {
            return switch (about.kind()) {
                case APPOINTMENT -> find(about.key()).map(Booking::asBooked);
                case SLOT -> AgendaSlot.of(about).map(slot -> new SlotOccupancy(slot, holders(slot)));
                default -> Optional.empty();
            };
        }

        private Set<String> holders(AgendaSlot slot) {
            return all().stream()
                    .filter(each -> each.slot().equals(slot.at()) && each.procedure() == slot.procedure())
                    .filter(each -> each.status() == Appointment.Status.CONFIRMED || each.status() == Appointment.Status.BOOKED)
                    .map(Appointment::number)
                    .collect(Collectors.toSet());
        }

        @Override
        public List<Appointment> ofApplicant(long applicantId) {
            return all().stream()
                    .filter(each -> each.applicantId() == applicantId)
                    .sorted(Comparator.comparing(Appointment::slot).reversed())
                    .toList();
        }

        @Override
        public Map<Long, List<Appointment>> from(LocalDate day, Collection<Long> applicantIds) {
            return all().stream()
                    .filter(each -> applicantIds.contains(each.applicantId()) && !each.slot().toLocalDate().isBefore(day))
                    .sorted(Comparator.comparing(Appointment::slot))
                    .collect(Collectors.groupingBy(Appointment::applicantId));
        }

        @Override
        public Optional<Appointment> find(String number) {
            return all().stream().filter(each -> each.number().equals(number)).findFirst();
        }

        @Override
        public List<Appointment> on(LocalDate day) {
            return all().stream()
                    .filter(each -> each.slot().toLocalDate().equals(day))
                    .sorted(Comparator.comparing(Appointment::slot))
                    .toList();
        }
    }

    record Stock(InMemoryLedger ledger) implements CardStock {

        @Override
        public Optional<CardPickup> find(String serial) {
            return ledger.find(CardPickup.aggregateOf(serial), CardPickup.class);
        }

        @Override
        public List<CardPickup> ofApplicant(long applicantId) {
            return ledger.all(CardPickup.class).stream()
                    .filter(each -> each.card().applicantId() == applicantId)
                    .sorted(Comparator.comparing(CardPickup::isHandedOver)
                            .thenComparing(each -> each.card().serial()))
                    .toList();
        }
    }

    record Steering(InMemoryLedger ledger) implements SteeringBook {

        @Override
        public TicketMoves moves(TicketId ticket) {
            return ledger.find(TicketMoves.aggregateOf(ticket), TicketMoves.class)
                    .orElse(new TicketMoves(ticket, 0, List.of()));
        }

        @Override
        public List<TicketMoves> moves(LocalDate day) {
            return ledger.all(TicketMoves.class).stream()
                    .filter(each -> tickets(ledger, day).contains(each.ticket()))
                    .toList();
        }

        private static Set<TicketId> tickets(InMemoryLedger ledger, LocalDate day) {
            return new Tickets(ledger).tickets(day).stream().map(Ticket::id).collect(Collectors.toSet());
        }

        @Override
        public List<KeptPolicy> kept() {
            return ledger.all(KeptPolicy.class).stream()
                    .filter(each -> each.policy() != null)
                    .sorted(Comparator.comparing(KeptPolicy::name))
                    .toList();
        }

        @Override
        public Optional<KeptPolicy> kept(String name) {
            return ledger.find(KeptPolicy.aggregateOf(name), KeptPolicy.class);
        }

        @Override
        public QueuePolicy policy() {
            return ledger.find(QueuePolicy.AGGREGATE, QueuePolicy.class).orElse(QueuePolicy.INITIAL);
        }
    }

    record Door(InMemoryLedger ledger, DoorSettings settings) implements DoorBook {

        @Override
        public Doors doors(LocalDate day) {
            return ledger.find(Doors.aggregateOf(day), Doors.class).orElse(Doors.untouched(day));
        }
    }

    record Trust(InMemoryLedger ledger) implements TrustBook {

        @Override
        public List<TrustEntry> all() {
            return ledger.all(TrustEntry.class);
        }
    }

    record Takeovers(InMemoryLedger ledger) implements TakeoverBook {

        @Override
        public TakenData of(long applicantId) {
            return ledger.find(TakenData.aggregateOf(applicantId), TakenData.class)
                    .orElseGet(() -> new TakenData(applicantId, 0, List.of()));
        }
    }

    record Fees(InMemoryLedger ledger) implements FeeBook {

        @Override
        public List<FeeHistory> written() {
            return ledger.all(FeeHistory.class);
        }

        @Override
        public Optional<FeeHistory> find(FeeKey key) {
            return ledger.find(key.aggregate(), FeeHistory.class);
        }
    }

    record Enrolments(InMemoryLedger ledger) implements EnrolmentBook {

        @Override
        public Optional<Enrolment> find(long applicantId, LocalDate day) {
            return ledger.find(Enrolment.aggregateOf(applicantId, day), Enrolment.class);
        }

        @Override
        public List<Enrolment> ofApplicant(long applicantId) {
            return all().stream().filter(each -> each.applicantId() == applicantId).toList();
        }

        @Override
        public List<Enrolment> all() {
            return ledger.all(Enrolment.class);
        }
    }

    record Validations(InMemoryLedger ledger) implements ValidationBook {

        @Override
        public Optional<VisaValidation> find(String visaNumber) {
            return ledger.find(Visa.aggregateOf(visaNumber), VisaValidation.class);
        }

        @Override
        public List<VisaValidation> ofApplicant(long applicantId) {
            return ledger.all(VisaValidation.class).stream()
                    .filter(each -> each.applicantId() == applicantId)
                    .sorted(VisaValidation.OPEN_FIRST)
                    .toList();
        }

        @Override
        public List<VisaValidation> open() {
            return ledger.all(VisaValidation.class).stream().filter(each -> !each.isClosed()).toList();
        }
    }

    record Checklists(InMemoryLedger ledger) implements ChecklistBook {

        @Override
        public Optional<Checklist> written(Procedure procedure) {
            return ledger.find(Checklist.aggregateOf(procedure), Checklist.class);
        }

        @Override
        public Optional<PersonPieces> pieces(Procedure procedure, long applicantId) {
            return ledger.find(PersonPieces.aggregateOf(procedure, applicantId), PersonPieces.class);
        }
    }

    record Desks(InMemoryLedger ledger) implements DeskBook {

        @Override
        public Map<Integer, DeskDay> on(LocalDate day) {
            return ledger.all(DeskDay.class).stream()
                    .filter(each -> each.day().equals(day))
                    .collect(Collectors.toMap(DeskDay::desk, Function.identity()));
        }
    }

    record Tickets(InMemoryLedger ledger) implements QueueBook {

        @Override
        public List<Ticket> tickets(LocalDate day) {
            return ledger.all(Ticket.class).stream()
                    .filter(each -> each.admission().day().equals(day))
                    .toList();
        }

        @Override
        public Optional<Ticket> find(TicketId id) {
            return ledger.find(id.aggregate(), Ticket.class);
        }

        @Override
        public String nextNumber(LocalDate day) {
            Set<String> taken =
                    tickets(day).stream().map(each -> each.admission().number()).collect(Collectors.toSet());
            return IntStream.iterate(1, i -> i + 1)
                    .mapToObj(i -> String.format(Locale.ROOT, "B%03d", i))
                    .filter(number -> !taken.contains(number))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
