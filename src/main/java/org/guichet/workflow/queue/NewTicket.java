package org.guichet.workflow.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.ProvisionalPaper;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Gives a ticket for an appointment, with what the files say of its urgency. Asks for no right: whoever uses it does. */
public final class NewTicket {

    private final ApplicantRegister register;
    private final QueueBook book;
    private final Ledger ledger;
    private final Clock clock;

    public NewTicket(ApplicantRegister register, QueueBook book, Ledger ledger, Clock clock) {
        this.register = register;
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Lets somebody in.
     *
     * @param further other appointments of that day, of other procedures
     * @param need whether there is a priority need; its kinds, where they were noted, are {@code kinds}
     */
    public Result<Ticket> give(
            DeskSession session, Appointment appointment, List<Appointment> further, boolean need, Set<PriorityNeed> kinds) {
        List<PermitApplication> applications = register.applicationsOf(appointment.applicantId());
        LocalDate day = appointment.slot().toLocalDate();
        Admission admission = new Admission(
                day,
                book.nextNumber(day),
                appointment.applicantId(),
                appointment.procedure(),
                appointment.number(),
                matter(appointment).slot(),
                clock.instant(),
                deadline(applications).orElse(null),
                need,
                applications.stream().anyMatch(NewTicket::employmentAtStake));
        int desk = session.desk().number();
        TicketAct act = further.isEmpty() && kinds.isEmpty()
                ? new TicketAct.Admitted(admission, desk)
                : new TicketAct.AdmittedWith(admission, desk, further.stream().map(this::matter).toList(), kinds);
        return record(session, admission.ticketId(), act);
    }

    /**
     * Somebody who is in already came for this too.
     *
     * @param kinds of priority need that were noted now, beside those that are on the ticket
     */
    public Result<Ticket> add(DeskSession session, Ticket inside, Appointment appointment, Set<PriorityNeed> kinds) {
        int desk = session.desk().number();
        TicketAct matter = new TicketAct.MatterAdded(desk, matter(appointment));
        if (inside.needs().containsAll(kinds)) {
            return record(session, inside.id(), matter);
        }
        Set<PriorityNeed> needs = EnumSet.copyOf(kinds);
        needs.addAll(inside.needs());
        return record(session, inside.id(), matter, new TicketAct.NeedsNoted(desk, needs));
    }

    Matter matter(Appointment appointment) {
        return new Matter(
                appointment.procedure(), appointment.number(), appointment.slot().atZone(clock.getZone()).toInstant());
    }

    /** Whoever missed a call and comes after all keeps the ticket, so that there is one for a slot. */
    public Result<Ticket> again(DeskSession session, Ticket missed) {
        return record(session, missed.id(), new TicketAct.PutBack(session.desk().number()));
    }

    private Result<Ticket> record(DeskSession session, TicketId id, TicketAct... acts) {
        Outcome outcome = ledger.record(
                session.login(), Arrays.stream(acts).map(act -> new Proposal(id.aggregate(), act)).toList());
        return Result.of(outcome, _ -> book.find(id).orElseThrow());
    }

    /** When the first right ends; the papers of a closed application have been replaced. */
    public static Optional<LocalDate> deadline(List<PermitApplication> applications) {
        return applications.stream()
                .filter(application -> application.status() != PermitApplication.Status.CLOSED)
                .flatMap(each -> each.provisionalPaper().stream())
                .map(ProvisionalPaper::validUntil)
                .min(Comparator.naturalOrder());
    }

    private static boolean employmentAtStake(PermitApplication application) {
        boolean sponsored = application.permitType() == PermitType.TALENT
                || application.permitType() == PermitType.ICT_POSTED_WORKER;
        return sponsored && application.status() != PermitApplication.Status.CLOSED;
    }
}
