package org.guichet.launch.appointments;

import java.util.List;
import org.guichet.workflow.appointment.AppointmentIntake.Planned;
import org.guichet.workflow.appointment.AppointmentIntake.RejectedLine;

/** A file of appointments as the window shows it. */
public final class PlannedFile {

    private PlannedFile() {}

    /** Worked out again when it is taken: the book may have changed since. */
    public static Planned of(AppointmentFile file, String name, List<String> lines) {
        return shown(file, name, lines, file.plan(lines));
    }

    private static Planned shown(AppointmentFile file, String name, List<String> lines, ImportPlan plan) {
        List<RejectedLine> rejected = plan.rejected().stream()
                .map(why -> new RejectedLine(why.line(), why.textKey(), why.arguments()))
                .toList();
        return new Planned(name, plan.added().size(), plan.changed().size(), plan.same(), rejected, agent -> {
            ImportPlan now = file.plan(lines);
            file.take(now, agent);
            return shown(file, name, lines, now);
        });
    }
}
