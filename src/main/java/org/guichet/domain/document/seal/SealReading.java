package org.guichet.domain.document.seal;

/** What came of reading bytes as a seal. */
public sealed interface SealReading {

    record Read(Seal seal) implements SealReading {}

    /** It begins as a seal and can't be one as it is. */
    record Broken(Fault fault) implements SealReading {}

    record Other() implements SealReading {}

    enum Fault {
        /** The first byte is not 0xDC, and all that follows is a seal's. */
        MAGIC,
        VERSION,
        /** Country, signer or reference are no C40, or a date is none. */
        HEADER,
        /** A length leads beyond the end. */
        FEATURES,
        NO_SIGNATURE,
        SIGNATURE_FORM,
        /** Something follows the signature. */
        TRAILING
    }
}
