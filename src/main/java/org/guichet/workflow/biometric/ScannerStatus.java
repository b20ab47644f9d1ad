package org.guichet.workflow.biometric;

/** How a scanner says it is: {@code deviceStatus} of the protocol. */
public enum ScannerStatus {
    READY,
    BUSY,
    NOT_READY,
    NOT_REGISTERED,
    /** It says something that the protocol does not know. */
    UNKNOWN
}
