package org.guichet.domain.document;

import java.util.Locale;

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
    COMPOSITE;

    /** The field that a report calls so: small letters, words apart by hyphens. */
    public static MrzField ofReport(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
