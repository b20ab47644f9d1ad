package org.guichet.domain.staff;

/** Attempts to sign in, as this desk keeps them. */
public interface AttemptBook {

    /** @param login as it was typed; all that are no account's count as one */
    SignInAttempts of(String login);

    /** Returns when it survives a power cut. */
    void keep(String login, SignInAttempts attempts);
}
