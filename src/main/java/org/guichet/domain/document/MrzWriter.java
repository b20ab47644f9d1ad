package org.guichet.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the lines of a zone with all check digits, for demonstration documents and tests. Refuses what does not fit, except names,
 * which are cut by the standard's rules.
 */
public final class MrzWriter {

    private MrzWriter() {}

    public static List<String> td1(MrzContent content) {
        return write(MrzFormat.TD1, content);
    }

    public static List<String> td3(MrzContent content) {
        return write(MrzFormat.TD3, content);
    }

    /**
     * Writes the lines of the format.
     *
     * @throws IllegalArgumentException where a field other than the names is too long or holds what a zone can't carry
     */
    public static List<String> write(MrzFormat format, MrzContent content) {
        if (format == MrzFormat.FRENCH_IDENTITY) {
            throw new IllegalArgumentException("the old French identity card is read, not written");
        }
        MrzLayout layout = MrzLayout.of(format);
        Sheet sheet = new Sheet(format);
        sheet.put(layout.documentCode(), content.documentCode());
        sheet.put(layout.issuer(), content.issuer());
        sheet.putNames(layout.names(), MrzNameField.write(content.surname(), content.givenNames(), layout.names().width()));
        sheet.put(layout.nationality(), content.nationality());
        sheet.put(layout.birthDate(), MrzDate.of(content.birthDate()).text());
        sheet.put(layout.sex(), Character.toString(content.sex().code()));
        sheet.put(layout.expiryDate(), MrzDate.of(content.expiryDate()).text());
        sheet.put(layout.optional2(), content.optionalData2());
        putNumber(format, layout, sheet, content);
        for (CheckedSpan span : layout.checkedSpans(sheet.lines())) {
            sheet.put(span.check(), "0");
            sheet.put(span.check(), Character.toString(span.judge(sheet.lines()).expected()));
        }
        return sheet.lines();
    }

    /** A number of more than nine characters goes on in the optional data, with its digit and a filler (Doc 9303 part 5, note j). */
    private static void putNumber(MrzFormat format, MrzLayout layout, Sheet sheet, MrzContent content) {
        String number = characters(content.documentNumber());
        int width = layout.number().width();
        if (number.length() <= width) {
            sheet.put(layout.number(), number);
            sheet.put(layout.numberCheck(), "0");
            sheet.put(layout.optional1(), content.optionalData1());
            return;
        }
        if (format != MrzFormat.TD1 && format != MrzFormat.TD2) {
            throw new IllegalArgumentException("a document number of this format has at most " + width + " characters");
        }
        sheet.put(layout.number(), number.substring(0, width));
        sheet.put(layout.optional1(), number.substring(width) + "0<" + content.optionalData1());
    }

    private static String characters(String value) {
        return value.toUpperCase(Locale.ROOT).replace(' ', '<').replace('-', '<');
    }

    /** The lines being filled in. */
    private static final class Sheet {

        private final List<StringBuilder> lines = new ArrayList<>();

        Sheet(MrzFormat format) {
            for (int i = 0; i < format.lineCount(); i++) {
                lines.add(new StringBuilder("<".repeat(format.lineLength())));
            }
        }

        /** Nothing may be put where a format has no such field. */
        void put(@Nullable Slot slot, String value) {
            String characters = characters(value);
            if (characters.isEmpty()) {
                return;
            }
            if (slot == null || characters.length() > slot.width()) {
                throw new IllegalArgumentException("a field has more characters than its format has room for");
            }
            if (!characters.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '<')) {
                throw new IllegalArgumentException("a zone carries A-Z, 0-9 and the filler only");
            }
            putNames(slot, characters);
        }

        void putNames(Slot slot, String characters) {
            lines.get(slot.line()).replace(slot.from(), slot.from() + characters.length(), characters);
        }

        List<String> lines() {
            return lines.stream().map(StringBuilder::toString).toList();
        }
    }
}
