package org.guichet.sync.protocol;

import org.guichet.domain.change.Hash;

/** A place in a site's feed, with the hash that the feed has there; {@link #START} is before the first entry. */
public record FeedPoint(long feedSeq, Hash hash) {

    public static final FeedPoint START = new FeedPoint(0, Hash.NONE);
}
