package org.guichet.domain.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held against the test values of RFC 6238, appendix B, for SHA-1. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long second, String code) {
        assertEquals(code, Totp.code(SECRET, Instant.ofEpochSecond(second), 8));
    }

    @Test
    void aCodeIsGoodHalfAMinuteEitherWayAndNoLonger() {
        String secret = Totp.base32(SECRET);
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", secret);
        Instant at = Instant.ofEpochSecond(1_111_111_109);
        OptionalLong step = OptionalLong.of(1_111_111_109 / 30);
        assertEquals(step, Totp.stepOf(secret, "081804", at));
        assertEquals(step, Totp.stepOf(secret, "081 804", at.plusSeconds(30)));
        assertEquals(step, Totp.stepOf(secret, "081804", at.minusSeconds(30)));
        assertEquals(OptionalLong.empty(), Totp.stepOf(secret, "081804", at.plusSeconds(62)));
        assertEquals(OptionalLong.empty(), Totp.stepOf(secret, "081805", at));
        assertEquals(OptionalLong.empty(), Totp.stepOf(secret, "", at));
    }
}
