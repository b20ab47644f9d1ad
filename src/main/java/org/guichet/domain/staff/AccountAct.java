package org.guichet.domain.staff;

import org.guichet.domain.change.Act;

/** What is done with an account. Of a password only its verifier is told. */
public sealed interface AccountAct extends Act {

    /**
     * A new account. Its owner chooses another password at the first sign-in.
     *
     * @param verifier Argon2id as a PHC string
     */
    record AccountOpened(String displayName, Role role, String verifier) implements AccountAct {
        @Override
        public String toString() {
            return "AccountOpened[" + role + "]";
        }
    }

    /** Its owner chose another password. */
    record PasswordChanged(String verifier) implements AccountAct {
        @Override
        public String toString() {
            return "PasswordChanged[]";
        }
    }

    /** Somebody else gave it a password, which its owner changes at the next sign-in. */
    record PasswordReset(String verifier) implements AccountAct {
        @Override
        public String toString() {
            return "PasswordReset[]";
        }
    }

    record RoleGiven(Role role) implements AccountAct {}

    /** Nobody signs in with a closed account; what was done with it stays. */
    record AccountStateChanged(boolean open) implements AccountAct {}

    /** @param secret Base32 (RFC 6238); empty to take the second factor away */
    record SecondFactorSet(String secret) implements AccountAct {
        @Override
        public String toString() {
            return "SecondFactorSet[" + !secret.isEmpty() + "]";
        }
    }
}
