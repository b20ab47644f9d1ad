package org.guichet.domain.exchange;

import java.util.UUID;

/**
 * Which store answered, and how far it is.
 *
 * @param incarnation new each time the store's database is restored or replaced
 * @param newest number of the site's newest operation that is durable there; 0 where it has none
 */
public record StoreMark(UUID incarnation, long newest) {

    public StoreMark {
        if (newest < 0) {
            throw new IllegalArgumentException("a store's feed is numbered from 1");
        }
    }
}
