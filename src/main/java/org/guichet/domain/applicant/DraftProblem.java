package org.guichet.domain.applicant;

/** What is missing or wrong in a form; its text names the field and the remedy. */
public enum DraftProblem {
    SURNAME_MISSING(Field.SURNAME),
    SURNAME_UNREADABLE(Field.SURNAME),
    GIVEN_NAMES_UNREADABLE(Field.GIVEN_NAMES),
    BIRTH_MISSING(Field.BIRTH),
    BIRTH_UNREADABLE(Field.BIRTH),
    BIRTH_IN_FUTURE(Field.BIRTH),
    BIRTH_TOO_LONG_AGO(Field.BIRTH),
    NATIONALITY_UNKNOWN(Field.NATIONALITY),
    PHONE_UNREADABLE(Field.PHONE),
    EMAIL_UNREADABLE(Field.EMAIL),
    FOREIGNER_NUMBER_UNREADABLE(Field.FOREIGNER_NUMBER);

    /** The fields of the form. */
    public enum Field {
        SURNAME,
        GIVEN_NAMES,
        BIRTH,
        SEX,
        NATIONALITY,
        PHONE,
        EMAIL,
        FOREIGNER_NUMBER
    }

    private final Field field;

    DraftProblem(Field field) {
        this.field = field;
    }

    public Field field() {
        return field;
    }
}
