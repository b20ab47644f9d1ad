package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Hash;

/** A page of a snapshot, or one thing, as bytes: for each item what it is, then its JSON. */
public final class SnapshotMessage {

    private record Header(int protocol, FeedPoint feed, long total, String nextKey, int count, Hash hash) {}

    private record ItemLine(String kind, String key, long feedSeq) {}

    private static final FeedPoint OF_ONE_THING = FeedPoint.START;

    private SnapshotMessage() {}

    public static byte[] write(SnapshotPage page) {
        WireLines lines = new WireLines();
        for (SnapshotItem each : page.items()) {
            lines.add(WireJson.write(new ItemLine(each.kind(), each.key(), each.feedSeq())));
            lines.add(each.json().getBytes(StandardCharsets.UTF_8));
        }
        return lines.under(new Header(
                CentralStore.NEWEST_PROTOCOL, page.feed(), page.total(), page.nextKey(), page.items().size(), lines.hash()));
    }

    public static SnapshotPage read(byte[] message) throws StoreProblem {
        WireLines.Parts parts = WireLines.read(message, 2 * CentralStore.MOST_ENTRIES, WireLimits.STATE_BYTES);
        Header header = parts.header(Header.class);
        ProtocolVersion.check(header.protocol());
        parts.check(2 * header.count(), header.hash());
        List<SnapshotItem> items = new ArrayList<>();
        for (int i = 0; i < parts.lines().size(); i += 2) {
            ItemLine line = WireJson.read(ItemLine.class, parts.lines().get(i));
            items.add(new SnapshotItem(line.kind(), line.key(), line.feedSeq(), WireJson.text(parts.lines().get(i + 1))));
        }
        return new SnapshotPage(header.feed(), header.total(), header.nextKey(), items);
    }

    /** A thing, or that there is none: a page of one item or of none. */
    public static byte[] writeThing(Optional<SnapshotItem> thing) {
        return write(new SnapshotPage(OF_ONE_THING, thing.isPresent() ? 1 : 0, "", thing.stream().toList()));
    }

    public static Optional<SnapshotItem> readThing(byte[] message) throws StoreProblem {
        List<SnapshotItem> items = read(message).items();
        if (items.size() > 1) {
            throw WireJson.malformed("several things");
        }
        return items.stream().findFirst();
    }
}
