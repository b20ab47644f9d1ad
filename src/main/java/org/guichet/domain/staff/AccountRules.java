package org.guichet.domain.staff;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.regex.Pattern;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** Opening and changing accounts. Who may is checked where the act is done. */
public final class AccountRules {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9.]{1,40}");
    private static final Pattern SECRET = Pattern.compile("([A-Z2-7]{32,64})?");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_VERIFIER = 200;

    private AccountRules() {}

    public static boolean isLogin(String text) {
        return LOGIN.matcher(text).matches();
    }

    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    /** An account of the site's base data has no state until something is done with it. */
    public static Decision<Account> decide(@Nullable Account known, Operation operation, AccountAct act) {
        String login = operation.aggregate().key();
        if (!isLogin(login)) {
            return refuse(AccountRefusal.ACCOUNT_LOGIN_NOT_POSSIBLE);
        }
        Account before = known == null ? Account.untouched(login) : known;
        boolean own = operation.agent().equals(login);
        return switch (act) {
            case AccountAct.AccountOpened(String name, Role role, String verifier) ->
                open(known, before, name, role, verifier);
            case AccountAct.PasswordChanged(String verifier) ->
                own ? password(before, verifier, false) : refuse(AccountRefusal.ACCOUNT_PASSWORD_OF_ANOTHER);
            case AccountAct.PasswordReset(String verifier) -> password(before, verifier, true);
            case AccountAct.RoleGiven(Role _) when own -> refuse(AccountRefusal.ACCOUNT_IS_OWN);
            case AccountAct.RoleGiven(Role role) ->
                role == before.role() ? refuse(AccountRefusal.ACCOUNT_UNCHANGED) : accept(before.withRole(role));
            case AccountAct.AccountStateChanged(boolean open) when own && !open -> refuse(AccountRefusal.ACCOUNT_IS_OWN);
            case AccountAct.AccountStateChanged(boolean open) ->
                open == before.open() ? refuse(AccountRefusal.ACCOUNT_UNCHANGED) : accept(before.opened(open));
            case AccountAct.SecondFactorSet(String secret) -> secondFactor(before, secret);
        };
    }

    private static Decision<Account> open(@Nullable Account known, Account before, String name, Role role, String verifier) {
        if (known != null) {
            return refuse(AccountRefusal.ACCOUNT_EXISTS);
        }
        if (!isName(name)) {
            return refuse(AccountRefusal.ACCOUNT_NAME_NOT_POSSIBLE);
        }
        return isVerifier(verifier)
                ? accept(before.opened(name, role, verifier))
                : refuse(AccountRefusal.ACCOUNT_VERIFIER_NOT_POSSIBLE);
    }

    private static Decision<Account> password(Account before, String verifier, boolean first) {
        return isVerifier(verifier)
                ? accept(before.withPassword(verifier, first))
                : refuse(AccountRefusal.ACCOUNT_VERIFIER_NOT_POSSIBLE);
    }

    private static Decision<Account> secondFactor(Account before, String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return refuse(AccountRefusal.ACCOUNT_SECRET_NOT_POSSIBLE);
        }
        return secret.equals(before.secret()) ? refuse(AccountRefusal.ACCOUNT_UNCHANGED) : accept(before.withSecret(secret));
    }

    private static boolean isVerifier(String text) {
        return text.length() <= LONGEST_VERIFIER && text.startsWith("$argon2id$");
    }
}
