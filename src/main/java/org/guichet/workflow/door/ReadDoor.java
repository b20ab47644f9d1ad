package org.guichet.workflow.door;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.door.DoorSettings;
import org.guichet.domain.door.Doors;
import org.guichet.domain.door.RoomLevel;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.queue.AtTheDoor;

/** Shows the door: open or closed, how full the room is, and who has a confirmed slot today and has not come. */
public final class ReadDoor {

    private final AppointmentBook appointments;
    private final QueueBook queue;
    private final DoorBook doors;
    private final AtTheDoor door;
    private final StaffDirectory staff;
    private final Clock clock;

    public ReadDoor(
            AppointmentBook appointments, QueueBook queue, DoorBook doors, AtTheDoor door, StaffDirectory staff, Clock clock) {
        this.appointments = appointments;
        this.queue = queue;
        this.doors = doors;
        this.door = door;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * What the door is like.
     *
     * @param toCome in the order of their slots; with closed doors, those to be given a new date
     * @param names of the site's agents by their logins
     */
    public record View(
            Doors doors, DoorSettings settings, int inRoom, RoomLevel level, List<Appointment> toCome, Map<String, String> names) {

        /** Who opened or closed the doors; the login of somebody who has no account here. */
        public String who(Doors.Move move) {
            return names.getOrDefault(move.agent(), move.agent());
        }
    }

    public View run() {
        LocalDate today = LocalDate.now(clock);
        DoorSettings settings = doors.settings();
        int inRoom = door.inRoom();
        Set<String> came = queue.tickets(today).stream()
                .filter(ticket -> ticket.status() != TicketStatus.WITHDRAWN)
                .flatMap(ticket -> ticket.matters().stream())
                .flatMap(matter -> Stream.ofNullable(matter.appointmentNumber()))
                .collect(Collectors.toSet());
        List<Appointment> toCome = appointments.on(today).stream()
                .filter(each -> each.status() == Appointment.Status.CONFIRMED && !came.contains(each.number()))
                .sorted(Comparator.comparing(Appointment::slot).thenComparing(Appointment::number))
                .toList();
        return new View(doors.doors(today), settings, inRoom, settings.levelAt(inRoom), toCome, names());
    }

    private Map<String, String> names() {
        return staff.agents().stream().collect(Collectors.toMap(Agent::login, Agent::displayName));
    }
}
