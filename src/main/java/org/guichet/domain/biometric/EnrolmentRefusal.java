package org.guichet.domain.biometric;

import org.guichet.domain.change.RefusalReason;

/** Why a step of an enrolment can't be done. */
public enum EnrolmentRefusal implements RefusalReason {
    /** What another desk sent is about no person and day. */
    ENROLMENT_UNKNOWN,
    ENROLMENT_COMPLETED,
    /** The detail is how many fingers are open. */
    ENROLMENT_FINGERS_OPEN,
    ENROLMENT_QUALITY_IMPOSSIBLE,
    /** The first try of a finger is always kept. */
    ENROLMENT_NOTHING_KEPT,
    /** Nobody has tried it yet. */
    FINGER_NOT_TRIED,
    FINGER_NOT_SETTLED,
    /** The detail is how many tries the site asks for. */
    FINGER_TRIES_LEFT,
    SECOND_AGENT_MISSING,
    /** The second agent is the first. */
    SECOND_AGENT_SAME,
    /** The login or the password of the second agent is wrong, or the role does not allow it. */
    SECOND_AGENT_UNKNOWN,
    CAPTURE_UNKNOWN,
    /** This desk has no key of the central store to seal captures for. */
    CAPTURE_KEY_MISSING,
    CAPTURE_DISK_FULL,
    CAPTURE_UNWRITABLE,
    /** What was made to be kept does not read as what it was made of. */
    CAPTURE_NOT_READ_BACK,
    PHOTO_MARKS_MISSING,
    SIGNATURE_BLANK
}
