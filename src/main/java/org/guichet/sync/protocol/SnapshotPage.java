package org.guichet.sync.protocol;

import java.util.List;

/**
 * A piece of a snapshot. Pages are read at different moments; each state says how new it is.
 *
 * @param feed the feed is to be read from here; only the first page's counts
 * @param total how many items there are about now, for a progress bar
 * @param nextKey what to ask the next page with; empty after the last one
 */
public record SnapshotPage(FeedPoint feed, long total, String nextKey, List<SnapshotItem> items) {

    public SnapshotPage {
        items = List.copyOf(items);
    }
}
