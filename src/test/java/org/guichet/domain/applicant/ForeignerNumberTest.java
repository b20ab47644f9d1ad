package org.guichet.domain.applicant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignerNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"7501234567", "7501 234 567", "7501.234.567", "7501\u00a0234\u202f567", " 7501234567 "})
    void aNumberIsReadAsPeopleWriteIt(String written) {
        assertEquals(Optional.of(new ForeignerNumber("7501234567")), ForeignerNumber.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678", "12345678901", "75012345AB", "٧٥٠١٢٣٤٥٦٧", "7501-234-56"})
    void whatIsNoNumberIsNotRead(String written) {
        assertEquals(Optional.empty(), ForeignerNumber.parse(written));
    }

    @Test
    void leadingZerosMatter() {
        assertEquals("0012345678", ForeignerNumber.parse("0012345678").orElseThrow().digits());
        assertTrue(new ForeignerNumber("012345678").compareTo(new ForeignerNumber("112345678")) < 0);
    }

    @Test
    void onlyTheLastThreeDigitsReachAListOrALog() {
        ForeignerNumber number = new ForeignerNumber("7501234567");
        assertEquals("…567", number.masked());
        assertFalse(("person " + number).contains("7501"));
    }

    @Test
    void itIsShownInGroupsFromTheRight() {
        assertEquals("7501 234 567", new ForeignerNumber("7501234567").grouped());
        assertEquals("501 234 567", new ForeignerNumber("501234567").grouped());
    }

    @Test
    void aWrongNumberIsNeverMade() {
        assertThrows(IllegalArgumentException.class, () -> new ForeignerNumber("7501 234 567"));
    }
}
