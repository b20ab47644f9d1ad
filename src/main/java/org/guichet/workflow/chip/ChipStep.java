package org.guichet.workflow.chip;

/** How far a reading is. */
public enum ChipStep {
    /** Nothing lies on the reader yet. */
    WAITING,
    /** The chip is opened with the key. */
    OPENING,
    ZONE,
    SIGNATURE,
    /** The longest: a photograph takes seconds. */
    PHOTO
}
