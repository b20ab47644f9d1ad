package org.guichet.launch.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.convocation.Convocation;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.workflow.demonstration.SpecimenConvocations;

/** Convocations of synthetic people. Of five at the door, one is for another day and one is forged. */
public final class DemonstrationConvocations implements SpecimenConvocations {

    private static final int ROUND = 5;
    private static final int OF_ANOTHER_DAY = 2;
    private static final int FORGED = 4;

    private final DemonstrationSeal seal;
    private final AppointmentBook appointments;
    private final ApplicantRegister register;
    private final QueueBook queue;
    private final Clock clock;
    private final AtomicInteger shown = new AtomicInteger();

    public DemonstrationConvocations(
            DemonstrationSeal seal, AppointmentBook appointments, ApplicantRegister register, QueueBook queue, Clock clock) {
        this.seal = seal;
        this.appointments = appointments;
        this.register = register;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Optional<String> code(Appointment appointment) {
        return convocation(appointment).map(seal::seal);
    }

    @Override
    public Optional<String> next() {
        int turn = shown.getAndIncrement() % ROUND;
        LocalDate today = LocalDate.now(clock);
        return switch (turn) {
            case OF_ANOTHER_DAY -> ofAnotherDay(today).or(() -> expected(today)).flatMap(this::code);
            case FORGED -> expected(today).flatMap(this::convocation).map(DemonstrationSeal::forge);
            default -> expected(today).flatMap(this::code);
        };
    }

    /** The first whose slot has not come yet, so that nobody is late. */
    private Optional<Appointment> expected(LocalDate today) {
        Set<String> came = queue.tickets(today).stream()
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                .flatMap(ticket -> ticket.matters().stream())
                .flatMap(matter -> Stream.ofNullable(matter.appointmentNumber()))
                .collect(Collectors.toSet());
        return appointments.on(today).stream()
                .filter(each -> each.status() == Appointment.Status.CONFIRMED && !came.contains(each.number()))
                .filter(each -> each.slot().atZone(clock.getZone()).toInstant().isAfter(clock.instant()))
                .findFirst();
    }

    private Optional<Appointment> ofAnotherDay(LocalDate today) {
        return Stream.iterate(today.plusDays(1), day -> day.plusDays(1)).limit(30)
                .flatMap(day -> appointments.on(day).stream())
                .filter(each -> each.status() == Appointment.Status.CONFIRMED)
                .findFirst();
    }

    /** Empty for an appointment out of a file whose number fits into no code. */
    private Optional<Convocation> convocation(Appointment appointment) {
        String number = register.find(appointment.applicantId())
                .flatMap(Applicant::foreignerNumber).map(ForeignerNumber::digits).orElse("");
        try {
            return Optional.of(new Convocation(
                    DemonstrationSeal.SITE, appointment.number(), number, appointment.procedure(), appointment.slot()));
        } catch (IllegalArgumentException signsThatNoCodeTakes) {
            return Optional.empty();
        }
    }
}
