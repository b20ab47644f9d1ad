package org.guichet.domain.visavalidation;

import org.guichet.domain.change.RefusalReason;

/** Why a step of a validation can't be done. */
public enum ValidationRefusal implements RefusalReason {
    VISA_NOT_READ,
    VISA_NUMBER_INVALID,
    /** The visa is on record for somebody else's file. */
    VISA_OF_ANOTHER_PERSON,
    VISA_ALREADY_READ,
    VISA_TITLE_INVALID,
    VISA_LAST_DAY_UNREADABLE,
    /** The last day lies before the first, or one of them in another century. */
    VISA_DATES_REVERSED,
    /** The stamp in hand was for another ground of stay. */
    VISA_TAX_OF_ANOTHER_TITLE,
    /** The detail is the kind's name. */
    VISA_KIND_NOT_VALIDATED,
    VISA_PASSPORT_EXPIRED,
    /** The detail is the visa's first day. */
    ENTRY_BEFORE_VISA,
    /** The detail is the visa's last day. */
    ENTRY_AFTER_VISA,
    ENTRY_IN_FUTURE,
    ADDRESS_STREET_MISSING,
    ADDRESS_POSTCODE_INVALID,
    ADDRESS_CITY_MISSING,
    /** The detail is how many characters a line may have. */
    ADDRESS_TOO_LONG,
    ADDRESS_PROOF_ALTERED,
    CONTACT_MISSING,
    CONTACT_PHONE_INVALID,
    CONTACT_EMAIL_INVALID,
    EMPLOYMENT_NOT_DUE,
    EMPLOYER_MISSING,
    /** The detail is how many characters it may have. */
    EMPLOYER_TOO_LONG,
    CONTRACT_DATE_OUT_OF_LIMITS,
    TAX_STAMP_MISSING,
    TAX_NOT_DUE,
    TAX_AMOUNT_OUT_OF_LIMITS,
    TAX_SOURCE_INVALID,
    /** Nobody has to decide: the deadline is not past, or the entry is not declared. */
    VALIDATION_NOT_LATE,
    LATENESS_REASON_MISSING,
    /** The detail is how many characters it may have. */
    LATENESS_REASON_TOO_LONG,
    /** Nothing is decided that could be taken back. */
    LATENESS_NOT_DECIDED,
    /** The detail is the deadline. */
    VALIDATION_DECISION_AWAITED,
    /** It was decided that this visa is not validated. */
    VALIDATION_DECLINED,
    /** The visa is to be validated: there is no other advice to give. */
    ADVICE_NOT_DUE,
    /** The detail is the name of the first step that is missing. */
    VALIDATION_STEP_MISSING,
    VALIDATION_STEP_NOT_DONE,
    VALIDATION_REFERENCE_INVALID,
    VALIDATION_ALREADY_CLOSED
}
