package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.ProvisionalPaper;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;

/** Lets in a person who holds a confirmed slot today, and gives a ticket; one who missed a call gets the same ticket again. */
public final class AdmitApplicant {

    private final AppointmentBook appointments;
    private final ApplicantRegister register;
    private final QueueBook book;
    private final Ledger ledger;
    private final Clock clock;

    public AdmitApplicant(
            AppointmentBook appointments, ApplicantRegister register, QueueBook book, Ledger ledger, Clock clock) {
        this.appointments = appointments;
        this.register = register;
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Result<Ticket> run(DeskSession session, long applicantId, boolean priorityNeed) {
        return session.<Ticket>lacks(Permission.ADMIT).orElseGet(() -> admit(session, applicantId, priorityNeed));
    }

    private Result<Ticket> admit(DeskSession session, long applicantId, boolean priorityNeed) {
        LocalDate day = LocalDate.now(clock);
        TodaysSlots today = TodaysSlots.of(appointments.ofApplicant(applicantId), book.tickets(day), day);
        if (today.slots().isEmpty()) {
            return Result.refused(TicketRefusal.NO_APPOINTMENT_TODAY);
        }
        return today.admitting()
                .map(slot -> today.ticketOf(slot)
                        .map(missed -> admitAgain(session, missed))
                        .orElseGet(() -> admit(session, slot, priorityNeed)))
                .orElseGet(() -> usedUp(today));
    }

    private static Result<Ticket> usedUp(TodaysSlots today) {
        List<Ticket> tickets = today.slots().stream().flatMap(slot -> today.ticketOf(slot).stream()).toList();
        Optional<Ticket> open = tickets.stream().filter(ticket -> !ticket.status().isOver()).findFirst();
        TicketRefusal reason = open.isPresent() ? TicketRefusal.ALREADY_ADMITTED : TicketRefusal.SLOT_ALREADY_SERVED;
        return Result.refused(reason, open.orElseGet(tickets::getLast).admission().number());
    }

    /** Whoever comes after all keeps the ticket, so that there is one for a slot. */
    private Result<Ticket> admitAgain(DeskSession session, Ticket missed) {
        return record(session, new Proposal(missed.aggregate(), new TicketAct.PutBack(session.desk().number())), missed.id());
    }

    private Result<Ticket> record(DeskSession session, Proposal proposal, TicketId id) {
        Outcome outcome = ledger.record(session.login(), List.of(proposal));
        return Result.of(outcome, _ -> book.find(id).orElseThrow());
    }

    private Result<Ticket> admit(DeskSession session, Appointment appointment, boolean priorityNeed) {
        List<PermitApplication> applications = register.applicationsOf(appointment.applicantId());
        LocalDate day = appointment.slot().toLocalDate();
        Instant slot = appointment.slot().atZone(clock.getZone()).toInstant();
        Admission admission = new Admission(
                day,
                book.nextNumber(day),
                appointment.applicantId(),
                appointment.procedure(),
                appointment.number(),
                slot,
                clock.instant(),
                nearestDeadline(applications),
                priorityNeed,
                applications.stream().anyMatch(AdmitApplicant::employmentAtStake));
        TicketAct act = new TicketAct.Admitted(admission, session.desk().number());
        return record(session, new Proposal(admission.ticketId().aggregate(), act), admission.ticketId());
    }

    /** The papers of a closed application have been replaced. */
    private static @Nullable LocalDate nearestDeadline(List<PermitApplication> applications) {
        return applications.stream()
                .filter(application -> application.status() != PermitApplication.Status.CLOSED)
                .flatMap(each -> each.provisionalPaper().stream())
                .map(ProvisionalPaper::validUntil)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean employmentAtStake(PermitApplication application) {
        boolean sponsored = application.permitType() == PermitType.TALENT
                || application.permitType() == PermitType.ICT_POSTED_WORKER;
        return sponsored && application.status() != PermitApplication.Status.CLOSED;
    }
}
