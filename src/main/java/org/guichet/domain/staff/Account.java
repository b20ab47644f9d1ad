package org.guichet.domain.staff;

import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.jspecify.annotations.Nullable;

/**
 * What was done with an account since the site's day one.
 *
 * @param displayName empty where it is as the site's base data have it
 * @param role null where it is as the site's base data have it
 * @param verifier of its password, Argon2id as a PHC string; empty where it is as the site's base data have it
 * @param firstPassword whether its owner has to choose another one at the next sign-in
 * @param open whether anybody may sign in with it
 * @param secret of its second factor, Base32 (RFC 6238); empty where it has none
 */
public record Account(
        String login,
        long version,
        String displayName,
        @Nullable Role role,
        String verifier,
        boolean firstPassword,
        boolean open,
        String secret)
        implements AggregateState {

    static Account untouched(String login) {
        return new Account(login, 0, "", null, "", false, true, "");
    }

    public static AggregateId aggregateOf(String login) {
        return new AggregateId(AggregateId.Kind.ACCOUNT, login);
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(login);
    }

    /** As it is signed in with, over what the site's base data say. */
    public Agent over(@Nullable Agent base) {
        Role now = role != null ? role : base == null ? Role.AGENT : base.role();
        return new Agent(login, displayName.isEmpty() && base != null ? base.displayName() : displayName, now);
    }

    Account opened(String name, Role as, String first) {
        return new Account(login, version + 1, name, as, first, true, true, "");
    }

    Account withPassword(String changed, boolean first) {
        return new Account(login, version + 1, displayName, role, changed, first, open, secret);
    }

    Account opened(boolean now) {
        return new Account(login, version + 1, displayName, role, verifier, firstPassword, now, secret);
    }

    Account withRole(Role as) {
        return new Account(login, version + 1, displayName, as, verifier, firstPassword, open, secret);
    }

    Account withSecret(String now) {
        return new Account(login, version + 1, displayName, role, verifier, firstPassword, open, now);
    }

    /** Keeps verifier and secret out of logs. */
    @Override
    public String toString() {
        return "Account[" + login + ", " + version + "]";
    }
}
