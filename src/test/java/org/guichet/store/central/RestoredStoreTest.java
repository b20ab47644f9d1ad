package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.Test;

/** A store that went back to an older state of itself. */
class RestoredStoreTest {

    private static String name(Access access) {
        return access.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    @Test
    void anOlderStateIsAnotherIncarnationAndTakesAgainWhatItLacks() throws StoreProblem {
        TestDesk desk;
        StoreGreeting before;
        List<List<SentBytes>> lost;
        FeedPoint read;
        Access access;
        String kept;
        try (StoreFixture fixture = new StoreFixture()) {
            access = fixture.access;
            desk = fixture.desk(StoreFixture.NORTH, 1);
            fixture.store.push(desk.caller(), List.of(desk.gesture(PostgresStoreTest.admitted("B001", 1))));
            kept = name(access) + "_older";
        }
        TestPostgres.execute(TestPostgres.named("postgres"), "create database " + kept + " template " + name(access));
        try (StoreFixture fixture = new StoreFixture(access)) {
            before = fixture.store.greeting();
            lost = List.of(
                    desk.gesture(PostgresStoreTest.admitted("B002", 2)), desk.gesture(PostgresStoreTest.admitted("B003", 3)));
            fixture.store.push(desk.caller(), lost);
            FeedEntry last = fixture.store.feed(desk.caller(), FeedPoint.START, 10).entries().getLast();
            read = new FeedPoint(last.feedSeq(), last.feedHash());
        }
        TestPostgres.execute(
                TestPostgres.named("postgres"),
                "drop database " + name(access),
                "alter database " + kept + " rename to " + name(access));
        try (StoreFixture fixture = new StoreFixture(access)) {
            assertEquals(before.store(), fixture.store.greeting().store());
            assertNotEquals(before.incarnation(), fixture.store.greeting().incarnation());
            FeedPoint known = read;
            assertEquals(
                    Code.FEED_DIVERGED,
                    assertThrows(StoreProblem.class, () -> fixture.store.feed(desk.caller(), known, 10)).code());
            assertEquals(1, fixture.store.chain(desk.caller()).seq());
            fixture.store.push(desk.caller(), lost);
            assertEquals(desk.end(), fixture.store.chain(desk.caller()));
            FeedEntry last = fixture.store.feed(desk.caller(), FeedPoint.START, 10).entries().getLast();
            assertEquals(read, new FeedPoint(last.feedSeq(), last.feedHash()), "the same operations in the same order");
        }
    }
}
