package org.guichet.workflow.convocation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditedAct.ConvocationIssued;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.door.ConvocationRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The convocation of a confirmed slot, on screen, in a file or on paper, for somebody who lost theirs; each issue is in the trail. */
public final class IssueConvocation {

    private final ConvocationSource source;
    private final ConvocationPress press;
    private final Ledger ledger;

    public IssueConvocation(ConvocationSource source, ConvocationPress press, Ledger ledger) {
        this.source = source;
        this.press = press;
        this.ledger = ledger;
    }

    /** The next confirmed slot of a person, today's included. */
    public static Optional<Appointment> next(List<Appointment> appointments, LocalDate today) {
        return appointments.stream()
                .filter(each -> each.status() == Appointment.Status.CONFIRMED && !each.slot().toLocalDate().isBefore(today))
                .min(Comparator.comparing(Appointment::slot));
    }

    public Result<byte[]> run(DeskSession session, Applicant person, Appointment appointment, Locale language, Medium medium) {
        return session.<byte[]>lacks(Permission.ADMIT).orElseGet(() -> source.code(appointment)
                .map(code -> {
                    byte[] pdf = press.pdf(person, appointment, code, language);
                    AggregateId about = new AggregateId(AggregateId.Kind.APPLICANT, String.valueOf(person.id()));
                    Proposal issued = new Proposal(about, new ConvocationIssued(appointment.number(), medium));
                    return Result.of(ledger.record(session.login(), List.of(issued)), _ -> pdf);
                })
                .orElseGet(() -> Result.refused(ConvocationRefusal.CONVOCATION_NOT_SEALABLE, appointment.number())));
    }
}
