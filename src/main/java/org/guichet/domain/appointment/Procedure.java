package org.guichet.domain.appointment;

/** What a person comes for, and what a desk is skilled in. Names are stored: append only. */
public enum Procedure {
    CARD_PICKUP,
    VISA_VALIDATION,
    BIOMETRICS,
    FIRST_FILING,
    RENEWAL,
    ASYLUM,
    NATURALISATION
}
