package org.guichet.domain.forecast;

import static org.guichet.domain.forecast.SyntheticDays.NINE;
import static org.guichet.domain.forecast.SyntheticDays.minute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Errand;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.Onward;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.junit.jupiter.api.Test;

/** The rest of the day with people who were sent on, or came for several things. Each service takes ten minutes. */
class MattersAheadTest {

    private static final Duration CHANGEOVER = Duration.ofSeconds(40);
    private static final DeskAhead PICKUPS = DeskAhead.open(1, EnumSet.of(Procedure.CARD_PICKUP), NINE);
    private static final DeskAhead RENEWALS = DeskAhead.open(4, EnumSet.of(Procedure.RENEWAL), NINE);

    private static DayForecast forecast(List<Ticket> waiting, DeskAhead... desks) {
        DayAhead day = SyntheticDays.day(waiting, List.of(), List.of(desks), SyntheticDays.exactly(Duration.ofMinutes(10)));
        return WhatIf.forecast(day, PriorityPolicy.recommended(), 3, 1);
    }

    private static Ticket standing(Ticket ticket, Onward onward, Errand errand) {
        Instant at = ticket.admission().admittedAt();
        return new Ticket(ticket.admission(), 1, List.of(
                new TicketPlace(null, null, TicketStatus.WAITING, null, at, 0, 0, null, null, onward, errand)));
    }

    private static Ticket pickup(int number) {
        return SyntheticDays.ticket(number, Procedure.CARD_PICKUP, null, minute(number - 60));
    }

    private static Ticket pickupAndRenewal() {
        return standing(pickup(1), Onward.NOWHERE, new Errand(
                List.of(Matter.of(Procedure.RENEWAL)), Set.of(), null, null, null));
    }

    private static Optional<Instant> called(DayForecast forecast, Ticket ticket) {
        return forecast.call(ticket.id()).map(TimeBand::median);
    }

    @Test
    void aTicketForDesk4WaitsForDesk4ThoughAnotherIsFree() {
        Ticket first = pickup(1);
        Ticket sent = standing(pickup(2), new Onward(4, null), Errand.AS_ADMITTED);
        Ticket renewal = SyntheticDays.ticket(3, Procedure.RENEWAL, null, minute(-120));
        DayForecast forecast = forecast(List.of(first, sent, renewal), PICKUPS, RENEWALS);
        assertEquals(Optional.of(NINE), called(forecast, first));
        assertEquals(Optional.of(NINE), called(forecast, renewal));
        assertEquals(Optional.of(minute(10).plus(CHANGEOVER)), called(forecast, sent));
        assertEquals(Optional.empty(), called(forecast(List.of(sent), PICKUPS), sent), "desk 4 is not open");
    }

    @Test
    void aTicketSentToASkillWaitsForADeskThatHasIt() {
        Ticket sent = standing(pickup(1), new Onward(null, Procedure.RENEWAL), Errand.AS_ADMITTED);
        assertEquals(Optional.empty(), called(forecast(List.of(sent), PICKUPS), sent));
        assertEquals(Optional.of(NINE), called(forecast(List.of(sent), PICKUPS, RENEWALS), sent));
    }

    @Test
    void whoHasTwoMattersGoesOnToTheSecondDeskAndHoldsBothUp() {
        Ticket both = pickupAndRenewal();
        Ticket after = SyntheticDays.ticket(5, Procedure.RENEWAL, null, minute(30));
        DayForecast forecast = forecast(List.of(both, after), PICKUPS, RENEWALS);
        assertEquals(Optional.of(NINE), called(forecast, both));
        assertEquals(Optional.of(NINE), called(forecast, after), "the renewals' desk is free until then");
        assertEquals(minute(20).plus(CHANGEOVER), forecast.roomEmpty().median());
    }

    @Test
    void aDeskThatServesBothGoesOnWithoutAnotherCall() {
        DeskAhead all = DeskAhead.open(7, SyntheticDays.ALL, NINE);
        Ticket both = pickupAndRenewal();
        Ticket after = pickup(2);
        DayForecast forecast = forecast(List.of(both, after), all);
        assertEquals(Optional.of(minute(20).plus(CHANGEOVER)), called(forecast, after));
        assertEquals(minute(30).plus(CHANGEOVER), forecast.roomEmpty().median());
    }

    @Test
    void aMatterThatNoDeskServesKeepsNobodyFromTheOther() {
        DayForecast forecast = forecast(List.of(pickupAndRenewal()), PICKUPS);
        assertEquals(minute(10), forecast.roomEmpty().median());
        assertTrue(called(forecast, pickupAndRenewal()).isPresent());
    }

    @Test
    void whoIsExpectedForTwoMattersTakesTheTimeOfBoth() {
        Duration more = Duration.between(emptyAfter(List.of()), emptyAfter(List.of(Procedure.RENEWAL)));
        assertTrue(more.compareTo(Duration.ofMinutes(9)) > 0, more::toString);
    }

    private static Instant emptyAfter(List<Procedure> further) {
        ExpectedVisit visit = new ExpectedVisit(Procedure.CARD_PICKUP, further, minute(60), null, false, false, 1);
        DayAhead day = SyntheticDays.day(
                List.of(), List.of(visit), List.of(PICKUPS, RENEWALS), SyntheticDays.exactly(Duration.ofMinutes(10)));
        return WhatIf.forecast(day, PriorityPolicy.recommended(), 3, 1).roomEmpty().median();
    }
}
