package org.guichet.device.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the simulated scanner can do wrong, or the person at it. Named on the command line in small letters with hyphens. */
public enum SimulatedFault {
    /** Sends half of its answer and closes the connection. */
    GONE_MID_CAPTURE,
    /** Closes its port and all connections in the middle of a capture, for good. */
    DIES,
    /** Answers a capture only long after the time it was given. */
    SLOW,
    /** The chain of hashes does not close. */
    WRONG_HASH,
    /** Signs with a certificate of an authority that nobody trusts. */
    WRONG_CERTIFICATE,
    /** Signs with a certificate past its time. */
    EXPIRED_CERTIFICATE,
    /** What it signed is changed afterwards. */
    WRONG_SIGNATURE,
    /** Sends the answer to another transaction. */
    OTHER_REQUEST,
    /** Sends something that is no JSON. */
    GARBAGE,
    /** Announces an answer of a gigabyte. */
    OVERSIZED,
    /** Listens, but speaks no HTTP. */
    NOT_HTTP,
    /** Listens, but never says anything. */
    MUTE,
    BUSY,
    NOT_READY,
    NOT_REGISTERED,
    /** Nobody lays a finger on it. */
    NO_FINGER,
    /** Answers for fingers that it was not asked for. */
    OTHER_FINGERS,
    /** The person's fingers are hardly legible. */
    LOW_QUALITY,
    /** The person lays the other hand on it. */
    WRONG_HAND,
    /** The person lays one finger on it twice. */
    REPEATED_FINGER,
    /** Somebody else lays their fingers on it. */
    ANOTHER_PERSON;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SimulatedFault> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
