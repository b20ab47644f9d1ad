package org.guichet.domain.sitedata;

import org.guichet.domain.change.RefusalReason;

/** Why data can't be brought into the site. */
public enum SiteDataRefusal implements RefusalReason {
    /** Nothing in it, or more than one operation may bring. */
    SITE_DATA_COUNT,
    /** A text that is too long for where it is kept, a number that is none; the detail names the first such piece. */
    SITE_DATA_PIECE
}
