package org.guichet.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichet.printing.SheetTable.Cell;
import org.guichet.seeded.SeededRandom;
import org.guichet.workflow.export.DayPress.Format;
import org.junit.jupiter.api.Test;

/** Tables as files, and texts that a spreadsheet must not calculate. */
class SheetsTest {

    @Test
    void thePdfSaysItOnAsManyPagesAsItTakes() throws IOException {
        List<List<Cell>> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(List.of(Cell.text("row " + i), Cell.number(i)));
        }
        List<Double> progress = new ArrayList<>();
        byte[] pdf = Sheets.bytes(
                Format.PDF, "A day", List.of(new SheetTable("Rows", List.of("Name", "Number"), many)), Locale.UK, progress::add);
        try (var document = Loader.loadPDF(pdf)) {
            assertEquals(3, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("row 0") && text.contains("row 99") && text.contains("3 / 3"), text);
        }
        assertEquals(1.0, progress.getLast());
        assertTrue(progress.getFirst() < 1);
    }

    /** Whatever is typed anywhere: a spreadsheet shows it, and calculates nothing. */
    @Test
    void noTextBecomesAFormulaAndNoHarmlessTextIsChanged() {
        String dangerous = "=+-@\t\r\u2212\uff1d\uff0b\uff0d\uff20";
        SeededRandom.repeat(5_000, random -> {
            String text = SeededRandom.text(random, dangerous + " aA1é,;\"'\n", 0, 6);
            String cell = Cell.text(text).text();
            assertTrue(cell.isEmpty() || dangerous.indexOf(cell.charAt(0)) < 0, () -> "<" + cell + ">");
            assertTrue(cell.stripLeading().isEmpty() || dangerous.indexOf(cell.stripLeading().charAt(0)) < 0, () -> "<" + cell + ">");
            assertTrue(cell.equals(text) || cell.equals("'" + text), () -> "<" + cell + ">");
            boolean harmless = text.strip().isEmpty() ? text.isBlank() && text.chars().noneMatch(c -> c == '\t' || c == '\r')
                    : dangerous.indexOf(text.charAt(0)) < 0 && dangerous.indexOf(text.stripLeading().charAt(0)) < 0;
            if (harmless) {
                assertEquals(text, cell);
            }
        });
    }
}
