package org.guichet.workflow.scanner;

/** How a reader is. All but the first and {@link #NO_LIBRARY} may change by themselves: a reader that was started keeps trying. */
public enum ReaderState {
    OFF,
    OPENING,
    READY,
    /** It is not there, or not there any more; it is taken up again when it comes. */
    GONE,
    /** The system does not let this program have it, or another program has it. */
    REFUSED,
    /** What speaks to such readers can't be loaded on this machine. */
    NO_LIBRARY
}
