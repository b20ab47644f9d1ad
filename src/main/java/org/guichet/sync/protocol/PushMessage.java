package org.guichet.sync.protocol;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.domain.exchange.Verdict;
import org.guichet.sync.protocol.PushAnswer.Placed;

/** Operations on their way to a store, and its answer, as bytes. */
public final class PushMessage {

    /** Operations of a push that is a single gesture. */
    public static final int MOST_OF_ONE_GESTURE = 5_000;

    private record Header(int protocol, List<Integer> gestures) {}

    private record AnswerHeader(int protocol, StoreMark store, ChainEnd chain, int count, org.guichet.domain.change.Hash hash) {}

    private record PlacedLine(long feedSeq, Verdict.Kind verdict, String reason, String detail) {}

    private PushMessage() {}

    public static byte[] write(List<List<SentBytes>> gestures) {
        WireLines lines = new WireLines();
        gestures.forEach(gesture -> gesture.forEach(each -> lines.add(each.bytes())));
        return lines.under(new Header(CentralStore.NEWEST_PROTOCOL, gestures.stream().map(List::size).toList()));
    }

    public static List<List<SentBytes>> read(byte[] message) throws StoreProblem {
        WireLines.Parts parts = WireLines.read(message, MOST_OF_ONE_GESTURE, WireLimits.OPERATION_BYTES);
        Header header = parts.header(Header.class);
        ProtocolVersion.check(header.protocol());
        int most = header.gestures().size() > 1 ? CentralStore.MOST_OPERATIONS : MOST_OF_ONE_GESTURE;
        List<List<SentBytes>> gestures = new ArrayList<>();
        int at = 0;
        for (int size : header.gestures()) {
            if (size < 1 || size > parts.lines().size() - at) {
                throw WireJson.malformed("sizes of gestures");
            }
            gestures.add(parts.lines().subList(at, at + size).stream().map(SentBytes::of).toList());
            at += size;
        }
        if (at != parts.lines().size() || at == 0 || at > most) {
            throw WireJson.malformed("count of operations");
        }
        return gestures;
    }

    public static byte[] writeAnswer(PushAnswer answer) {
        WireLines lines = new WireLines();
        for (Placed each : answer.placed()) {
            Verdict verdict = each.verdict();
            lines.add(WireJson.write(new PlacedLine(each.feedSeq(), verdict.kind(), verdict.reason(), verdict.detail())));
        }
        return lines.under(new AnswerHeader(
                CentralStore.NEWEST_PROTOCOL, answer.mark(), answer.chain(), lines.count(), lines.hash()));
    }

    public static PushAnswer readAnswer(byte[] message) throws StoreProblem {
        WireLines.Parts parts = WireLines.read(message, MOST_OF_ONE_GESTURE, WireLimits.META_BYTES);
        AnswerHeader header = parts.header(AnswerHeader.class);
        ProtocolVersion.check(header.protocol());
        parts.check(header.count(), header.hash());
        List<Placed> placed = new ArrayList<>();
        for (byte[] line : parts.lines()) {
            PlacedLine each = WireJson.read(PlacedLine.class, line);
            placed.add(new Placed(each.feedSeq(), new Verdict(each.verdict(), each.reason(), each.detail())));
        }
        return new PushAnswer(header.store(), placed, header.chain());
    }
}
