package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.guichet.printing.SheetTable.Cell;

/** Tables on A4 pages: each page has its table's head, and says which page of how many it is. */
final class SheetPdf {

    private static final int ROWS_A_PAGE = 44;

    /** @param rows as many as there is room for */
    private record Part(SheetTable table, List<List<Cell>> rows) {}

    private SheetPdf() {}

    static byte[] bytes(String title, List<SheetTable> tables, Locale language, DoubleConsumer progress) {
        RowProgress told = new RowProgress(tables, progress);
        List<Part> parts = new ArrayList<>();
        tables.forEach(table -> parts.addAll(parts(table)));
        List<PaperDocument.Drawing> pages = new ArrayList<>();
        for (Part part : parts) {
            String number = pages.size() + 1 + " / " + parts.size();
            pages.add((pen, regular, bold) ->
                    new SheetLayout(pen, regular, bold).draw(title, part.table(), part.rows(), number, told));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        try {
            PaperDocument.write(out, information, language, pages);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    private static List<Part> parts(SheetTable table) {
        List<Part> parts = new ArrayList<>();
        for (int from = 0; from == 0 || from < table.rows().size(); from += ROWS_A_PAGE) {
            parts.add(new Part(table, table.rows().subList(from, Math.min(table.rows().size(), from + ROWS_A_PAGE))));
        }
        return parts;
    }

    /** Columns as wide as what stands in them asks for, in proportion. */
    private static final class SheetLayout extends PaperLayout {

        private static final float ROW = 14;
        private static final int NARROWEST = 5;
        private static final int WIDEST = 40;

        SheetLayout(Pen pen, Typeface regular, Typeface bold) {
            super(pen, regular, bold);
        }

        void draw(String title, SheetTable table, List<List<Cell>> rows, String number, RowProgress told) throws IOException {
            float y = section(table.title(), MARGIN, WIDTH, site(title, "") - 16);
            float[] widths = widths(table);
            row(table.head(), widths, y, bold);
            float at = y - ROW;
            for (List<Cell> each : rows) {
                row(each.stream().map(Cell::text).toList(), widths, at, regular);
                at -= ROW;
                told.row();
            }
            foot("", number);
        }

        private void row(List<String> cells, float[] widths, float y, Typeface face) throws IOException {
            float x = MARGIN;
            for (int column = 0; column < cells.size(); column++) {
                pen.text(face, SMALL, Pen.INK, x, y, face.fitted(cells.get(column), SMALL, widths[column] - 6));
                x += widths[column];
            }
        }

        private static float[] widths(SheetTable table) {
            int columns = table.head().size();
            int[] longest = new int[columns];
            int all = 0;
            for (int column = 0; column < columns; column++) {
                int place = column;
                int widest = table.rows().stream().mapToInt(row -> row.get(place).text().length()).max().orElse(0);
                longest[column] = Math.clamp(Math.max(widest, table.head().get(column).length()), NARROWEST, WIDEST);
                all += longest[column];
            }
            float[] widths = new float[columns];
            for (int column = 0; column < columns; column++) {
                widths[column] = WIDTH * longest[column] / all;
            }
            return widths;
        }
    }
}
