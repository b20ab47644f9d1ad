package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Tables one below the other, with an empty line between: UTF-8 with its mark, as spreadsheets expect it in either language. */
final class SheetCsv {

    private SheetCsv() {}

    static byte[] bytes(String title, List<SheetTable> tables, Locale language, DoubleConsumer progress) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        char separator = language.getLanguage().equals("fr") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        RowProgress told = new RowProgress(tables, progress);
        try (OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(writer, format)) {
            writer.write('\ufeff');
            csv.printRecord(SheetTable.Cell.text(title).text());
            for (SheetTable table : tables) {
                csv.println();
                csv.printRecord(SheetTable.Cell.text(table.title()).text());
                csv.printRecord(table.head());
                for (List<SheetTable.Cell> row : table.rows()) {
                    csv.printRecord(row.stream().map(SheetTable.Cell::text).toList());
                    told.row();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }
}
