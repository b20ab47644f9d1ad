package org.guichet.workflow.export;

import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.guichet.inmemory.Synthetic;
import org.guichet.domain.queue.PriorityNeed;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.guichet.domain.audit.AuditedAct.DayExported;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.export.DayPress.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The day as a file: what is in it, and what a spreadsheet must not make of it. */
class ExportDayTest {

    @TempDir
    private Path folder = Path.of("");

    private final DeskFixture desk = new DeskFixture();
    private final DeskSession supervisor = desk.site.session(Role.SUPERVISOR, DESK);

    private byte[] exported(Format format, Locale language) {
        return done(desk.acts.steering().export().run(supervisor, format, language, _ -> {}));
    }

    private void aMorning() {
        done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        done(desk.acts.queue().admit().run(desk.agent, NOA.id(), false));
        desk.clock.passMinutes(12);
        Ticket called = done(desk.acts.queue().call().run(desk.agent));
        desk.clock.passMinutes(7);
        done(desk.acts.queue().move().finish(desk.agent, called.id()));
        done(desk.acts.door().move().close(supervisor, "=HYPERLINK(\"http://example.org\")"));
    }

    private static List<CSVRecord> csv(byte[] file, char separator) throws IOException {
        String text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeff"), "spreadsheets take it for UTF-8");
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).get().parse(new StringReader(text.substring(1))).getRecords();
    }

    @Test
    void csvHasTheFiguresAndTheHistoryByNumberAndNobodysName() throws IOException {
        aMorning();
        byte[] file = exported(Format.CSV, Locale.UK);
        List<List<String>> rows = csv(file, ',').stream().map(CSVRecord::toList).toList();
        assertTrue(rows.contains(List.of("Card pickup", "0", "0", "0", "1", "0", "", "12", "12")), rows::toString);
        assertTrue(rows.contains(List.of("3", "1", "0", "0")), rows::toString);
        assertTrue(rows.stream().anyMatch(row -> row.size() == 5 && row.getFirst().equals("09:42:00") && row.get(4).equals("3")));
        String text = new String(file, StandardCharsets.UTF_8);
        assertFalse(text.contains(LEILA.surname()) || text.contains(LEILA.surname().toUpperCase(Locale.ROOT)));
    }

    @Test
    void frenchSpreadsheetsGetSemicolonsAndFrenchWords() throws IOException {
        aMorning();
        List<CSVRecord> rows = csv(exported(Format.CSV, Locale.FRANCE), ';');
        assertTrue(rows.stream().anyMatch(row -> row.get(0).equals("Historique")));
    }

    @Test
    void xlsxIsAWorkbookOfThreeSheetsThatCalculatesNothing() throws IOException {
        aMorning();
        List<String> sheets = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        Path file = Files.write(folder.resolve("day.xlsx"), exported(Format.XLSX, Locale.UK));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    sheets.add(entry.getName());
                }
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(3, sheets.size(), sheets::toString);
        assertFalse(all.toString().contains("<f>"), "no formula");
        assertTrue(all.toString().contains("HYPERLINK"), "what was written as the reason is there as text");
    }

    @Test
    void eachExportIsInTheTrail() {
        aMorning();
        exported(Format.XLSX, Locale.UK);
        DayExported act = (DayExported) desk.site.trail().latest(1).getFirst().act();
        assertEquals("XLSX", act.format());
        assertEquals(2, act.tickets());
    }

    @Test
    void whatWasNotedOnTheWayIsNoRowOfTheHistory() throws IOException {
        aMorning();
        List<List<String>> before = rowsOf(exported(Format.CSV, Locale.UK));
        Ticket noas = desk.site.queue().tickets(Synthetic.DAY).stream()
                .filter(ticket -> ticket.admission().applicantId() == NOA.id()).findFirst().orElseThrow();
        done(desk.acts.queue().note().needs(desk.agent, noas.id(), Set.of(PriorityNeed.INFANT)));
        assertEquals(before, rowsOf(exported(Format.CSV, Locale.UK)));
    }

    private static List<List<String>> rowsOf(byte[] file) throws IOException {
        return csv(file, ',').stream().map(CSVRecord::toList).toList();
    }
}
