package org.guichet.sync.protocol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /**
     * What a full page says to be its end, before anything of it is checked: enough to ask for the next one, which is of no use
     * where this one turns out not to be what it says.
     *
     * @param limit entries that were asked for; empty where there are fewer
     */
    public static Optional<FeedPoint> saidEnd(byte[] message, int limit) {
        int operation = lineBefore(message, message.length - 1);
        int entry = lineBefore(message, operation - 1);
        int header = 0;
        while (header < message.length && message[header] != '\n') {
            header++;
        }
        if (header >= entry) {
            return Optional.empty();
        }
        try {
            EntryLine line = WireJson.read(EntryLine.class, Arrays.copyOfRange(message, entry, operation - 1));
            boolean full = WireJson.read(Header.class, Arrays.copyOf(message, header)).count() == limit;
            return full ? Optional.of(new FeedPoint(line.feedSeq(), line.feedHash())) : Optional.empty();
        } catch (StoreProblem e) {
            return Optional.empty();
        }
    }

    /** Where the line begins that ends there. */
    private static int lineBefore(byte[] message, int end) {
        int at = end;
        while (at > 0 && message[at - 1] != '\n') {
            at--;
        }
        return at;
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
