package org.guichet.printing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One table of an export, in the words of its language. */
record SheetTable(String title, List<String> head, List<List<Cell>> rows) {

    /**
     * What stands in a cell.
     *
     * @param number null for a text
     * @param text as people read it
     */
    record Cell(@Nullable Long number, String text) {

        /** Spreadsheets take a text that begins with one of these for a formula, or pass it on to programs that do. */
        private static final String FORMULA = "=+-@\t\r\u2212\uff1d\uff0b\uff0d\uff20";

        /** Made harmless: an apostrophe goes before what a spreadsheet would calculate. */
        static Cell text(String text) {
            String inner = text.stripLeading();
            boolean formula = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0)
                    || (!inner.isEmpty() && FORMULA.indexOf(inner.charAt(0)) >= 0);
            return new Cell(null, formula ? "'" + text : text);
        }

        static Cell number(long number) {
            return new Cell(number, String.valueOf(number));
        }
    }

    SheetTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
