package org.guichet.store.central;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.sync.protocol.BaseKind;
import org.guichet.sync.protocol.FeedPoint;
import org.guichet.sync.protocol.SnapshotItem;
import org.guichet.sync.protocol.SnapshotPage;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/**
 * What a site is, page by page: base data in the order of their kinds, then states. The key of a page says where the one before
 * ended, and carries the total, so that it is counted once.
 */
final class SnapshotRows {

    static final String BASE = "select kind, key, json from base_item where site = ? and (kind, key) > (?, ?) order by kind, key limit ?";

    static final String STATES =
            "select kind, key, feed_seq, state from thing where site = ? and (kind, key) > (?, ?) order by kind, key limit ?";

    static final String THING = "select feed_seq from thing where site = ? and kind = ? and key = ?";

    private static final String TOTAL = "select (select count(*) from base_item where site = ?)"
            + " + (select count(*) from thing where site = ?) as total";

    /** A page is no longer than this, but has one item at least. */
    private static final int PAGE_BYTES = 4 * 1024 * 1024;

    private static final int AT_ONCE = 500;

    /**
     * @param states whether base data are over
     * @param kind place of the base kind, or name of the kind of thing
     */
    private record Key(long total, boolean states, String kind, String key) {

        String written() {
            String text = total + "\n" + (states ? "s" : "b") + "\n" + kind + "\n" + key;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }

        static Key read(String written) throws StoreProblem {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8).split("\n", -1);
                if (parts.length == 4 && parts[1].matches("[sb]")) {
                    boolean states = parts[1].equals("s");
                    return new Key(Long.parseLong(parts[0]), states, states ? parts[2] : base(parts[2]), Rows.text(parts[3]));
                }
            } catch (IllegalArgumentException e) {
                throw new StoreProblem(Code.MALFORMED, "no key of a page");
            }
            throw new StoreProblem(Code.MALFORMED, "no key of a page");
        }

        private static String base(String kind) {
            return Short.toString(Short.parseShort(kind));
        }
    }

    private final Connection connection;
    private final String site;
    private final List<SnapshotItem> items = new ArrayList<>();
    private int bytes;

    SnapshotRows(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
    }

    SnapshotPage page(FeedPoint end, String afterKey, int limit) throws SQLException, StoreProblem {
        Key at = afterKey.isEmpty() ? new Key(total(), false, "-1", "") : Key.read(afterKey);
        if (!at.states()) {
            at = base(at, limit);
        }
        if (at.states() && items.size() < limit && bytes < PAGE_BYTES) {
            at = states(at, limit);
        }
        boolean full = items.size() >= limit || bytes >= PAGE_BYTES;
        return new SnapshotPage(end, at.total(), full ? at.written() : "", items);
    }

    private Key base(Key after, int limit) throws SQLException {
        Key at = after;
        try (PreparedStatement statement =
                Rows.bound(connection, BASE, site, Short.valueOf(after.kind()), after.key(), limit)) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (bytes < PAGE_BYTES && row.next()) {
                    BaseKind kind = BaseItemKey.kind(row.getInt("kind"));
                    add(SnapshotItem.base(kind, row.getString("key"), row.getString("json")));
                    at = new Key(after.total(), false, row.getString("kind"), row.getString("key"));
                }
            }
        }
        return items.size() < limit && bytes < PAGE_BYTES ? new Key(after.total(), true, "", "") : at;
    }

    private Key states(Key after, int limit) throws SQLException {
        Key at = after;
        try (PreparedStatement statement =
                Rows.bound(connection, STATES, site, after.kind(), after.key(), limit - items.size())) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (bytes < PAGE_BYTES && row.next()) {
                    at = new Key(after.total(), true, row.getString("kind"), row.getString("key"));
                    add(new SnapshotItem(
                            "state:" + row.getString("kind"), row.getString("key"), row.getLong("feed_seq"), row.getString("state")));
                }
            }
        }
        return at;
    }

    private void add(SnapshotItem item) {
        items.add(item);
        bytes += item.json().length();
    }

    private long total() throws SQLException {
        AtomicLong total = new AtomicLong();
        Rows.each(connection, row -> total.set(row.getLong("total")), TOTAL, site, site);
        return total.get();
    }

    /** A thing as operations or else the base data make it; derived ones, such as who has a number, as they follow from them. */
    Optional<SnapshotItem> thing(AggregateId id) throws SQLException, StoreProblem {
        Known known = new Known();
        new SiteReads(connection, site, known).states(List.of(id));
        AggregateState state = known.state(id);
        if (state == null) {
            return Optional.empty();
        }
        AtomicLong madeAt = new AtomicLong();
        Rows.each(connection, row -> madeAt.set(row.getLong("feed_seq")), THING, site, id.kind().name(), Rows.text(id.key()));
        return Optional.of(SnapshotItem.state(id, madeAt.get(), StateJson.write(state)));
    }
}
