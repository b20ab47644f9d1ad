package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.guichet.server.CentralServer.Listening;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.TestPostgres;
import org.guichet.sync.client.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demonstration that a store keeps is started again on a later date: its desks get that date's day. */
class NewDayAtStoreTest {

    private static final int PEOPLE = 1_000;

    @TempDir
    Path folder;

    @Test
    void aLaterDateHasItsOwnDayAtTheStoreAndAtADeskThatJoinedBefore() throws Exception {
        Clock real = Clock.system(DemonstrationClock.ZONE);
        Clock dayBefore = Clock.offset(real, Duration.ofDays(-1));
        LocalDate today = LocalDate.now(real);
        OperationIds ids = new OperationIds(Clock.systemUTC());
        try (CentralDatabase database = CentralDatabase.open(TestPostgres.database())) {
            Administration administration = new Administration(database, Clock.systemUTC());
            administration.begin();
            DemonstrationSite first = new DemonstrationSite(PEOPLE, new DemonstrationClock(dayBefore));
            administration.createSite(CentralCommand.DEMONSTRATION, DemonstrationSite.NAME, start -> first.fill(start, _ -> {}));
            assertFalse(first.resume(administration, CentralCommand.DEMONSTRATION, ids), "its day is there");
            try (RunningCentral central = RunningCentral.start(database, new Listening("127.0.0.1", 0, Optional.empty()))) {
                StoreAddress address = StoreAddress.read("http://127.0.0.1:" + central.port()).orElseThrow();
                Path home = folder.resolve("desk-1");
                StoreJoining.join(home, address, administration.code(CentralCommand.DEMONSTRATION, 1).text());
                try (OpenDesk desk = OpenDesk.ofSite(home)) {
                    int before = desk.store().queue().tickets(today.minusDays(1)).size();
                    assertTrue(before > 0);
                    assertEquals(0, desk.store().queue().tickets(today).size());
                    DemonstrationSite second = new DemonstrationSite(PEOPLE, new DemonstrationClock(real));
                    assertTrue(second.resume(administration, CentralCommand.DEMONSTRATION, ids));
                    assertFalse(second.resume(administration, CentralCommand.DEMONSTRATION, ids), "once a day");
                    JoinedSite.eventually("the desk has the day", () -> desk.store().queue().tickets(today).size() > 0
                            && !desk.store().appointments().on(today).isEmpty()
                            && desk.store().desks().on(today).size() > 1
                            && desk.store().settings().get("demonstration_day").equals(Optional.of(today.toString())));
                    assertEquals(before, desk.store().queue().tickets(today.minusDays(1)).size(), "the day before stays");
                    JoinedSite.eventually("its clock stands at the opening", () -> {
                        Duration since = Duration.between(
                                today.atTime(10, 40).atZone(DemonstrationClock.ZONE).toInstant(), desk.acts().clock().instant());
                        return !since.isNegative() && since.toMinutes() < 10;
                    });
                    assertEquals(0, desk.store().outbox().waiting().operations());
                }
            }
        }
    }
}
