package org.guichet.sync.protocol;

import java.util.List;
import org.guichet.domain.exchange.StoreMark;

/** A piece of the feed. An empty one says that there is nothing newer. */
public record FeedPage(StoreMark mark, List<FeedEntry> entries) {

    public FeedPage {
        entries = List.copyOf(entries);
    }
}
