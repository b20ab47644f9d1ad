package org.guichet.printing;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.export.DayPress;
import org.guichet.workflow.export.DayRecord;

/** A day's tables as a file of each kind. */
public final class Sheets implements DayPress {

    @Override
    public byte[] bytes(Format format, DayRecord day, Locale language, DoubleConsumer progress) {
        Language words = Language.of(language);
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(PaperLayout.dates(language)).format(day.day());
        String title = day.site().isEmpty() ? date : day.site() + " – " + date;
        return bytes(format, title, DayTables.of(day, Texts.in(words)), words.locale(), progress);
    }

    static byte[] bytes(Format format, String title, List<SheetTable> tables, Locale language, DoubleConsumer progress) {
        byte[] file = switch (format) {
            case CSV -> SheetCsv.bytes(title, tables, language, progress);
            case XLSX -> SheetXlsx.bytes(title, tables, progress);
            case PDF -> SheetPdf.bytes(title, tables, language, progress);
        };
        progress.accept(1);
        return file;
    }
}
