package org.guichet.domain.staff;

import org.guichet.domain.change.RefusalReason;

/** Why an account can't be opened, changed or signed in with. */
public enum AccountRefusal implements RefusalReason {
    ACCOUNT_EXISTS,
    ACCOUNT_UNKNOWN,
    ACCOUNT_UNCHANGED,
    /** Small letters, digits and dots, 1 to 40. */
    ACCOUNT_LOGIN_NOT_POSSIBLE,
    ACCOUNT_NAME_NOT_POSSIBLE,
    /** Only its owner chooses a password; others give one for the next sign-in. */
    ACCOUNT_PASSWORD_OF_ANOTHER,
    /** Nobody closes or demotes the account that they work with. */
    ACCOUNT_IS_OWN,
    ACCOUNT_VERIFIER_NOT_POSSIBLE,
    ACCOUNT_SECRET_NOT_POSSIBLE,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    /** It is made of the login or the name. */
    PASSWORD_IS_NAME,
    PASSWORD_TOO_COMMON,
    PASSWORD_UNCHANGED,
    /** A first password, or one that somebody else gave: another has to be chosen. */
    PASSWORD_TO_CHOOSE,
    SECOND_FACTOR_NEEDED,
    SECOND_FACTOR_WRONG,
    /** Somebody came in with these digits, or later ones, already. */
    SECOND_FACTOR_USED,
    TOO_MANY_ATTEMPTS,
    /** Without a line to the store, only those sign in who did so here not long ago with one. */
    ONLINE_FIRST,
    /** The store has taken this desk's right to speak away: what was done here is kept, and nobody works here any more. */
    DESK_IS_REVOKED
}
