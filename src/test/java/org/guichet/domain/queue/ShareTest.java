package org.guichet.domain.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

/** Desks that can't see each other come to the same shares. */
class ShareTest {

    private static final List<TicketId> TICKETS =
            IntStream.rangeClosed(1, 300).mapToObj(i -> new TicketId(String.format("20261124-A%03d", i))).toList();

    @Test
    void everyTicketHasOneDeskInWhateverOrderTheDesksAreKnown() {
        SeededRandom.repeat(50, random -> {
            List<Integer> desks = new ArrayList<>(IntStream.rangeClosed(1, 1 + random.nextInt(12)).boxed().toList());
            List<Integer> turned = desks.reversed();
            TICKETS.forEach(ticket -> assertEquals(Share.deskFor(ticket, desks), Share.deskFor(ticket, turned)));
        });
    }

    @Test
    void aDeskThatClosesPassesOnlyItsOwnTicketsOn() {
        List<Integer> before = List.of(1, 2, 3, 4);
        List<Integer> after = List.of(1, 2, 4);
        TICKETS.stream()
                .filter(ticket -> !Share.deskFor(ticket, before).equals(OptionalInt.of(3)))
                .forEach(ticket -> assertEquals(Share.deskFor(ticket, before), Share.deskFor(ticket, after)));
    }

    @Test
    void sharesAreAboutEqual() {
        Map<Integer, Integer> counted = new HashMap<>();
        TICKETS.forEach(ticket -> counted.merge(Share.deskFor(ticket, List.of(1, 2, 3)).orElseThrow(), 1, Integer::sum));
        assertTrue(counted.values().stream().allMatch(count -> count > 60 && count < 140), () -> counted.toString());
    }

    @Test
    void withoutDesksNobodyIsCalled() {
        assertEquals(OptionalInt.empty(), Share.deskFor(TICKETS.getFirst(), List.of()));
    }
}
