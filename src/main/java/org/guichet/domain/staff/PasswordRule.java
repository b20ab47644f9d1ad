package org.guichet.domain.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be (OWASP ASVS 5.0, 6.2; NIST SP 800-63B): long, not one that everybody tries, not made of its owner's name. No
 * kinds of characters are asked for, and none is refused.
 */
public final class PasswordRule {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 128;

    /** The long ones of the lists that attackers begin with, French and English, and this program's own words. */
    private static final Set<String> COMMON = Set.of(
            "1234567890", "0123456789", "azertyuiop", "qwertyuiop", "motdepasse", "motdepasse1", "motdepasse123", "password12",
            "password123", "password1234", "prefecture", "prefecture1", "prefecture2026", "administrateur", "administrator", "bonjour123",
            "azerty1234", "azerty12345", "qwerty1234", "qwerty12345", "iloveyou12", "jetaime123", "changemoi1", "changeme12",
            "changeme123", "guichet123", "guichet2026", "1q2w3e4r5t", "aaaaaaaaaa", "football12", "republique", "marseille13",
            "111111111111", "123456789012", "passw0rd123", "welcome123", "bienvenue1", "bienvenue123", "soleil1234", "doudou1234");

    private static final int FEWEST_DIFFERENT = 4;

    private PasswordRule() {}

    /** Empty for one that will do. */
    public static Optional<AccountRefusal> problem(char[] password, String login, String displayName) {
        if (password.length < SHORTEST) {
            return Optional.of(AccountRefusal.PASSWORD_TOO_SHORT);
        }
        if (password.length > LONGEST) {
            return Optional.of(AccountRefusal.PASSWORD_TOO_LONG);
        }
        String text = new String(password).toLowerCase(Locale.ROOT);
        if (COMMON.contains(text) || text.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(AccountRefusal.PASSWORD_TOO_COMMON);
        }
        return isMadeOf(text, login) || isMadeOf(text, displayName) ? Optional.of(AccountRefusal.PASSWORD_IS_NAME) : Optional.empty();
    }

    /** What is left without the parts of the name is no password. */
    private static boolean isMadeOf(String text, String name) {
        String left = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(part -> part.length() > 2)
                .reduce(text, (rest, part) -> rest.replace(part, ""));
        return left.length() < SHORTEST / 2 && left.length() < text.length();
    }
}
