package org.guichet.inmemory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;

/** The books of a day: appointments in a list, tickets and cards as the ledger keeps them. */
final class InMemoryBooks {

    private InMemoryBooks() {}

    static final class Appointments implements AppointmentBook {

        private final List<Appointment> appointments = new ArrayList<>();

        void add(Appointment appointment) {
            appointments.add(appointment);
        }

        List<Appointment> all() {
            return List.copyOf(appointments);
        }

        @Override
        public List<Appointment> ofApplicant(long applicantId) {
            return appointments.stream()
                    .filter(each -> each.applicantId() == applicantId)
                    .sorted(Comparator.comparing(Appointment::slot).reversed())
                    .toList();
        }

        @Override
        public List<Appointment> on(LocalDate day) {
            return appointments.stream()
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
