package org.guichet.launch.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.ServiceDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemonstrationDayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int PEOPLE = 20_000;

    /** Twelve days, over a change of the clocks and the end of a year. */
    static Stream<LocalDate> days() {
        return Stream.iterate(LocalDate.of(2026, 10, 19), day -> day.plusDays(8)).limit(12);
    }

    @Test
    void theSameSeedAndDateGiveTheSameDayInAnyLanguageAndTimeZone() {
        DemonstrationDay here = day(DAY, 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(here, day(DAY, 1));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedOrDateGivesAnotherDay() {
        assertNotEquals(day(DAY, 1).todays(), day(DAY, 2).todays());
        assertNotEquals(
                day(DAY, 1).todays().stream().map(Appointment::applicantId).toList(),
                day(DAY.plusDays(1), 1).todays().stream().map(Appointment::applicantId).toList());
    }

    @ParameterizedTest
    @MethodSource("days")
    void aDayHas400PeopleThreeOfThemWithTwoSlotsOverAllProceduresMostlyPickupsAndVisas(LocalDate date) {
        List<Appointment> slots = day(date, 1).todays();
        assertEquals(403, slots.size());
        assertEquals(403, slots.stream().map(Appointment::number).distinct().count());
        assertEquals(400, slots.stream().map(Appointment::applicantId).distinct().count());
        slots.forEach(slot -> {
            assertEquals(date, slot.slot().toLocalDate());
            assertFalse(slot.slot().toLocalTime().isBefore(LocalTime.of(8, 45)));
            assertFalse(slot.slot().toLocalTime().isAfter(LocalTime.of(16, 15)));
        });
        Map<Procedure, Integer> counts = new EnumMap<>(Procedure.class);
        slots.forEach(slot -> counts.merge(slot.procedure(), 1, Integer::sum));
        assertEquals(Set.of(Procedure.values()), counts.keySet());
        List<Procedure> mostFirst = counts.entrySet().stream()
                .sorted(Map.Entry.<Procedure, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION), mostFirst.subList(0, 2));
    }

    @ParameterizedTest
    @MethodSource("days")
    void byTheOpeningAboutThirtyWaitTwoAreOnHoldAndOtherDesksAreBusy(LocalDate date) {
        DemonstrationDay day = day(date, 1);
        int waiting = having(day, TicketStatus.WAITING).size();
        assertTrue(waiting >= 30 && waiting <= 36, () -> waiting + " wait");
        assertEquals(2, having(day, TicketStatus.HELD).size());
        assertTrue(having(day, TicketStatus.SERVED).size() > 15);
        List<Ticket> called = having(day, TicketStatus.CALLED);
        assertFalse(called.isEmpty());
        called.forEach(ticket -> assertFalse(ticket.isAt(1) || ticket.isAt(2)));
        long pickups = having(day, TicketStatus.WAITING).stream()
                .filter(ticket -> ticket.admission().procedure() == Procedure.CARD_PICKUP)
                .count();
        assertTrue(pickups >= 5, () -> pickups + " wait for a card");
    }

    @ParameterizedTest
    @MethodSource("days")
    void noDeskServesTwoAtATimeOrWhatItHasNoSkillFor(LocalDate date) {
        Map<Integer, ServiceDesk> desks =
                DemonstrationStaff.DESKS.stream().collect(Collectors.toMap(ServiceDesk::number, desk -> desk));
        Map<Integer, List<Ticket>> served = new HashMap<>();
        for (Ticket ticket : day(date, 1).tickets()) {
            Integer number = ticket.place().desk();
            if (number != null) {
                assertTrue(Objects.requireNonNull(desks.get(number)).skills().contains(ticket.admission().procedure()));
                served.computeIfAbsent(number, _ -> new ArrayList<>()).add(ticket);
            }
        }
        served.values().forEach(tickets -> {
            tickets.sort(Comparator.comparing(ticket -> ticket.places().get(1).since()));
            for (int i = 1; i < tickets.size(); i++) {
                Instant before = tickets.get(i - 1).place().since();
                assertTrue(before.isBefore(tickets.get(i).places().get(1).since()));
            }
        });
    }

    @Test
    void placesFollowEachOtherAndNobodyIsCalledBeforeTheyCame() {
        Instant opening = DAY.atTime(DemonstrationClock.OPENING).atZone(DemonstrationClock.ZONE).toInstant();
        for (Ticket ticket : day(DAY, 1).tickets()) {
            List<Instant> moments = ticket.places().stream().map(TicketPlace::since).toList();
            assertEquals(moments.stream().sorted().toList(), moments);
            assertEquals(ticket.admission().admittedAt(), moments.getFirst());
            assertFalse(moments.getLast().isAfter(opening));
        }
    }

    @Test
    void thoseWhoWaitHaveAllKindsOfHeadStarts() {
        List<Ticket> waiting = days()
                .flatMap(date -> day(date, 1).tickets().stream())
                .filter(ticket -> ticket.status() == TicketStatus.WAITING)
                .toList();
        assertTrue(waiting.stream().anyMatch(ticket -> ticket.admission().priorityNeed()));
        assertTrue(waiting.stream().anyMatch(ticket -> ticket.admission().employmentAtStake()));
        assertTrue(waiting.stream().anyMatch(ticket -> ticket.admission().legalDeadline() != null
                && ticket.admission().legalDeadline().isBefore(ticket.admission().day().plusDays(8))));
        assertTrue(waiting.stream().anyMatch(ticket -> ticket.admission().slot() != null
                && ticket.admission().admittedAt().isAfter(ticket.admission().slot().plusSeconds(600))));
    }

    @Test
    void whoeverComesForACardHasOneInASlotOfItsOwnAndWhoeverHasItHasNone() {
        DemonstrationDay day = day(DAY, 1);
        Set<Long> served = day.tickets().stream()
                .filter(ticket -> ticket.status() == TicketStatus.SERVED)
                .map(ticket -> ticket.admission().applicantId())
                .collect(Collectors.toSet());
        Set<Long> comeForOne = day.todays().stream()
                .filter(slot -> slot.procedure() == Procedure.CARD_PICKUP)
                .map(Appointment::applicantId)
                .collect(Collectors.toSet());
        Set<Long> expected = new HashSet<>(comeForOne);
        expected.removeAll(served);
        assertEquals(expected, day.cards().stream().map(ResidenceCard::applicantId).collect(Collectors.toSet()));
        assertEquals(day.cards().size(), day.cards().stream().map(ResidenceCard::storageSlot).distinct().count());
        assertEquals(day.cards().size(), day.cards().stream().map(ResidenceCard::serial).distinct().count());
        day.cards().forEach(card -> {
            assertTrue(card.serial().matches("K[0-9A-Z]{8}"), card.serial());
            assertTrue(card.storageSlot().matches("[C-Z]-[0-9]{3}"), card.storageSlot());
        });
        assertTrue(day.cards().stream().anyMatch(card -> card.stampDueCents() == 0));
        assertTrue(day.cards().stream().anyMatch(card -> card.stampDueCents() == 22_500));
        assertTrue(day.cards().stream().anyMatch(card -> card.oldCard().isPresent()));
        assertTrue(day.cards().stream().anyMatch(ResidenceCard::provisionalPaper));
    }

    @Test
    void someMissedTheirSlotAndSomeTheirCall() {
        List<DemonstrationDay> days = days().map(date -> day(date, 1)).toList();
        assertTrue(days.stream().flatMap(day -> day.todays().stream()).anyMatch(slot -> slot.status() == Appointment.Status.MISSED));
        assertTrue(days.stream().flatMap(day -> day.tickets().stream()).anyMatch(each -> each.status() == TicketStatus.MISSED));
    }

    private static List<Ticket> having(DemonstrationDay day, TicketStatus status) {
        return day.tickets().stream().filter(ticket -> ticket.status() == status).toList();
    }

    private static DemonstrationDay day(LocalDate date, long seed) {
        SyntheticPeople people = new SyntheticPeople(seed, date);
        SyntheticFiles files = new SyntheticFiles(people, date);
        List<PlannedVisit> visits = DayPlan.of(seed, date, PEOPLE);
        return DemonstrationDay.of(date, visits, DemonstrationStaff.DESKS, files, people::person, Map.of(), _ -> false);
    }
}
