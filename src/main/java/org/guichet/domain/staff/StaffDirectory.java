package org.guichet.domain.staff;

import java.util.List;

/** Accounts and desks of the site. */
public interface StaffDirectory {

    List<Agent> agents();

    List<ServiceDesk> desks();

    /** Whether the password is this agent's; takes about as long for an unknown login. */
    boolean verify(String login, char[] password);
}
