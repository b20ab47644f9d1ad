package org.guichet.domain.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.Steering;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** The rest of the day, played before anything is applied. */
class WhatIfTest {

    private static final PriorityPolicy POLICY = PriorityPolicy.recommended();
    private static final ServiceTimes TEN_MINUTES = SyntheticDays.exactly(Duration.ofMinutes(10));
    private static final int DAYS = 40;

    /** One desk, ten minutes each and forty seconds between: what comes out can be worked out by hand. */
    @Test
    void oneDeskServesTheQueueInItsOrderOneAfterTheOther() {
        SeededRandom.repeat(30, random -> {
            List<Ticket> waiting = SyntheticDays.waiting(random, 12);
            DeskAhead desk = DeskAhead.open(1, SyntheticDays.ALL, SyntheticDays.NINE);
            DayForecast forecast =
                    WhatIf.forecast(SyntheticDays.day(waiting, List.of(), List.of(desk), TEN_MINUTES), POLICY, 3, random.nextLong());
            Instant call = SyntheticDays.NINE;
            for (WaitingTicket row : WaitingQueue.of(waiting, POLICY).rows()) {
                assertEquals(call, forecast.call(row.ticket().id()).orElseThrow().median());
                call = call.plusSeconds(640);
            }
            assertEquals(call.minusSeconds(40), forecast.roomEmpty().median());
        });
    }

    @Test
    void theSameSeedGivesTheSameForecastAndTheSamePolicyTwiceMovesNobody() {
        SeededRandom.repeat(40, random -> {
            DayAhead day = SyntheticDays.any(random);
            PolicyComparison one = WhatIf.compare(day, POLICY, POLICY, DAYS, 7);
            assertEquals(one, WhatIf.compare(day, POLICY, POLICY, DAYS, 7));
            assertEquals(one.today(), one.proposed());
            assertTrue(one.shifts().stream().allMatch(each -> each.later().isZero()));
            assertEquals(List.of(), one.gainers());
            assertEquals(List.of(), one.losers());
        });
    }

    @Test
    void everybodyWhoWaitsIsCalledAndBandsAreInOrder() {
        SeededRandom.repeat(60, random -> {
            DayAhead day = SyntheticDays.any(random);
            DayForecast forecast = WhatIf.forecast(day, POLICY, DAYS, random.nextLong());
            assertEquals(0, forecast.unserved());
            assertEquals(
                    day.waiting().stream().map(Ticket::id).collect(Collectors.toSet()), forecast.calls().keySet());
            forecast.calls().values().forEach(band -> {
                assertOrdered(band);
                assertFalse(band.low90().isBefore(day.now()));
                assertFalse(band.high90().isAfter(forecast.roomEmpty().high90().plus(Duration.ofHours(3))));
            });
            assertOrdered(forecast.roomEmpty());
            forecast.waits().values().forEach(each -> assertFalse(each.median().compareTo(each.ninetyFive()) > 0));
            assertTrue(forecast.deadlines().met() <= forecast.deadlines().total());
        });
    }

    private static void assertOrdered(TimeBand band) {
        List<Instant> moments = List.of(band.low90(), band.low80(), band.median(), band.high80(), band.high90());
        assertEquals(moments.stream().sorted().toList(), moments);
    }

    /** The order of calls in the simulation is the order of the queue: there is one comparator. */
    @Test
    void amongThoseADeskMayTakeTheFirstOfTheQueueIsCalledFirst() {
        SeededRandom.repeat(60, random -> {
            DayAhead day = SyntheticDays.any(random);
            DayForecast forecast = WhatIf.forecast(day, POLICY, 1, random.nextLong());
            for (Procedure procedure : Procedure.values()) {
                List<Instant> calls = WaitingQueue.of(day.waiting(), new Steering(POLICY, day.moves())).rows().stream()
                        .filter(row -> row.ticket().admission().procedure() == procedure)
                        .map(row -> forecast.call(row.ticket().id()).orElseThrow().median())
                        .toList();
                assertEquals(calls.stream().sorted().toList(), calls);
            }
        });
    }

    @Test
    void aHeadStartForAProcedureHelpsItsPeopleAndNobodyElse() {
        SeededRandom.repeat(30, random -> {
            List<Ticket> waiting = SyntheticDays.waiting(random, 40);
            List<DeskAhead> desks = List.of(
                    DeskAhead.open(1, SyntheticDays.ALL, SyntheticDays.NINE), DeskAhead.open(2, SyntheticDays.ALL, SyntheticDays.NINE));
            DayAhead day = SyntheticDays.day(waiting, List.of(), desks, TEN_MINUTES);
            PolicyComparison comparison =
                    WhatIf.compare(day, POLICY, POLICY.with(HeadStart.RENEWAL, 180), 5, random.nextLong());
            Set<Procedure> gaining = procedures(waiting, comparison.gainers());
            assertTrue(Set.of(Procedure.RENEWAL).containsAll(gaining), gaining::toString);
            assertFalse(procedures(waiting, comparison.losers()).contains(Procedure.RENEWAL));
            assertEquals(comparison.today().roomEmpty(), comparison.proposed().roomEmpty(), "the work is the same");
        });
    }

    private static Set<Procedure> procedures(List<Ticket> waiting, List<CallShift> shifts) {
        Set<Procedure> procedures = new HashSet<>();
        waiting.stream()
                .filter(ticket -> shifts.stream().anyMatch(shift -> shift.ticket().equals(ticket.id())))
                .forEach(ticket -> procedures.add(ticket.admission().procedure()));
        return procedures;
    }

