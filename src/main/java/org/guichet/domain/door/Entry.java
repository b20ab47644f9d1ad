package org.guichet.domain.door;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.guichet.domain.appointment.Appointment;
import org.jspecify.annotations.Nullable;

/** The decision at the door: the same for the same person, moment and room, on every desk and offline. */
public final class Entry {

    private Entry() {}

    /**
     * What the person at the door shows.
     *
     * @param appointment as the site's book has it; of the convocation itself where the book does not know it yet
     * @param site that the convocation is for; empty where no convocation was read
     * @param movedTo the slot that took this one's place, where one did
     * @param usedFor the ticket that it was admitted with already, where it was
     */
    public record Shown(
            Appointment appointment, String site, Optional<LocalDateTime> movedTo, Optional<String> usedFor) {}

    /** @param inRoom people who were let in and have not left */
    public record Moment(Instant now, ZoneId zone, boolean doorsOpen, int inRoom) {

        LocalDate day() {
            return LocalDate.ofInstant(now, zone);
        }
    }

    /** @param detail what the refusal's text names; empty where there is nothing to name */
    public record Refused(EntryRefusal reason, String detail) {

        static @Nullable Refused of(EntryRefusal reason, String detail) {
            return new Refused(reason, detail);
        }
    }

    /**
     * Empty where the person is let in. What is wrong with the appointment comes before what is wrong with the moment: somebody
     * with a slot tomorrow is told so, though the room is full.
     */
    public static Optional<Refused> refusal(Shown shown, Moment moment, DoorSettings settings) {
        Refused ofAppointment = ofAppointment(shown, moment, settings);
        return Optional.ofNullable(ofAppointment == null ? ofMoment(shown, moment, settings) : ofAppointment);
    }

    private static @Nullable Refused ofAppointment(Shown shown, Moment moment, DoorSettings settings) {
        Appointment appointment = shown.appointment();
        if (!shown.site().isEmpty() && !settings.site().isEmpty() && !shown.site().equals(settings.site())) {
            return Refused.of(EntryRefusal.ENTRY_WRONG_SITE, shown.site());
        }
        if (shown.usedFor().isPresent()) {
            return Refused.of(EntryRefusal.ENTRY_ALREADY_USED, shown.usedFor().get());
        }
        return switch (appointment.status()) {
            case HONOURED -> Refused.of(EntryRefusal.ENTRY_ALREADY_USED, "");
            case MOVED -> Refused.of(EntryRefusal.ENTRY_MOVED, shown.movedTo().map(LocalDateTime::toString).orElse(""));
            case CANCELLED_BY_PERSON, CANCELLED_BY_SERVICE -> Refused.of(EntryRefusal.ENTRY_CANCELLED, "");
            case BOOKED, CONFIRMED, MISSED -> ofDay(appointment, moment);
        };
    }

    private static @Nullable Refused ofDay(Appointment appointment, Moment moment) {
        LocalDate day = appointment.slot().toLocalDate();
        if (!day.equals(moment.day())) {
            return Refused.of(EntryRefusal.ENTRY_WRONG_DAY, day.toString());
        }
        return appointment.status() == Appointment.Status.BOOKED ? Refused.of(EntryRefusal.ENTRY_NOT_CONFIRMED, "") : null;
    }

    private static @Nullable Refused ofMoment(Shown shown, Moment moment, DoorSettings settings) {
        LocalDateTime slot = shown.appointment().slot();
        Instant slotAt = slot.atZone(moment.zone()).toInstant();
        if (settings.lateLimit().filter(limit -> moment.now().isAfter(slotAt.plus(limit))).isPresent()) {
            return Refused.of(EntryRefusal.ENTRY_LATE, slot.toLocalTime().toString());
        }
        if (!moment.doorsOpen()) {
            return Refused.of(EntryRefusal.ENTRY_DOORS_CLOSED, "");
        }
        return settings.levelAt(moment.inRoom()) == RoomLevel.FULL
                ? Refused.of(EntryRefusal.ENTRY_ROOM_FULL, String.valueOf(settings.capacity()))
                : null;
    }
}
