package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theSameFaultAtTheSamePlaceAlwaysHasTheSameCode() {
        assertEquals(ErrorCode.of(fault("TRAORÉ")), ErrorCode.of(fault("BENALI")));
        assertTrue(ErrorCode.of(fault("x")).matches("GUI-[0-9A-HJKMNP-TV-Z]{5}"), ErrorCode.of(fault("x")));
    }

    @Test
    void anotherKindPlaceOrCauseHasAnotherCode() {
        String code = ErrorCode.of(fault("x"));
        assertNotEquals(code, ErrorCode.of(new IllegalArgumentException("x")));
        assertNotEquals(code, ErrorCode.of(elsewhere()));
        assertNotEquals(code, ErrorCode.of(new IllegalStateException(fault("x"))));
    }

    @Test
    void theDetailsToCopyNameNobody() {
        String details = ErrorCode.details(new IllegalStateException("TRAORÉ Aminata", fault("8136559096")));
        assertFalse(details.contains("TRAORÉ") || details.contains("8136559096"), details);
        assertTrue(details.contains("ErrorCodeTest.fault"), details);
    }

    private static IllegalStateException fault(String message) {
        return new IllegalStateException(message);
    }

    private static IllegalStateException elsewhere() {
        return new IllegalStateException("x");
    }
}
