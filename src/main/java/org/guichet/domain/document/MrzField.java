package org.guichet.domain.document;

/** One field of a machine-readable zone, by its name in ICAO Doc 9303. */
public enum MrzField {
    DOCUMENT_CODE,
    ISSUER,
    DOCUMENT_NUMBER,
    SURNAME,
    GIVEN_NAMES,
    NATIONALITY,
    BIRTH_DATE,
    SEX,
    EXPIRY_DATE,
    OPTIONAL_DATA_1,
    OPTIONAL_DATA_2,
    /** The digit over several fields together. */
    COMPOSITE
}
