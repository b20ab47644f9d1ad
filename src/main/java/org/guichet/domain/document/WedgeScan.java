package org.guichet.domain.document;

import org.jspecify.annotations.Nullable;

/**
 * One scan that came through the keyboard.
 *
 * @param text what the scanner meant, without its closing Enter or Tab
 * @param layoutRecovered whether a keyboard layout had garbled it
 * @param mrz the zone, for that kind only; its digits may disagree
 */
public record WedgeScan(Kind kind, String text, boolean layoutRecovered, @Nullable Mrz mrz) {

    /** What the form of the text says it is. */
    public enum Kind {
        MRZ,
        /** A zone by its length and fillers that can't be read as one. */
        BROKEN_ZONE,
        /** Digits only: a foreigner number, a stamp. */
        NUMBER,
        /** Anything else that was closed by Enter or Tab: a QR text, a serial. */
        TEXT
    }

    /** Keeps what was scanned out of logs. */
    @Override
    public String toString() {
        return "WedgeScan[" + kind + ", " + text.length() + " characters]";
    }
}
