package org.guichet.domain.kernel;

import java.util.List;
import java.util.SplittableRandom;
import org.guichet.domain.change.Act;
import org.guichet.domain.staff.AccountAct;
import org.guichet.domain.staff.Role;
import org.guichet.seeded.SeededRandom;

/** Anything that might be said of an account. */
final class WildAccounts {

    private WildAccounts() {}

    static Act act(SplittableRandom random, String text) {
        String verifier = random.nextBoolean() ? "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA" : text;
        Role role = SeededRandom.any(random, List.of(Role.values()));
        return switch (random.nextInt(6)) {
            case 0 -> new AccountAct.AccountOpened(text, role, verifier);
            case 1 -> new AccountAct.PasswordChanged(verifier);
            case 2 -> new AccountAct.PasswordReset(verifier);
            case 3 -> new AccountAct.RoleGiven(role);
            case 4 -> new AccountAct.AccountStateChanged(random.nextBoolean());
            default -> new AccountAct.SecondFactorSet(random.nextBoolean() ? "A".repeat(32) : text);
        };
    }
}
