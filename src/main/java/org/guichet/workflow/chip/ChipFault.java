package org.guichet.workflow.chip;

/** Why a chip was not read. Each has a text that says what to do next. */
public enum ChipFault {
    /** The system's service for smart cards does not run, or is not installed. */
    NO_SERVICE,
    NO_READER,
    /** Nothing was laid on it in time. */
    NO_DOCUMENT,
    /** The document was lifted, or the reader unplugged, in the middle. */
    TAKEN_AWAY,
    /** Another program has the reader. */
    BUSY,
    /** Something lies on the reader that speaks no protocol of chips. */
    MUTE,
    /** A chip, but none of a passport or identity document. */
    NO_DOCUMENT_CHIP,
    /** The chip does not open with this zone or number: another document's, or misread. */
    WRONG_KEY,
    /** The number on the front opens PACE only, which this chip does not speak: its zone is needed. */
    ZONE_NEEDED,
    /** What the chip answers is not what its standard has, or is not from the one that was opened. */
    GARBAGE,
    /** A file is larger than any chip's. */
    OVERSIZED
}
