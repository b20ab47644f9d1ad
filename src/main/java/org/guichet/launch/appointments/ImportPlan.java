package org.guichet.launch.appointments;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.launch.appointments.FileRow.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, worked out before anything is written.
 *
 * @param added appointments that are new
 * @param changed known ones with another slot, matter or status
 * @param rejected lines that can't be taken, in the order of the file
 */
record ImportPlan(List<Appointment> added, List<Appointment> changed, int same, List<Rejected> rejected) {

    ImportPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        rejected = List.copyOf(rejected);
    }

    /**
     * What the site knows.
     *
     * @param left slots from which an appointment was moved at this desk: a file that still names one is older than the move
     * @param taken of the days that the file speaks of: how many slots each moment and procedure has, those of the file left out
     * @param capacity people at one moment for a procedure; 0 where nobody counts
     */
    record Known(
            LocalDate today,
            Map<ForeignerNumber, Long> people,
            Map<String, Appointment> appointments,
            Map<String, Set<LocalDateTime>> left,
            Map<Place, Integer> taken,
            ToIntFunction<Procedure> capacity) {}

    /** A moment of the agenda. */
    record Place(LocalDateTime slot, Procedure procedure) {}

    /** The same matter of one person on one day. */
    private record Visit(long person, Procedure procedure, LocalDate day) {}

    static ImportPlan of(List<FileRow> rows, Known known) {
        return new Maker(known).make(rows);
    }

    private static final class Maker {
        private final Known known;
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<Visit, Long> visits = new HashMap<>();
        private final Map<Place, Integer> taken;
        private final List<Appointment> added = new ArrayList<>();
        private final List<Appointment> changed = new ArrayList<>();
        private final List<Rejected> rejected = new ArrayList<>();
        private int same;

        Maker(Known known) {
            this.known = known;
            this.taken = new HashMap<>(known.taken());
        }

        ImportPlan make(List<FileRow> rows) {
            for (FileRow row : rows) {
                switch (row) {
                    case Rejected why -> rejected.add(why);
                    case FileRow.Slot slot -> take(slot);
                }
            }
            rejected.sort(Comparator.comparingLong(Rejected::line));
            return new ImportPlan(added, changed, same, rejected);
        }

        private void take(FileRow.Slot row) {
            Long person = known.people().get(row.person());
            Appointment before = known.appointments().get(row.number());
            Long sameNumber = numbers.putIfAbsent(row.number(), row.line());
            if (sameNumber != null) {
                reject(row, "cli.appointments.reason.twice", sameNumber);
            } else if (person == null) {
                reject(row, "cli.appointments.reason.unknownPerson", row.person().digits());
            } else if (row.slot().toLocalDate().isBefore(known.today())) {
                reject(row, "cli.appointments.reason.past", row.slot().toLocalDate());
            } else if (before != null && before.applicantId() != person) {
                reject(row, "cli.appointments.reason.otherPerson", row.number());
            } else if (before != null && known.left().getOrDefault(row.number(), Set.of()).contains(row.slot())) {
                same++;
            } else {
                place(row, person, before);
            }
        }

        private void place(FileRow.Slot row, long person, @Nullable Appointment before) {
            Appointment after = new Appointment(row.number(), person, row.procedure(), row.slot(), row.status());
            boolean holds = row.status() == Appointment.Status.CONFIRMED || row.status() == Appointment.Status.BOOKED;
            Place at = new Place(row.slot(), row.procedure());
            if (holds) {
                Visit visit = new Visit(person, row.procedure(), row.slot().toLocalDate());
                Long sameVisit = visits.putIfAbsent(visit, row.line());
                if (sameVisit != null) {
                    reject(row, "cli.appointments.reason.sameVisit", sameVisit);
                    return;
                }
                int capacity = known.capacity().applyAsInt(row.procedure());
                if (capacity > 0 && taken.getOrDefault(at, 0) >= capacity) {
                    visits.remove(visit);
                    reject(row, "cli.appointments.reason.full", capacity);
                    return;
                }
                taken.merge(at, 1, Integer::sum);
            }
            if (before == null) {
                added.add(after);
            } else if (before.equals(after) || isOver(before)) {
                same++;
            } else {
                changed.add(after);
            }
        }

        /** What became of a visit is not for a file to say. */
        private static boolean isOver(Appointment appointment) {
            return appointment.status() == Appointment.Status.HONOURED || appointment.status() == Appointment.Status.MISSED;
        }

        private void reject(FileRow.Slot row, String textKey, Object argument) {
            rejected.add(Rejected.of(row.line(), textKey, argument.toString()));
        }
    }
}
