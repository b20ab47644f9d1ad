package org.guichet.domain.notice;

import org.guichet.domain.change.RefusalReason;

/** Why nothing can be done with a notice. */
public enum NoticeRefusal implements RefusalReason {
    NOTICE_UNKNOWN,
    NOTICE_INCOMPLETE,
    NOTICE_WAITS_ALREADY,
    NOTICE_SENT_ALREADY,
    NOTICE_WITHDRAWN,
    /** The person has left neither a telephone number nor an e-mail address. */
    NO_ADDRESS,
    NOTHING_TO_SEND,
    /** The detail says what the outgoing folder answered. */
    OUTGOING_UNWRITABLE
}
