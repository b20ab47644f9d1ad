package org.guichet.sync.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.inmemory.Synthetic;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SnapshotFill;
import org.guichet.sync.client.Exchange;
import org.guichet.sync.protocol.BaseJson;
import org.guichet.sync.protocol.BaseKind;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CentralStore;
import org.guichet.sync.protocol.ChainEnd;
import org.guichet.sync.protocol.Enrolled;
import org.guichet.sync.protocol.FeedPage;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.PersonFound;
import org.guichet.sync.protocol.PushAnswer;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StoreGreeting;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk of two days' work and a new desk, each on a line of 50 kbit/s with a second's delay. */
class SlowLineTest {

    private static final int ACTS = 2_000;
    private static final int PEOPLE = 12_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

    private final Random random = new Random(20261128);

    @TempDir
    Path folder;

    private LocalStore desk(String name, FirstFill fill) {
        HomeOpening<LocalStore> opening = LocalStore.open(new LocalStore.Setup(
                folder.resolve(name), name, "north", true, CLOCK, () -> new OperationId(new UUID(random.nextLong(), random.nextLong())),
                fill, KeyHelp.NONE));
        return ((HomeOpening.Opened<LocalStore>) opening).value();
    }

    private static Exchange exchange(LocalStore desk, SlowLine line) {
        return new Exchange(desk.deskCopy(), line, new Caller("north", desk.desk()), _ -> {}, Optional.empty(), line::now);
    }

    private static void work(LocalStore desk, int acts) {
        for (int i = 0; i < acts; i++) {
            SettingAct changed = new SettingAct.SettingChanged(Integer.toString(1 + i % 900));
            Proposal act = new Proposal(SiteSetting.ROOM_CAPACITY.aggregate(), changed);
            assertTrue(desk.ledger().record("a.martin", List.of(act)) instanceof Outcome.Saved);
        }
    }

    @Test
    void twoDaysOfWorkGoOutAndComeInWhereTheLargestRequestNeverWould() throws StoreProblem {
        ModelStore store = new ModelStore(Map.of(), Bug.NONE);
        try (LocalStore one = desk("desk-1", FirstFill.NOTHING);
                LocalStore two = desk("desk-2", FirstFill.NOTHING)) {
            work(one, ACTS);
            SlowLine going = new SlowLine(store);
            assertEquals(ACTS, exchange(one, going).run().sent());
            SlowLine coming = new SlowLine(store);
            assertEquals(
                    Code.UNREACHABLE,
                    assertThrows(StoreProblem.class, () -> coming.feed(
                            new Caller("north", "desk-2"), FeedPoint.START, CentralStore.MOST_ENTRIES)).code(),
                    "a page of full size does not come through");
            assertEquals(ACTS, exchange(two, coming).run().taken());
            assertEquals(0, going.brokenOff());
            assertEquals(1, coming.brokenOff(), "the one above");
            said("sending " + ACTS + " operations", going);
            said("taking them", coming);
        }
    }

    @Test
    void aNewDeskGetsItsSiteOverItAndGoesOnWhereItWasCut() {
        List<SnapshotItem> items = new ArrayList<>();
        for (long id = 1; id <= PEOPLE; id++) {
            Applicant person = Synthetic.person(id, word(), word());
            items.add(SnapshotItem.base(BaseKind.PERSON, Long.toString(id), BaseJson.write(person)));
        }
        Pages pages = new Pages(items);
        SlowLine line = new SlowLine(pages);
        pages.cutAfter = 9;
        assertThrows(SnapshotFill.Interrupted.class, () -> desk("desk-3", fill(line)));
        int first = pages.given;
        assertTrue(first > 0 && first < PEOPLE);
        pages.cutAfter = Integer.MAX_VALUE;
        try (LocalStore desk = desk("desk-3", fill(line))) {
            assertEquals(PEOPLE, desk.applicants().count());
        }
        assertEquals(PEOPLE, pages.given, "nothing came twice");
        assertEquals(0, line.brokenOff());
        said("a site of " + PEOPLE + " people", line);
    }

    private static SnapshotFill fill(SlowLine line) {
        return new SnapshotFill(line, new Caller("north", "desk-3"), "B", (_, _) -> {}, line::now);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static void said(String what, SlowLine line) {
        System.out.println(what + " at 50 kbit/s and 1 s: " + Duration.ofNanos(line.now()).toSeconds() + " s, " + line.requests()
                + " requests, " + line.brokenOff() + " broken off");
    }

    /** A site of so many people. */
    private static final class Pages implements CentralStore {

        private final List<SnapshotItem> items;
        private int asked;
        private int given;
        private int cutAfter = Integer.MAX_VALUE;

        private Pages(List<SnapshotItem> items) {
            this.items = items;
        }

        @Override
        public SnapshotPage snapshot(Caller caller, String afterKey, int limit) throws StoreProblem {
            if (limit == 1) {
                return new SnapshotPage(FeedPoint.START, items.size(), "1", items.subList(0, 1)); // where the feed is, before the first
            }
            if (++asked > cutAfter) {
                throw new StoreProblem(Code.UNREACHABLE, "the plug is pulled");
            }
            int from = afterKey.isEmpty() ? 0 : Integer.parseInt(afterKey);
            int to = Math.min(items.size(), from + limit);
            given += to - from;
            return new SnapshotPage(FeedPoint.START, items.size(), to == items.size() ? "" : Integer.toString(to), items.subList(from, to));
        }

        @Override
        public ChainEnd chain(Caller caller) {
            return ChainEnd.NONE;
        }

        @Override
        public StoreGreeting greeting() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Enrolled enrol(String code, byte[] publicKey) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PushAnswer push(Caller caller, List<List<SentBytes>> gestures) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FeedPage feed(Caller caller, FeedPoint after, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FeedPoint feedPoint(Caller caller, long feedSeq) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<SnapshotItem> thing(Caller caller, AggregateId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<PersonFound> people(Caller caller, String text, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
