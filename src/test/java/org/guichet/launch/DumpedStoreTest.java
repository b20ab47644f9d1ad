package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.guichet.inmemory.DeskFixture;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.store.central.StoreDump;
import org.guichet.store.central.TestPostgres;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store's database is gone, a dump of an earlier moment is there: real desks, real HTTP, real PostgreSQL. */
class DumpedStoreTest {

    @TempDir
    Path folder;

    private static long waiting(Place place) {
        return place.desk().store().outbox().waiting().operations();
    }

    private static void call(Place place, int ticket) {
        DeskFixture.done(place.desk().acts().queue().call().run(place.session(), JoinedSite.ticket(ticket)));
    }

    @Test
    void desksOfferAgainWhatTheDumpLacksAndNothingIsLostOrDoneTwice() throws Exception {
        try (JoinedSite site = new JoinedSite(folder)) {
            Place one = site.joined(1);
            Place two = site.joined(2);
            JoinedSite.eventually("both are online", () -> one.isOnline() && two.isOnline());
            call(one, 1);
            JoinedSite.eventually("the store has it", () -> waiting(one) == 0 && two.ticket(JoinedSite.ticket(1)).isCalledAt(1));
            Path dump = folder.resolve("store.dump");
            StoreDump.dump(site.database, dump);
            DeskFixture.done(one.desk().acts().queue().move().finish(one.session(), JoinedSite.ticket(1)));
            call(one, 2);
            call(two, 3);
            JoinedSite.eventually("the store has more than the dump", () -> waiting(one) == 0 && waiting(two) == 0
                    && two.ticket(JoinedSite.ticket(2)).isCalledAt(1) && one.ticket(JoinedSite.ticket(3)).isCalledAt(2));
            List<Long> before = seqs(site);
            Access empty = TestPostgres.database();
            StoreDump.restore(empty, dump);
            site.moveTo(empty);
            assertTrue(seqs(site).getFirst() < before.getFirst(), "the dump lacks something");
            JoinedSite.eventually("all that was acknowledged is at the store again", () -> seqs(site).equals(before));
            JoinedSite.eventually("both go on", () -> one.isOnline() && two.isOnline() && waiting(one) == 0 && waiting(two) == 0);
            DeskFixture.done(two.desk().acts().queue().move().finish(two.session(), JoinedSite.ticket(3)));
            call(two, 4);
            JoinedSite.eventually("as before", () -> one.ticket(JoinedSite.ticket(4)).isCalledAt(2));
            assertEquals(List.of(), one.sent().troubles());
            assertEquals(List.of(), two.sent().troubles());
            Place three = site.joined(3);
            for (int ticket = 1; ticket <= 4; ticket++) {
                assertEquals(one.ticket(JoinedSite.ticket(ticket)), three.ticket(JoinedSite.ticket(ticket)));
            }
        }
    }

    private static List<Long> seqs(JoinedSite site) {
        try {
            return site.administration.desks(JoinedSite.SITE).stream().map(each -> each.lastSeq()).toList();
        } catch (StoreProblem e) {
            throw new IllegalStateException(e);
        }
    }
}
