package org.guichet.domain.visavalidation;

/** The steps of a validation, in the order in which a desk does them. Names are stored: append only. */
public enum ValidationStep {
    VISA,
    PASSPORT,
    ARRIVAL,
    HOME,
    EMPLOYMENT,
    TAX,
    CONFIRMATION
}
