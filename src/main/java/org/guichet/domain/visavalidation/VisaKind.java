package org.guichet.domain.visavalidation;

/** What the remarks on a visa make of it: the zone does not say it, an agent reads it. Names are stored: append only. */
public enum VisaKind {
    /** It counts as a residence permit once it is validated. */
    VLS_TS,
    /** "Carte de séjour à solliciter": its holder applies for a card; there is nothing to validate. */
    CARD_TO_REQUEST,
    /** "Dispense temporaire de carte de séjour": it is valid as it is, to its last day. */
    TEMPORARY,
    /** Up to 90 days: no right to stay beyond it. */
    SHORT_STAY;

    public boolean isValidated() {
        return this == VLS_TS;
    }
}
