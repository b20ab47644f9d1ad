package org.guichet.domain.staff;

import java.util.List;
import java.util.Optional;

/** Accounts and desks of the site. */
public interface StaffDirectory {

    /** Those who may sign in. */
    List<Agent> agents();

    /** Also those whose account is closed. */
    List<Agent> everyAgent();

    /** What was done with an account; empty for one that is as the site's base data have it, and for none. */
    Optional<Account> account(String login);

    List<ServiceDesk> desks();

    /** Whether the password is this agent's, and the account open; takes about as long for an unknown login. */
    boolean verify(String login, char[] password);

    /** What is kept of a password: Argon2id as a PHC string. Takes as long as it should, 300 to 500 ms. */
    String verifier(char[] password);
}
