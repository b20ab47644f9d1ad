package org.guichet.workflow.file;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.audit.AuditRefusal;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.audit.ConsultationPurposes;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.queue.TodaysSlots;
import org.jspecify.annotations.Nullable;

/** Opens a person's file, and records who did so, when and why: the person is found first, and shown once that is recorded. */
public final class OpenFile {

    private static final int HISTORY = 200;

    private final ApplicantRegister register;
    private final AppointmentBook appointments;
    private final CardStock stock;
    private final ValidationBook validations;
    private final QueueBook book;
    private final AuditTrail trail;
    private final ConsultationPurposes purposes;
    private final TakeoverBook takeovers;
    private final Ledger ledger;
    private final Clock clock;

    public OpenFile(
            ApplicantRegister register,
            AppointmentBook appointments,
            CardStock stock,
            ValidationBook validations,
            QueueBook book,
            AuditTrail trail,
            ConsultationPurposes purposes,
            TakeoverBook takeovers,
            Ledger ledger,
            Clock clock) {
        this.register = register;
        this.appointments = appointments;
        this.stock = stock;
        this.validations = validations;
        this.book = book;
        this.trail = trail;
        this.purposes = purposes;
        this.takeovers = takeovers;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Where the consultation can't be recorded, the file stays closed. */
    public Result<PersonFile> run(DeskSession session, long applicantId, Purpose purpose) {
        return session.<PersonFile>lacks(Permission.LOOK_UP).orElseGet(() -> {
            String ticket = ticketInHand(session, applicantId);
            Purpose recorded = ticket == null ? purpose : Purpose.TICKET_IN_HAND;
            return open(session, applicantId, new FileOpened(recorded, ticket));
        });
    }

    /** For a purpose of the site's list; for somebody whom this desk has called, their ticket is the purpose. */
    public Result<PersonFile> run(DeskSession session, long applicantId, ConsultationPurpose purpose) {
        return session.<PersonFile>lacks(Permission.LOOK_UP).orElseGet(() -> {
            String ticket = ticketInHand(session, applicantId);
            AuditedAct act = ticket == null
                    ? new FileConsulted(purpose.code())
                    : new FileOpened(Purpose.TICKET_IN_HAND, ticket);
            return open(session, applicantId, act);
        });
    }

    private Result<PersonFile> open(DeskSession session, long applicantId, AuditedAct act) {
        Optional<Applicant> person = register.find(applicantId);
        if (person.isEmpty()) {
            return Result.refused(AuditRefusal.PERSON_UNKNOWN);
        }
        Outcome outcome = ledger.record(session.login(), List.of(new Proposal(Registration.aggregateOf(applicantId), act)));
        return Result.of(outcome, _ -> read(person.get()));
    }

    /** The site's purposes, in the order of their keys. */
    public List<ConsultationPurpose> purposes() {
        return purposes.inUse();
    }

    /** The same file again after a change; the consultation is already on record. */
    public Result<PersonFile> reread(DeskSession session, PersonFile open) {
        return session.<PersonFile>lacks(Permission.LOOK_UP)
                .orElseGet(() -> Result.done(register.find(open.person().id()).map(this::read).orElse(open)));
    }

    private PersonFile read(Applicant person) {
        LocalDate day = LocalDate.now(clock);
        List<Ticket> today = book.tickets(day);
        Optional<Ticket> ticket = today.stream()
                .filter(each -> each.admission().applicantId() == person.id() && each.status() != TicketStatus.WITHDRAWN)
                .max(Comparator.comparing(each -> each.place().since()));
        List<Appointment> slots = appointments.ofApplicant(person.id());
        return new PersonFile(
                person,
                register.applicationsOf(person.id()),
                stock.ofApplicant(person.id()),
                validations.ofApplicant(person.id()),
                slots,
                trail.ofApplicant(person.id(), HISTORY),
                ticket,
                TodaysSlots.of(slots, today, day).admitting(),
                register.registrationOf(person.id()),
                purposes.all(),
                takeovers.of(person.id()));
    }

    private @Nullable String ticketInHand(DeskSession session, long applicantId) {
        return book.tickets(LocalDate.now(clock)).stream()
                .filter(each -> each.admission().applicantId() == applicantId
                        && each.isAt(session.desk().number())
                        && each.status() == TicketStatus.CALLED)
                .map(each -> each.id().text())
                .findFirst()
                .orElse(null);
    }
}
