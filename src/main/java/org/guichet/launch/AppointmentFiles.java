package org.guichet.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.guichet.launch.appointments.AppointmentFile;
import org.guichet.launch.appointments.PlannedFile;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.appointment.AppointmentIntake;

/** Files of appointments for the window, checked as {@code guichet import appointments} does; slots are as wide as the agenda says. */
final class AppointmentFiles implements AppointmentIntake {

    private final LocalStore store;
    private final Clock clock;
    private final Runnable taken;

    /** @param taken forgets what was known of the day */
    AppointmentFiles(LocalStore store, Clock clock, Runnable taken) {
        this.store = store;
        this.clock = clock;
        this.taken = taken;
    }

    @Override
    public Reading read(Path file) {
        try {
            List<String> lines = AppointmentLines.of(file);
            AppointmentFile appointments = new AppointmentFile(
                    store.appointmentImport(), LocalDate.now(clock), clock.getZone(), store.settings().agenda()::capacityFor);
            Planned planned = PlannedFile.of(appointments, String.valueOf(file.getFileName()), lines);
            return forgetting(planned);
        } catch (CommandFailure told) {
            return new Unreadable(told.textKey(), List.of(told.arguments()));
        }
    }

    private Planned forgetting(Planned planned) {
        return new Planned(planned.fileName(), planned.added(), planned.changed(), planned.same(), planned.rejected(), agent -> {
            Planned done = planned.taking().take(agent);
            taken.run();
            return done;
        });
    }
}
