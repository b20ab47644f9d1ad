package org.guichet.store.local;

import static org.guichet.store.local.DeskDay.AGENT;
import static org.guichet.store.local.DeskDay.call;
import static org.guichet.store.local.DeskDay.gesture;
import static org.guichet.store.local.DeskDay.saved;
import static org.guichet.store.local.DeskDay.ticketAct;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home of an older version is opened with all that is in it. */
class MigrationsTest {

    @TempDir
    Path folder;

    /** As version 2 left it. */
    private static void withoutMakers(Database database) {
        database.change(context -> {
            context.execute("alter table ticket_place drop column made_at");
            context.execute("delete from \"flyway_schema_history\" where cast(\"version\" as int) >= 3");
        });
    }

    @Test
    void placesOfAnOlderVersionGetTheDeskThatTheyStoodAt() {
        try (LocalStore store = DeskDay.open(folder)) {
            saved(store.ledger().record(AGENT, call(1)));
            saved(store.ledger().record(AGENT, gesture(
                    ticketAct(2, new TicketAct.Called(5)),
                    ticketAct(2, new TicketAct.Held(5, HoldReason.BUYS_A_STAMP, null)),
                    ticketAct(2, new TicketAct.PutBack(3)))));
            withoutMakers(store.database());
        }
        try (LocalStore store = DeskDay.open(folder)) {
            assertEquals(Arrays.asList(null, 3), makers(store, 1));
            assertEquals(Arrays.asList(null, 5, 5, null), makers(store, 2));
            saved(store.ledger().record(AGENT, gesture(ticketAct(2, new TicketAct.Called(3)))));
            assertEquals(Arrays.asList(null, 5, 5, null, 3), makers(store, 2));
        }
    }

    private static List<Integer> makers(LocalStore store, int ticket) {
        return store.queue().find(DeskDay.ticket(ticket).id()).orElseThrow().places().stream()
                .map(TicketPlace::madeAt)
                .toList();
    }
}
