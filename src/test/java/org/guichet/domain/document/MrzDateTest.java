package org.guichet.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MrzDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 14);

    @Test
    void aBirthIsNeverInTheFuture() {
        assertEquals(born(2026, 3, 14), new MrzDate("260314").asBirth(TODAY));
        assertEquals(born(1926, 3, 15), new MrzDate("260315").asBirth(TODAY));
        assertEquals(born(1927, 1, 1), new MrzDate("270101").asBirth(TODAY));
        assertEquals(born(2000, 2, 29), new MrzDate("000229").asBirth(TODAY));
    }

    @Test
    void anExpiryLiesWithinFiftyYearsOfToday() {
        assertEquals(born(2014, 1, 7), new MrzDate("140107").asExpiry(TODAY));
        assertEquals(born(2075, 12, 31), new MrzDate("751231").asExpiry(TODAY));
        assertEquals(born(1976, 1, 1), new MrzDate("760101").asExpiry(TODAY));
        assertEquals(born(1996, 12, 10), new MrzDate("961210").asExpiry(TODAY));
    }

    @Test
    void unknownPartsAndImpossibleDaysGiveNoDate() {
        assertEquals(Optional.empty(), new MrzDate("74<<<<").asBirth(TODAY));
        assertEquals(Optional.empty(), new MrzDate("740000").asBirth(TODAY));
        assertEquals(Optional.empty(), new MrzDate("740230").asBirth(TODAY));
        assertEquals(Optional.empty(), new MrzDate("7408I2").asBirth(TODAY));
        assertEquals(Optional.empty(), new MrzDate("<<<<<<").asExpiry(TODAY));
        assertEquals(Optional.empty(), new MrzDate("290229").asBirth(TODAY));
    }

    @Test
    void aDateAgreesInThePartsThatItStates() {
        LocalDate birth = LocalDate.of(1974, 8, 12);
        assertTrue(new MrzDate("740812").agreesWith(birth));
        assertTrue(new MrzDate("7408<<").agreesWith(birth));
        assertTrue(new MrzDate("740000").agreesWith(birth));
        assertFalse(new MrzDate("740813").agreesWith(birth));
        assertFalse(new MrzDate("74O812").agreesWith(birth));
        assertFalse(new MrzDate("<<<<<<").agreesWith(birth));
    }

    private static Optional<LocalDate> born(int year, int month, int day) {
        return Optional.of(LocalDate.of(year, month, day));
    }
}
