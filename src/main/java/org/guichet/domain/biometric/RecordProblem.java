package org.guichet.domain.biometric;

/** Why bytes can't be read as an ISO/IEC 19794 record. */
public enum RecordProblem {
    /** They begin otherwise. */
    OTHER_FORMAT,
    EDITION_UNKNOWN,
    /** They end before what they announce. */
    CUT_OFF,
    /** A length says something else than what is there. */
    LENGTHS_DISAGREE,
    EMPTY,
    CODING_UNKNOWN,
    /** Not eight bits of grey. */
    DEPTH_UNKNOWN,
    SIZE_IMPOSSIBLE
}
