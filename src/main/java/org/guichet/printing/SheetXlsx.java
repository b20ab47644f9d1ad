package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.guichet.printing.SheetTable.Cell;

/** Each table on a sheet of its own, its head in bold and kept in view. */
final class SheetXlsx {

    private static final double WIDEST = 60;

    private SheetXlsx() {}

    static byte[] bytes(String title, List<SheetTable> tables, DoubleConsumer progress) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RowProgress told = new RowProgress(tables, progress);
        try (Workbook book = new Workbook(out, "Guichet", "1.0")) {
            for (SheetTable table : tables) {
                sheet(book.newWorksheet(table.title()), title, table, told);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    private static void sheet(Worksheet sheet, String title, SheetTable table, RowProgress told) {
        sheet.value(0, 0, Cell.text(title).text());
        sheet.style(0, 0).bold().set();
        for (int column = 0; column < table.head().size(); column++) {
            sheet.value(2, column, table.head().get(column));
            sheet.style(2, column).bold().set();
        }
        sheet.freezePane(0, 3);
        for (int i = 0; i < table.rows().size(); i++) {
            List<Cell> row = table.rows().get(i);
            for (int column = 0; column < row.size(); column++) {
                Long number = row.get(column).number();
                if (number == null) {
                    sheet.value(3 + i, column, row.get(column).text());
                } else {
                    sheet.value(3 + i, column, number);
                }
            }
            told.row();
        }
        for (int column = 0; column < table.head().size(); column++) {
            int place = column;
            int longest = table.rows().stream().mapToInt(row -> row.get(place).text().length()).max().orElse(0);
            sheet.width(column, Math.min(WIDEST, Math.max(table.head().get(column).length(), longest) + 3));
        }
    }
}
