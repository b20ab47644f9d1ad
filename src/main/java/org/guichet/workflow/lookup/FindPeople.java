package org.guichet.workflow.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;

/** The list under the search field: no more of each person than is needed to tell people apart. */
public final class FindPeople {

    private final PeopleFinder finder;
    private final ApplicantRegister register;
    private final AppointmentBook appointments;
    private final QueueBook book;
    private final Clock clock;

    public FindPeople(
            PeopleFinder finder,
            ApplicantRegister register,
            AppointmentBook appointments,
            QueueBook book,
            Clock clock) {
        this.finder = finder;
        this.register = register;
        this.appointments = appointments;
        this.book = book;
        this.clock = clock;
    }

    /**
     * One row of the list.
     *
     * @param maskedNumber last digits of the foreigner number; empty where there is none
     * @param birthYear 0 where unknown
     * @param today the confirmed slot of today
     * @param ticket where the person stands in today's queue
     */
    public record Row(
            long applicantId,
            String surname,
            String givenNames,
            String nationality,
            String maskedNumber,
            int birthYear,
            Optional<Appointment> today,
            Optional<Ticket> ticket,
            Hit hit) {}

    /** @param complete whether all people were searched, or the index is still being built */
    public record Found(String text, List<Row> rows, Answer answer, boolean complete) {}

    public Result<Found> run(DeskSession session, String text, int limit) {
        return session.<Found>lacks(Permission.LOOK_UP).orElseGet(() -> Result.done(find(text, limit)));
    }

    private Found find(String text, int limit) {
        boolean complete = finder.isComplete();
        Answer answer = finder.find(text, limit);
        if (answer.hits().isEmpty()) {
            return new Found(text, List.of(), answer, complete);
        }
        LocalDate day = LocalDate.now(clock);
        Map<Long, Applicant> people =
                register.findAll(answer.hits().stream().map(Hit::id).toList());
        Map<Long, Ticket> tickets = book.tickets(day).stream()
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                .collect(Collectors.toMap(ticket -> ticket.admission().applicantId(), Function.identity(), (a, b) -> b));
        List<Row> rows = answer.hits().stream()
                .map(hit -> row(hit, people.get(hit.id()), tickets, day))
                .filter(Objects::nonNull)
                .toList();
        return new Found(text, rows, answer, complete);
    }

    private @Nullable Row row(
            Hit hit, @Nullable Applicant person, Map<Long, Ticket> tickets, LocalDate day) {
        if (person == null) {
            return null;
        }
        LocalDate birth = person.birthDate();
        Optional<Appointment> today = appointments.ofApplicant(person.id()).stream()
                .filter(each -> each.slot().toLocalDate().equals(day)
                        && each.status() == Appointment.Status.CONFIRMED)
                .findFirst();
        return new Row(
                person.id(),
                person.surname(),
                person.givenNames(),
                person.nationality(),
                person.foreignerNumber().map(ForeignerNumber::masked).orElse(""),
                birth == null ? 0 : birth.getYear(),
                today,
                Optional.ofNullable(tickets.get(person.id())),
                hit);
    }
}
