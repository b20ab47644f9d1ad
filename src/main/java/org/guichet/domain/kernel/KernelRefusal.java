package org.guichet.domain.kernel;

import org.guichet.domain.change.RefusalReason;

/** Why an operation can't be decided at all; only one that no desk of this version makes is refused so. */
public enum KernelRefusal implements RefusalReason {
    /** The act is not one of the kind of thing that it is said to be about, or that thing has no such name. */
    ACT_OF_ANOTHER_KIND,
    /** What is known is not of the thing that the act is about. */
    STATE_OF_ANOTHER_THING,
    /** Somebody is said to have been their own second person. */
    OWN_SECOND_PERSON
}
