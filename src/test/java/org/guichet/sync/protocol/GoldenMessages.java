package org.guichet.sync.protocol;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.domain.exchange.Verdict;
import org.guichet.domain.queue.TicketAct;
import org.guichet.sync.protocol.PushAnswer.Placed;
import org.guichet.sync.protocol.StoreProblem.Code;

/** One of each message, as this program writes it. */
final class GoldenMessages {

    private static final UUID STORE = UUID.fromString("01935cf0-7c00-7000-8000-0000000000aa");
    private static final UUID INCARNATION = UUID.fromString("01935cf0-7c00-7000-8000-0000000000bb");
    private static final StoreMark MARK = new StoreMark(INCARNATION, 42);
    static final Caller CALLER = new Caller("north", "desk-3-1a2b3c4d");
    static final FeedPoint AFTER = new FeedPoint(40, Hash.of(new byte[] {1}));

    static final StoreGreeting GREETING =
            new StoreGreeting(STORE, INCARNATION, 1, 1, Instant.parse("2026-11-24T09:00:00Z"), "");
    static final StoreGreeting GREETING_WITH_KEY = new StoreGreeting(STORE, INCARNATION, 1, 1, GREETING.time(), "AQID");
    static final List<List<SentBytes>> GESTURES = List.of(List.of(called(3), called(4)), List.of(called(5)));
    static final PushAnswer ANSWER = new PushAnswer(
            MARK,
            List.of(new Placed(41, Verdict.APPLIED), new Placed(42, new Verdict(Verdict.Kind.REFUSED, "TICKET_NOT_WAITING", "é \"2\""))),
            new ChainEnd(7, Hash.of(new byte[] {2})));
    static final FeedPage PAGE = page();
    static final SnapshotPage SNAPSHOT = new SnapshotPage(AFTER, 61, "a2V5", List.of(
            SnapshotItem.base(BaseKind.SETTING, "room_capacity", "{\"key\":\"room_capacity\",\"value\":\"50\"}"),
            SnapshotItem.state(new AggregateId(AggregateId.Kind.STAMP, "1234567890123456"), 12, "{\"version\":1,\"é\":\"\\n\"}")));
    static final Enrolled ENROLLED =
            new Enrolled(CALLER, "Préfecture du Nord", 3, "C", new ChainEnd(7, Hash.of(new byte[] {2})), "");
    static final Enrolled ENROLLED_WITH_KEY = new Enrolled(CALLER, "Préfecture du Nord", 3, "C", ENROLLED.chain(), "AQID");
    static final List<PersonFound> PEOPLE = List.of(new PersonFound("Diallo", "Awa", 1990, "UTO", "…004", "Préfecture du Sud"));

    private GoldenMessages() {}

    private static SentBytes called(int desk) {
        return SentBytes.of(OperationBytes.write(EveryAct.operation(new TicketAct.Called(desk))));
    }

    private static FeedPage page() {
        Verdict disputed = new Verdict(Verdict.Kind.CONFLICT, "CARD_ALREADY_HANDED_OVER", "");
        FeedEntry first = new FeedEntry(
                41, FeedEntry.chained(AFTER.hash(), called(3).hash(), Verdict.APPLIED), Verdict.APPLIED, called(3));
        FeedEntry second =
                new FeedEntry(42, FeedEntry.chained(first.feedHash(), called(4).hash(), disputed), disputed, called(4));
        return new FeedPage(MARK, List.of(first, second));
    }

    /** By the names of their files. */
    static Map<String, byte[]> written() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("greeting-v1.json", ShortMessages.greeting(GREETING));
        all.put("greeting-v1-key.json", ShortMessages.greeting(GREETING_WITH_KEY));
        all.put("enrolled-v1-key.json", ShortMessages.enrolled(ENROLLED_WITH_KEY));
        all.put("enrolling-v1.json", ShortMessages.enrolling("PPEX-YTR2", new byte[] {1, 2, 3}));
        all.put("enrolled-v1.json", ShortMessages.enrolled(ENROLLED));
        all.put("push-v1.ndjson", PushMessage.write(GESTURES));
        all.put("push-answer-v1.ndjson", PushMessage.writeAnswer(ANSWER));
        all.put("chain-v1.json", ShortMessages.chain(ANSWER.chain()));
        all.put("feed-v1.ndjson", FeedMessage.write(PAGE, AFTER.feedSeq()));
        all.put("feed-point-v1.json", ShortMessages.feedPoint(AFTER));
        all.put("snapshot-v1.ndjson", SnapshotMessage.write(SNAPSHOT));
        all.put("no-thing-v1.ndjson", SnapshotMessage.writeThing(Optional.empty()));
        all.put("people-v1.json", ShortMessages.people(PEOPLE));
        all.put("problem-v1.json", ShortMessages.problem(Code.CHAIN_GAP));
        return all;
    }
}
