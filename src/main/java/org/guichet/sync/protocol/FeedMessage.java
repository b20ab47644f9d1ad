package org.guichet.sync.protocol;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.change.Hash;
import org.guichet.domain.exchange.StoreMark;
import org.guichet.domain.exchange.Verdict;

/** A page of the feed as bytes: for each entry what the store says of it, then the operation as its desk wrote it. */
public final class FeedMessage {

    private record Header(int protocol, StoreMark store, long after, int count, Hash hash) {}

    private record EntryLine(long feedSeq, Hash feedHash, Verdict.Kind verdict, String reason, String detail) {}

    private FeedMessage() {}

    /** @param after where the page was asked from */
    public static byte[] write(FeedPage page, long after) {
        WireLines lines = new WireLines();
        for (FeedEntry each : page.entries()) {
            Verdict verdict = each.verdict();
            lines.add(WireJson.write(
                    new EntryLine(each.feedSeq(), each.feedHash(), verdict.kind(), verdict.reason(), verdict.detail())));
            lines.add(each.sent().bytes());
        }
        return lines.under(new Header(CentralStore.NEWEST_PROTOCOL, page.mark(), after, page.entries().size(), lines.hash()));
    }

    /** Checks the chain too: an entry that is left out, doubled or altered makes the whole page no answer. */
    public static FeedPage read(byte[] message, FeedPoint after) throws StoreProblem {
        WireLines.Parts parts = WireLines.read(message, 2 * CentralStore.MOST_ENTRIES, WireLimits.OPERATION_BYTES);
        Header header = parts.header(Header.class);
        ProtocolVersion.check(header.protocol());
        if (header.after() != after.feedSeq() || header.count() > CentralStore.MOST_ENTRIES) {
            throw WireJson.malformed("another page");
        }
        parts.check(2 * header.count(), header.hash());
        List<FeedEntry> entries = new ArrayList<>();
        FeedPoint end = after;
        for (int i = 0; i < parts.lines().size(); i += 2) {
            EntryLine line = WireJson.read(EntryLine.class, parts.lines().get(i));
            SentBytes sent = SentBytes.of(parts.lines().get(i + 1));
            Verdict verdict = new Verdict(line.verdict(), line.reason(), line.detail());
            if (line.feedSeq() != end.feedSeq() + 1 || !line.feedHash().equals(FeedEntry.chained(end.hash(), sent.hash(), verdict))) {
                throw WireJson.malformed("the feed's chain");
            }
            entries.add(new FeedEntry(line.feedSeq(), line.feedHash(), verdict, sent));
            end = new FeedPoint(line.feedSeq(), line.feedHash());
        }
        return new FeedPage(header.store(), entries);
    }
}
