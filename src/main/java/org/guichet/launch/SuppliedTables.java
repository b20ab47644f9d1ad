package org.guichet.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistLines;
import org.guichet.domain.fee.Fee;
import org.guichet.domain.fee.FeeLines;

/** Tables that come with the program, for a site to write over. */
public final class SuppliedTables {

    private static final String CHECKLISTS = "/org/guichet/checklist/supplied-checklists.csv";
    private static final String FEES = "/org/guichet/fee/supplied-fees.csv";

    private SuppliedTables() {}

    public static List<Fee> fees() {
        return FeeLines.read(text(FEES));
    }

    public static Map<Procedure, Checklist> checklists() {
        return ChecklistLines.read(text(CHECKLISTS));
    }

    private static String text(String name) {
        try (InputStream file = Objects.requireNonNull(SuppliedTables.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own table " + name, e);
        }
    }
}
