package org.guichet.desktop.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.guichet.desktop.words.Words;
import org.guichet.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTest {

    @ParameterizedTest
    @CsvSource({"16:30, 16:30", "16h30, 16:30", "16 h 30, 16:30", "16.30, 16:30", "17h, 17:00", "9h5, 9h5", "soon, soon", "'', ''"})
    void isReadHoweverPeopleWriteIt(String typed, String read) {
        assertEquals(read, TypedTime.read(typed));
    }

    @Test
    void whatIsShownIsReadBack() {
        for (Language language : Language.values()) {
            assertEquals("16:30", TypedTime.read(TypedTime.shown("16:30", new Words(language))));
            assertEquals("", TypedTime.read(TypedTime.shown("", new Words(language))));
        }
    }
}
