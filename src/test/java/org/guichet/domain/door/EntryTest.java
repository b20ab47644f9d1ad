package org.guichet.domain.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Appointment.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.door.Entry.Moment;
import org.guichet.domain.door.Entry.Refused;
import org.guichet.domain.door.Entry.Shown;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Who may come in, and what everybody else is told. */
class EntryTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final LocalDateTime TEN = DAY.atTime(10, 0);
    private static final DoorSettings RULES = new DoorSettings("site-54", Duration.ofMinutes(20), 100, 90);

    private static Shown shown(Status status, LocalDateTime slot) {
        return new Shown(new Appointment("R-1", 1, Procedure.RENEWAL, slot, status), "", Optional.empty(), Optional.empty());
    }

    private static Moment at(LocalDateTime local, boolean doorsOpen, int inRoom) {
        return new Moment(local.atZone(PARIS).toInstant(), PARIS, doorsOpen, inRoom);
    }

    private static Optional<Refused> refusal(Shown shown, LocalDateTime now) {
        return Entry.refusal(shown, at(now, true, 0), RULES);
    }

    private static Optional<Refused> because(EntryRefusal reason, String detail) {
        return Optional.of(new Refused(reason, detail));
    }

    @Test
    void aConfirmedSlotOfTodayIsLetIn() {
        assertEquals(Optional.empty(), refusal(shown(Status.CONFIRMED, TEN), DAY.atTime(8, 0)));
        assertEquals(Optional.empty(), refusal(shown(Status.CONFIRMED, TEN), DAY.atTime(10, 20)));
    }

    @Test
    void eachStateOfAnAppointmentHasItsOwnAnswer() {
        assertEquals(because(EntryRefusal.ENTRY_NOT_CONFIRMED, ""), refusal(shown(Status.BOOKED, TEN), TEN));
        assertEquals(because(EntryRefusal.ENTRY_CANCELLED, ""), refusal(shown(Status.CANCELLED_BY_PERSON, TEN), TEN));
        assertEquals(because(EntryRefusal.ENTRY_CANCELLED, ""), refusal(shown(Status.CANCELLED_BY_SERVICE, TEN), TEN));
        assertEquals(because(EntryRefusal.ENTRY_ALREADY_USED, ""), refusal(shown(Status.HONOURED, TEN), TEN));
        assertEquals(because(EntryRefusal.ENTRY_MOVED, ""), refusal(shown(Status.MOVED, TEN), TEN));
        assertEquals(Optional.empty(), refusal(shown(Status.MISSED, TEN), DAY.atTime(10, 15)));
    }

    @Test
    void aMovedAppointmentNamesTheNewSlot() {
        LocalDateTime next = DAY.plusDays(3).atTime(9, 40);
        Shown moved = new Shown(shown(Status.MOVED, TEN).appointment(), "", Optional.of(next), Optional.empty());
        assertEquals(because(EntryRefusal.ENTRY_MOVED, "2026-11-27T09:40"), refusal(moved, TEN));
    }

    @Test
    void aPaperIsUsedOnceAndAtItsSite() {
        Appointment appointment = shown(Status.CONFIRMED, TEN).appointment();
        Shown used = new Shown(appointment, "site-54", Optional.empty(), Optional.of("A012"));
        assertEquals(because(EntryRefusal.ENTRY_ALREADY_USED, "A012"), refusal(used, TEN));
        Shown elsewhere = new Shown(appointment, "site-75", Optional.empty(), Optional.empty());
        assertEquals(because(EntryRefusal.ENTRY_WRONG_SITE, "site-75"), refusal(elsewhere, TEN));
    }

    @Test
    void anotherDaysSlotNamesItsDay() {
        assertEquals(because(EntryRefusal.ENTRY_WRONG_DAY, "2026-11-25"), refusal(shown(Status.CONFIRMED, TEN.plusDays(1)), TEN));
        assertEquals(because(EntryRefusal.ENTRY_WRONG_DAY, "2026-11-23"), refusal(shown(Status.CONFIRMED, TEN.minusDays(1)), TEN));
    }

    @Test
    void lateIsWhatTheSiteSaysItIsToTheSecond() {
        assertEquals(
                because(EntryRefusal.ENTRY_LATE, "10:00"), refusal(shown(Status.CONFIRMED, TEN), TEN.plusMinutes(20).plusSeconds(1)));
        DoorSettings forgiving = new DoorSettings("site-54", null, 100, 90);
        assertEquals(Optional.empty(), Entry.refusal(shown(Status.CONFIRMED, TEN), at(DAY.atTime(16, 0), true, 0), forgiving));
    }

    @Test
    void closedDoorsAndAFullRoomLetNobodyIn() {
        Shown fine = shown(Status.CONFIRMED, TEN);
        assertEquals(because(EntryRefusal.ENTRY_DOORS_CLOSED, ""), Entry.refusal(fine, at(TEN, false, 0), RULES));
        assertEquals(because(EntryRefusal.ENTRY_ROOM_FULL, "100"), Entry.refusal(fine, at(TEN, true, 100), RULES));
        assertEquals(Optional.empty(), Entry.refusal(fine, at(TEN, true, 99), RULES));
    }

    @Test
    void whatIsWrongWithThePaperIsSaidBeforeWhatIsWrongWithTheMoment() {
        assertEquals(
                because(EntryRefusal.ENTRY_WRONG_DAY, "2026-11-25"),
                Entry.refusal(shown(Status.CONFIRMED, TEN.plusDays(1)), at(TEN, false, 500), RULES));
    }

    /** On 29 March 2026 the clock goes from 02:00 to 03:00: late is measured in time that passed. */
    @Test
    void summerTimeMakesNobodyLate() {
        LocalDateTime slot = LocalDateTime.of(2026, 3, 29, 1, 50);
        Moment fifteenMinutesLater = new Moment(slot.atZone(PARIS).toInstant().plusSeconds(900), PARIS, true, 0);
        assertEquals(Optional.empty(), Entry.refusal(shown(Status.CONFIRMED, slot), fifteenMinutesLater, RULES));
    }

    @Test
    void theDayIsTheSitesAndNotGreenwichs() {
        Moment midnightInParis = new Moment(Instant.parse("2026-11-23T23:05:00Z"), PARIS, true, 0);
        assertEquals(Optional.empty(), Entry.refusal(shown(Status.CONFIRMED, DAY.atTime(LocalTime.of(0, 10))), midnightInParis, RULES));
    }

    /** Letting in is rare and narrow: whatever is random, nobody gets in against any of the rules. */
    @Test
    void whoIsLetInMeetsEveryRule() {
        SeededRandom.repeat(5_000, random -> {
            Shown shown = any(random);
            Moment moment = at(DAY.atTime(random.nextInt(24), random.nextInt(60)), random.nextBoolean(), random.nextInt(130));
            Optional<Refused> refused = Entry.refusal(shown, moment, RULES);
            Appointment appointment = shown.appointment();
            boolean confirmed = appointment.status() == Status.CONFIRMED || appointment.status() == Status.MISSED;
            boolean today = appointment.slot().toLocalDate().equals(DAY);
            boolean inTime = !LocalDateTime.ofInstant(moment.now(), PARIS).isAfter(appointment.slot().plusMinutes(20));
            boolean here = shown.site().isEmpty() || shown.site().equals("site-54");
            boolean mayEnter = confirmed && today && inTime && here && shown.usedFor().isEmpty() && moment.doorsOpen()
                    && moment.inRoom() < 100;
            assertEquals(mayEnter, refused.isEmpty(), () -> shown + " " + moment + " " + refused);
        });
    }

    private static Shown any(SplittableRandom random) {
        Status status = random.nextInt(3) > 0 ? Status.CONFIRMED : SeededRandom.any(random, List.of(Status.values()));
        LocalDateTime slot = DAY.plusDays(random.nextInt(5) == 0 ? random.nextInt(-1, 2) : 0).atTime(random.nextInt(24), 0);
        String site = switch (random.nextInt(4)) {
            case 0 -> "site-54";
            case 1 -> "site-75";
            default -> "";
        };
        Optional<String> used = random.nextInt(8) == 0 ? Optional.of("A001") : Optional.empty();
        return new Shown(shown(status, slot).appointment(), site, Optional.empty(), used);
    }

    @Test
    void theRoomWarnsBeforeItIsFull() {
        assertEquals(RoomLevel.ROOM, RULES.levelAt(89));
        assertEquals(RoomLevel.NEARLY_FULL, RULES.levelAt(90));
        assertEquals(RoomLevel.NEARLY_FULL, RULES.levelAt(99));
        assertEquals(RoomLevel.FULL, RULES.levelAt(100));
        assertEquals(RoomLevel.FULL, RULES.levelAt(101));
        assertEquals(RoomLevel.ROOM, DoorSettings.open("site-54").levelAt(10_000));
    }

    @Test
    void settingsThatNoRoomHasAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new DoorSettings("s", null, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new DoorSettings("s", null, 10, 11));
        assertThrows(IllegalArgumentException.class, () -> new DoorSettings("s", Duration.ofMinutes(-1), null, 0));
        assertTrue(new DoorSettings("s", DoorSettings.MOST_LATE, 1, 1).lateLimit().isPresent());
    }
}
