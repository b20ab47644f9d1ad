package org.guichet.sync.protocol;

import org.guichet.domain.change.AggregateId;

/**
 * A piece of what a site is: base data, which nobody's act made, or the state of a thing.
 *
 * @param kind {@code base:} and a {@link BaseKind}, or {@code state:} and a kind of thing; a desk passes over one that it does not know
 * @param key of the thing, or of the base data within their kind
 * @param feedSeq place in the feed of the operation that made it; 0 for base data
 * @param json as {@link BaseJson} or {@link StateJson} write it
 */
public record SnapshotItem(String kind, String key, long feedSeq, String json) {

    public static SnapshotItem base(BaseKind kind, String key, String json) {
        return new SnapshotItem("base:" + kind.name(), key, 0, json);
    }

    public static SnapshotItem state(AggregateId id, long feedSeq, String json) {
        return new SnapshotItem("state:" + id.kind().name(), id.key(), feedSeq, json);
    }
}
