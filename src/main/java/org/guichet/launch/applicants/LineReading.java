package org.guichet.launch.applicants;

import org.guichet.domain.applicant.Applicant;

/** What came of reading one line. */
sealed interface LineReading {

    record Person(Applicant applicant) implements LineReading {}

    /** @param column title of the column that is wrong; empty where it is the whole line */
    record Refused(Reason reason, String column) implements LineReading {}

    /** Why a line is not taken; the text is under {@code cli.import.reason.} and the name. */
    enum Reason {
        WRONG_NUMBER_OF_COLUMNS,
        QUOTES_BROKEN,
        UNREADABLE_CHARACTERS,
        NUMBER_MISSING,
        NUMBER_WRONG,
        NAME_MISSING,
        DATE_WRONG,
        DATE_IMPLAUSIBLE,
        NATIONALITY_WRONG,
        SEX_WRONG,
        TOO_LONG
    }
}
