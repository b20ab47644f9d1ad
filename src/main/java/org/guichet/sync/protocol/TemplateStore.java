package org.guichet.sync.protocol;

import java.util.List;

/**
 * What a central store makes of the captures that it alone can open: templates of fingers of people who come for a card, for a desk that
 * compares one. Who asks has been authenticated.
 */
public interface TemplateStore {

    /** People that may be asked for at once: those of the next minutes, not a site's. */
    int MOST_PEOPLE = 20;

    /**
     * A {@link TemplatePage} of those of the site of whom something is on record, sealed for a key that the desk made for this answer.
     *
     * @param key X25519, 32 bytes (RFC 7748)
     * @throws StoreProblem MALFORMED where that is none, TOO_LARGE for more than {@link #MOST_PEOPLE}
     */
    byte[] templates(Caller caller, List<Long> people, byte[] key) throws StoreProblem;
}
