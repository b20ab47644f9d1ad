package org.guichet.launch;

import java.security.SecureRandom;
import org.guichet.domain.staff.Totp;
import org.guichet.workflow.staff.ManageAccounts.Secrets;

/** Passwords and second factors that the program makes up, so that nobody chooses one for somebody else. */
final class NewSecrets {

    /** Without those that are mistaken for others when read aloud or written down. */
    private static final String DIGITS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewSecrets() {}

    static Secrets random() {
        return new Secrets(NewSecrets::password, NewSecrets::secondFactor);
    }

    /** 79 random bits, in groups that are easily typed; good for one sign-in. */
    private static String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(DIGITS.charAt(RANDOM.nextInt(DIGITS.length())));
        }
        return password.toString();
    }

    private static String secondFactor() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return Totp.base32(secret);
    }
}
