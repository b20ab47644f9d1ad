package org.guichet.workflow.staff;

/**
 * What somebody signs in with.
 *
 * @param chosen the password that they want from now on; empty where they keep theirs
 * @param code of the second factor; empty where none is given
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; an array can be wiped
public record Credentials(String login, char[] password, char[] chosen, String code) {

    public static Credentials of(String login, char[] password) {
        return new Credentials(login, password, new char[0], "");
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
