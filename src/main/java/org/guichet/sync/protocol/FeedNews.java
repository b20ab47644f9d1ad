package org.guichet.sync.protocol;

/** Hears that a site's feed went on. What is heard is a hint: it may come late, twice or not at all. */
@FunctionalInterface
public interface FeedNews {

    /** @param newest number of the newest operation of the site's feed */
    void newest(String site, long newest);
}
