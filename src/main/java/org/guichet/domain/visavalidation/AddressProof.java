package org.guichet.domain.visavalidation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the address was shown to be the person's.
 *
 * @param issuer who issued it, at most {@link HomeAddress#LINE_LENGTH} characters; may be empty
 * @param issuedOn day on the proof; absent where nobody read it
 */
public record AddressProof(Kind kind, String issuer, @Nullable LocalDate issuedOn) {

    public static final AddressProof DECLARED = new AddressProof(Kind.DECLARED, "", null);

    /** Names are stored: append only. */
    public enum Kind {
        /** The person's word. */
        DECLARED,
        /** A paper that an agent has seen. */
        PAPER_SEEN,
        /** A 2D-Doc whose signature was checked. */
        AUTHENTIC,
        /** A 2D-Doc that could be read, and not checked. */
        UNVERIFIABLE,
        /** A 2D-Doc whose signature fails: never taken. */
        ALTERED
    }
}
