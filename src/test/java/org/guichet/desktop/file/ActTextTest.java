package org.guichet.desktop.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.AuditedAct.EntryRefused;
import org.guichet.language.Language;
import org.junit.jupiter.api.Test;

/** Acts of the past as somebody reads them. */
class ActTextTest {

    private static String read(Language language, String reason, String detail) {
        return new ActText(new Words(language), List.of()).of(new EntryRefused(reason, detail, null));
    }

    @Test
    void theDayAndTheSlotOfARefusalAreWrittenAsItsReaderWritesThem() {
        assertEquals(
                "Turned away at the door: This appointment is for 18/12/2026.",
                read(Language.ENGLISH, "ENTRY_WRONG_DAY", "2026-12-18"));
        assertEquals(
                "Refusé à l’entrée\u202f: Ce rendez-vous est pour le 18/12/2026.",
                read(Language.FRENCH, "ENTRY_WRONG_DAY", "2026-12-18"));
        assertEquals(
                "Turned away at the door: This appointment was moved. New date: 18/12/2026, 09:40",
                read(Language.ENGLISH, "ENTRY_MOVED", "2026-12-18T09:40"));
    }

    @Test
    void aRefusalNamesItsTicketAndOneOfANewerProgramItself() {
        assertEquals(
                "Turned away at the door: This person is admitted for this slot already, with ticket B001.",
                read(Language.ENGLISH, "ALREADY_ADMITTED", "B001"));
        assertEquals("Turned away at the door: OF_TOMORROW", read(Language.ENGLISH, "OF_TOMORROW", "x"));
    }
}
