package org.guichet.domain.document.twoddoc;

/** What came of reading a text as a 2D-Doc. */
public sealed interface TwoDDocReading {

    record Read(TwoDDoc document) implements TwoDDocReading {}

    /** It begins as one, or has all but its beginning, and can't be one as it is. */
    record Broken(Fault fault) implements TwoDDocReading {}

    record Other() implements TwoDDocReading {}

    enum Fault {
        MARKER,
        HEADER,
        /** Nothing says where the data end and the signature begins. */
        NO_SIGNATURE,
        /** Not Base32, or not 64, 96 or 132 bytes. */
        SIGNATURE_FORM
    }
}