    @Test
    void aPriorityMeetsALegalDeadlineThatWouldBeMissed() {
        List<Ticket> waiting = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            waiting.add(SyntheticDays.ticket(
                    i, Procedure.RENEWAL, null, SyntheticDays.minute(i - 90L), i == 59 ? SyntheticDays.DAY : null, false));
        }
        DeskAhead desk = DeskAhead.open(1, SyntheticDays.ALL, SyntheticDays.NINE);
        DayAhead day = SyntheticDays.day(waiting, List.of(), List.of(desk), TEN_MINUTES);
        PolicyComparison comparison = WhatIf.compare(
                day, StandardPolicy.BY_SLOT.policy(), StandardPolicy.REOPENING.policy(), DAYS, 1);
        assertEquals(new DayForecast.Deadlines(0, 1), comparison.today().deadlines());
        assertEquals(new DayForecast.Deadlines(1, 1), comparison.proposed().deadlines());
        assertEquals("20261124-A0059", comparison.gainers().getFirst().ticket().text());
    }

    @Test
    void whomNoDeskHasTheSkillForIsSaidToStayUnserved() {
        List<Ticket> waiting = List.of(
                SyntheticDays.ticket(1, Procedure.ASYLUM, null, SyntheticDays.NINE),
                SyntheticDays.ticket(2, Procedure.RENEWAL, null, SyntheticDays.NINE));
        DeskAhead desk = DeskAhead.open(1, EnumSet.of(Procedure.RENEWAL), SyntheticDays.NINE);
        DayForecast forecast = WhatIf.forecast(SyntheticDays.day(waiting, List.of(), List.of(desk), TEN_MINUTES), POLICY, 5, 1);
        assertEquals(1, forecast.unserved());
        assertEquals(Set.of(waiting.getLast().id()), forecast.calls().keySet());
        assertEquals(Set.of(Procedure.RENEWAL), forecast.waits().keySet());
    }

    @Test
    void aDeskThatEndsItsDayTakesNobodyNewAndAPauseIsWaitedFor() {
        List<Ticket> waiting = List.of(
                SyntheticDays.ticket(1, Procedure.RENEWAL, null, SyntheticDays.minute(-20)),
                SyntheticDays.ticket(2, Procedure.RENEWAL, null, SyntheticDays.minute(-10)));
        DeskAhead leaving = new DeskAhead(1, SyntheticDays.ALL, SyntheticDays.NINE, SyntheticDays.minute(5), null);
        DeskAhead paused = DeskAhead.open(2, SyntheticDays.ALL, SyntheticDays.minute(45));
        DayForecast forecast =
                WhatIf.forecast(SyntheticDays.day(waiting, List.of(), List.of(leaving, paused), TEN_MINUTES), POLICY, 5, 1);
        assertEquals(SyntheticDays.NINE, forecast.call(waiting.getFirst().id()).orElseThrow().median());
        assertEquals(SyntheticDays.minute(45), forecast.call(waiting.getLast().id()).orElseThrow().median());
    }

    @Test
    void whoIsServedNowHoldsTheDeskForTheRestOfTheService() {
        DeskAhead.InHand half = new DeskAhead.InHand(Procedure.RENEWAL, SyntheticDays.minute(-4));
        DeskAhead desk = new DeskAhead(1, SyntheticDays.ALL, SyntheticDays.NINE, null, half);
        Ticket next = SyntheticDays.ticket(1, Procedure.RENEWAL, null, SyntheticDays.NINE);
        DayForecast forecast = WhatIf.forecast(SyntheticDays.day(List.of(next), List.of(), List.of(desk), TEN_MINUTES), POLICY, 5, 1);
        assertEquals(SyntheticDays.minute(6).plusSeconds(40), forecast.call(next.id()).orElseThrow().median());
    }

    @Test
    void nobodyAndNoDesksMakeAnEmptyRoomAtOnce() {
        DayForecast forecast = WhatIf.forecast(SyntheticDays.day(List.of(), List.of(), List.of(), TEN_MINUTES), POLICY, 5, 1);
        assertEquals(SyntheticDays.NINE, forecast.roomEmpty().high90());
        assertThrows(IllegalArgumentException.class, () -> WhatIf.forecast(SyntheticDays.any(new SplittableRandom(1)), POLICY, 0, 1));
    }

    @Test
    void closingTheDoorsLaterNeverEmptiesTheRoomEarlier() {
        SeededRandom.repeat(40, random -> {
            ClosingAdvice advice = ClosingForecast.of(SyntheticDays.any(random), POLICY, DAYS, random.nextLong());
            assertFalse(advice.ifClosedNow().median().isAfter(advice.lastLeaves().median()));
            if (advice.sure() != null && advice.fairlySure() != null && advice.evenChance() != null) {
                assertFalse(advice.sure().isAfter(advice.fairlySure()));
                assertFalse(advice.fairlySure().isAfter(advice.evenChance()));
            }
        });
    }

    @Test
    void theDoorsCloseEarlierThanTheDeskWhenMorePeopleComeThanCanBeServed() {
        List<ExpectedVisit> expected = SyntheticDays.expected(new Random(3), 200, 8 * 60);
        DayAhead day = SyntheticDays.day(
                List.of(), expected, List.of(DeskAhead.open(1, SyntheticDays.ALL, SyntheticDays.NINE)), TEN_MINUTES);
        ClosingAdvice advice = ClosingForecast.of(day, POLICY, DAYS, 5);
        Instant sure = advice.sure();
        assertTrue(sure != null && sure.isAfter(SyntheticDays.minute(30)) && sure.isBefore(SyntheticDays.minute(300)), () -> "" + sure);
        DayAhead full = SyntheticDays.day(
                SyntheticDays.waiting(new Random(3), 60), expected, day.desks(), TEN_MINUTES);
        assertNull(ClosingForecast.of(full, POLICY, DAYS, 5).evenChance(), "it is too late to close in time");
    }
}
