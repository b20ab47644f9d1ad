package org.guichet.workflow.appointment;

import java.nio.file.Path;
import java.util.List;
import org.guichet.domain.audit.AuditedAct.AppointmentsImported;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.NotSaved;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.appointment.AppointmentIntake.Planned;
import org.guichet.workflow.appointment.AppointmentIntake.Reading;

/** Brings the appointments of a file into the site's book, after a look at what it would do. */
public final class ImportAppointments {

    private final AppointmentIntake intake;
    private final Ledger ledger;

    public ImportAppointments(AppointmentIntake intake, Ledger ledger) {
        this.intake = intake;
        this.ledger = ledger;
    }

    /** Nothing is written. */
    public Result<Reading> preview(DeskSession session, Path file) {
        return session.<Reading>lacks(Permission.IMPORT_APPOINTMENTS).orElseGet(() -> Result.done(intake.read(file)));
    }

    public Result<Planned> take(DeskSession session, Planned planned) {
        return session.<Planned>lacks(Permission.IMPORT_APPOINTMENTS).orElseGet(() -> {
            Planned taken;
            try {
                taken = planned.taking().take(session.login());
            } catch (NotSaved cut) {
                return new Result.NotSaved<>(cut.trouble());
            }
            AggregateId about = new AggregateId(AggregateId.Kind.AGENT, session.login());
            AppointmentsImported act = new AppointmentsImported(taken.added(), taken.changed());
            return Result.of(ledger.record(session.login(), List.of(new Proposal(about, act))), _ -> taken);
        });
    }
}
