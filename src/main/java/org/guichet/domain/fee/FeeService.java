package org.guichet.domain.fee;

/** What is paid for by a fiscal stamp. Names are stored: append only. */
public enum FeeService {
    VISA_VALIDATION,
    CARD_FIRST_ISSUE,
    CARD_RENEWAL,
    CARD_DUPLICATE
}
