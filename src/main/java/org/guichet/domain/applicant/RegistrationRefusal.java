package org.guichet.domain.applicant;

import org.guichet.domain.change.RefusalReason;

/** Why a person can't be registered, or a registration can't be taken back. */
public enum RegistrationRefusal implements RefusalReason {
    /** The detail is the name of the first {@link DraftProblem}. */
    DRAFT_NOT_COMPLETE,
    /** The detail is how many. */
    ALIKE_PEOPLE,
    FOREIGNER_NUMBER_TAKEN,
    FILE_EXISTS,
    /** Nobody has this file any more, or nobody ever had. */
    FILE_GONE,
    NOT_REGISTERED_HERE,
    REGISTRATION_IN_USE
}
