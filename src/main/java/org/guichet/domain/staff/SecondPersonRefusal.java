package org.guichet.domain.staff;

import org.guichet.domain.change.RefusalReason;

/** Why an act that asks for two people is not done. */
public enum SecondPersonRefusal implements RefusalReason {
    /** The detail is the {@link TwoPersonAct}'s name. */
    SECOND_PERSON_NEEDED,
    /** Nobody is their own second. */
    SECOND_PERSON_IS_FIRST,
    /** Their role lacks the right. */
    SECOND_PERSON_MAY_NOT,
    SECOND_PERSON_CLOSED,
    /** They have not chosen a password of their own yet. */
    SECOND_PERSON_NEW
}
