package org.guichet.domain.fee;

/** Whether a person pays the amount of their ground of stay, less of it, or nothing. Names are stored: append only. */
public enum Reduction {
    FULL,
    REDUCED,
    EXEMPT
}
