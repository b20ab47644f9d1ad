package org.guichet.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.language.Texts;
import org.guichet.language.Language;
import org.guichet.workflow.audit.TrailPress.Line;

/** Entries of the trail as lines of CSV. Texts that a spreadsheet would calculate are made harmless, and nothing in them ends a line. */
public final class TrailCsv {

    private static final List<String> COLUMNS = List.of(
            "audit.desk", "audit.number", "export.at", "audit.who", "export.second", "export.act", "audit.what", "export.about",
            "export.person", "audit.unusual", "export.hash");

    private TrailCsv() {}

    public static String head(Locale language) {
        Texts texts = Texts.in(Language.of(language));
        return line(COLUMNS.stream().map(texts::text), language);
    }

    /** @param type the act's name as it is stored */
    public static String line(Line line, String type, Locale language) {
        AuditEntry entry = line.entry();
        String person = entry.applicantId() == 0 ? "" : Long.toString(entry.applicantId());
        return line(
                Stream.of(
                        entry.desk(), Long.toString(entry.deskSeq()), entry.at().toString(), entry.agent(), entry.second(), type,
                        line.what(), entry.aggregate().kind() + ":" + entry.aggregate().key(), person, line.unusual(),
                        entry.hash().hex()),
                language);
    }

    private static String line(Stream<String> cells, Locale language) {
        char separator = language.getLanguage().equals("fr") ? ';' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setRecordSeparator("").get();
        StringBuilder line = new StringBuilder();
        try {
            format.printRecord(line, cells.map(TrailCsv::cell).toArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return line.toString();
    }

    private static String cell(String text) {
        return SheetTable.Cell.text(text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ")).text();
    }
}
