package org.guichet.domain.queue;

import org.guichet.domain.appointment.Procedure;

/** A circumstance that lets a ticket count as having come earlier, or later. Names are stored: append only. */
public enum HeadStart {
    CARD_PICKUP,
    VISA_VALIDATION,
    BIOMETRICS,
    LEGAL_DEADLINE_NEAR,
    PRIORITY_NEED,
    EMPLOYMENT_AT_STAKE,
    LATE_FOR_SLOT,
    PUT_BACK,
    FIRST_FILING,
    RENEWAL,
    ASYLUM,
    NATURALISATION;

    public static HeadStart of(Procedure procedure) {
        return switch (procedure) {
            case CARD_PICKUP -> CARD_PICKUP;
            case VISA_VALIDATION -> VISA_VALIDATION;
            case BIOMETRICS -> BIOMETRICS;
            case FIRST_FILING -> FIRST_FILING;
            case RENEWAL -> RENEWAL;
            case ASYLUM -> ASYLUM;
            case NATURALISATION -> NATURALISATION;
        };
    }
}
