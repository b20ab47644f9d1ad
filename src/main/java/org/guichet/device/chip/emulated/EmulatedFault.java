package org.guichet.device.chip.emulated;

import java.util.Locale;

/** What an emulated chip does wrong on demand. */
public enum EmulatedFault {
    NONE,
    /** The document is lifted in the middle of its photograph. */
    TAKEN_AWAY,
    /** Each answer takes a tenth of a second longer. */
    SLOW,
    /** Once it is open, it answers anything. */
    GARBAGE,
    /** The code of its secured answers is wrong: somebody between chip and reader. */
    CHANGED_ANSWERS,
    /** It speaks, but has no application of a document. */
    OTHER_CARD;

    /** As a command line names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
