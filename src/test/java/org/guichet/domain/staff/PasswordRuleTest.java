package org.guichet.domain.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {

    @ParameterizedTest
    @CsvSource({
        "'pluie verte lundi',", "'日本語パスワード十文字です',", "'correcthorse',", "court12,PASSWORD_TOO_SHORT", "motdepasse123,PASSWORD_TOO_COMMON",
        "MotDePasse123,PASSWORD_TOO_COMMON", "abababababab,PASSWORD_TOO_COMMON", "noor.bilal1,PASSWORD_IS_NAME",
        "b.noor2026!,", "bilalnoor12,PASSWORD_IS_NAME"
    })
    void longOnesWillDoAndThoseThatAreTriedFirstWillNot(String password, AccountRefusal problem) {
        assertEquals(
                Optional.ofNullable(problem), PasswordRule.problem(password.toCharArray(), "b.noor", "Bilal Noor"));
    }

    @ParameterizedTest
    @CsvSource({"128,", "129,PASSWORD_TOO_LONG"})
    void noneIsCutOff(int length, AccountRefusal problem) {
        String password = "abcdefgh".repeat(20).substring(0, length);
        assertEquals(Optional.ofNullable(problem), PasswordRule.problem(password.toCharArray(), "x", "X"));
    }
}
