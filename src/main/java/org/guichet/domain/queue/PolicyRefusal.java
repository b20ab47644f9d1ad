package org.guichet.domain.queue;

import org.guichet.domain.change.RefusalReason;

/** Why the site's policy can't be changed so. */
public enum PolicyRefusal implements RefusalReason {
    /** The detail names the first field, its value and its limits. */
    POLICY_OUT_OF_LIMITS,
    /** The detail is the most minutes that the site allows. */
    POLICY_BEYOND_SITE,
    POLICY_REASON_MISSING,
    /** The detail is how many characters there may be. */
    POLICY_TEXT_TOO_LONG,
    POLICY_UNCHANGED,
    NO_POLICY_CHANGE_TO_UNDO,
    /** Somebody else has changed it meanwhile; the detail is their login. */
    POLICY_CHANGED_SINCE,
    POLICY_NAME_MISSING,
    /** It is kept under that name as it is. */
    POLICY_KEPT_ALREADY,
    NO_SUCH_KEPT_POLICY
}
