package org.guichet.domain.convocation;

/** What became of the code on a paper. */
public sealed interface PaperReading {

    /** Sealed by a key of the ring. */
    record Genuine(SealedPaper paper) implements PaperReading {}

    /** The seal is not of the key that it names. */
    record Forged() implements PaperReading {}

    /** Another desk's key, or an old one: what it says is not proved by it. */
    record UnknownKey(SealedPaper claimed) implements PaperReading {}

    /** Cut off, smudged, of a newer program, or no such paper at all. */
    record NoPaper() implements PaperReading {}
}
