package org.guichet.workflow.biometric;

/** Why a fingerprint scanner did not do what it was asked. Each has a text that says what to do next. */
public enum ScannerFault {
    /** Nobody listens where the scanner was: unplugged, or its service ended. */
    GONE,
    /** It did not answer in time. */
    SLOW,
    /** What it answered is not what the protocol has. */
    GARBAGE,
    /** Its answer does not end. */
    OVERSIZED,
    /** Something else listens on the port. */
    NOT_A_SCANNER,
    /** Its certificate is not issued by anybody whom this site trusts, or is past its time. */
    UNTRUSTED,
    /** What it signed was changed, or another key signed it. */
    SIGNATURE_WRONG,
    /** The chain of hashes does not close: images were exchanged, left out or sent twice. */
    CHAIN_BROKEN,
    /** The answer belongs to another request. */
    OTHER_REQUEST,
    /** It answered for fingers that it was not asked for, or for one finger twice. */
    OTHER_FINGERS,
    /** It says that another program is using it. */
    BUSY,
    /** It says that it is not ready. */
    NOT_READY,
    /** It is not registered for this use. */
    NOT_REGISTERED,
    /** It saw no finger in time. */
    NO_FINGER,
    /** Its images can't be decoded. */
    IMAGE_KIND,
    /** It refused for a reason of its own; the detail is its code and words. */
    REFUSED
}
