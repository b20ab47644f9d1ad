package org.guichet.domain.convocation;

/** What became of a code that was scanned. */
public sealed interface ConvocationReading {

    /** Sealed by a key of the ring: what it says is what the central store wrote. */
    record Genuine(Convocation convocation, int keyId) implements ConvocationReading {}

    /** It has the form of a convocation, and its seal is not of the key it names. */
    record Forged() implements ConvocationReading {}

    /** Sealed by a key that this desk doesn't have: another ministry's paper, or the ring is out of date. */
    record UnknownKey(int keyId) implements ConvocationReading {}

    /** Of a newer program. */
    record NewerVersion(int version) implements ConvocationReading {}

    /** Cut off, smudged, or no convocation at all. */
    record NoConvocation() implements ConvocationReading {}
}
