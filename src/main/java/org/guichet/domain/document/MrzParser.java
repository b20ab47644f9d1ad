package org.guichet.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guichet.domain.document.MrzReading.Read;
import org.guichet.domain.document.MrzReading.Reason;
import org.guichet.domain.document.MrzReading.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a machine-readable zone, typed or scanned: in lines or as one, with spaces, in small letters. Any text gives an
 * answer; nothing is corrected on the way.
 */
public final class MrzParser {

    /** More than any zone with its line ends: a longer text is refused before it is looked at. */
    private static final int LONGEST_TEXT = 4096;

    private MrzParser() {}

    public static MrzReading read(String text) {
        return switch (form(text)) {
            case Form.None(Unreadable why) -> why;
            case Form.Zone(var format, var lines) -> {
                List<Unreadable> offences = offences(MrzLayout.of(format), lines);
                yield offences.isEmpty() ? new Read(mrz(format, MrzLayout.of(format), lines)) : offences.getFirst();
            }
        };
    }

    /** The zone, where the text is one; its digits may disagree. */
    public static Optional<Mrz> parse(String text) {
        return read(text) instanceof Read(Mrz mrz) ? Optional.of(mrz) : Optional.empty();
    }

    /**
     * A zone of the right size with characters where none of their kind belong: a digit in a name. Empty for a text that can be read, and
     * for one that is no zone at all.
     */
    public static Optional<Misread> misread(String text) {
        if (!(form(text) instanceof Form.Zone(var format, var lines))) {
            return Optional.empty();
        }
        List<Unreadable> offences = offences(MrzLayout.of(format), lines);
        boolean readable = offences.stream().noneMatch(each -> each.reason() == Reason.FOREIGN_CHARACTER);
        return offences.isEmpty() || !readable
                ? Optional.empty() : Optional.of(new Misread(mrz(format, MrzLayout.of(format), lines), offences));
    }

    /** @param offences each with its place; one or more */
    public record Misread(Mrz mrz, List<Unreadable> offences) {

        public Misread {
            offences = List.copyOf(offences);
        }

        /** Those with a character out of place, each once. */
        public List<MrzField> fields() {
            MrzLayout layout = MrzLayout.of(mrz.format());
            return offences.stream().map(each -> each.reason() == Reason.UNKNOWN_SEX
                    ? MrzField.SEX : layout.letters(each.line() - 1, each.column() - 1)).distinct().toList();
        }
    }

    /** What the lines of a text are by their lengths and the first letter. */
    private sealed interface Form {

        record Zone(MrzFormat format, List<String> lines) implements Form {}

        record None(Unreadable why) implements Form {}
    }

    private static Form form(String text) {
        if (text.length() > LONGEST_TEXT) {
            return new Form.None(new Unreadable(Reason.WRONG_LENGTH, 1, 1));
        }
        List<String> typed = MrzText.lines(text);
        if (typed.isEmpty()) {
            return new Form.None(new Unreadable(Reason.EMPTY, 1, 1));
        }
        List<String> lines = cut(typed);
        if (lines.isEmpty()) {
            lines = MrzText.within(text);
        }
        if (lines.isEmpty()) {
            return new Form.None(wrongLength(typed));
        }
        MrzFormat format = format(lines);
        if (format == null) {
            format = ofOwnCode(lines);
        }
        return format == null ? new Form.None(new Unreadable(Reason.UNKNOWN_DOCUMENT_CODE, 1, 1)) : new Form.Zone(format, lines);
    }

    /** The lines of a zone: as they came where their lengths are right, else all characters cut anew; empty where neither fits. */
    private static List<String> cut(List<String> typed) {
        String all = String.join("", typed);
        int count = switch (all.length()) {
            case 72, 88 -> 2;
            case 90 -> 3;
            default -> 0;
        };
        if (count == 0) {
            return List.of();
        }
        int length = all.length() / count;
        // As many lines as there should be, of unequal length, are misread ones: their sum must not hide it.
        if (typed.size() == count && typed.stream().anyMatch(line -> line.length() != length)) {
            return List.of();
        }
        return IntStream.range(0, count).mapToObj(i -> all.substring(i * length, (i + 1) * length)).toList();
    }

    private static Unreadable wrongLength(List<String> typed) {
        int wanted = typed.size() >= 3 ? MrzFormat.TD1.lineLength()
                : typed.getFirst().length() > 40 ? MrzFormat.TD3.lineLength() : MrzFormat.TD2.lineLength();
        for (int i = 0; i < typed.size(); i++) {
            int length = typed.get(i).length();
            if (length != wanted) {
                return new Unreadable(Reason.WRONG_LENGTH, i + 1, Math.min(length, wanted) + 1);
            }
        }
        return new Unreadable(Reason.WRONG_LENGTH, typed.size() + 1, 1);
    }

    /** Size and first letter tell the format; null where no format of that size begins so. */
    private static @Nullable MrzFormat format(List<String> lines) {
        char first = firstLetter(lines);
        boolean card = first == 'A' || first == 'C' || first == 'I' || first == 'P';
        return switch (lines.getFirst().length()) {
            case 30 -> card ? MrzFormat.TD1 : null;
            case 36 -> first == 'V' ? MrzFormat.MRV_B
                    : isFrenchIdentity(lines) ? MrzFormat.FRENCH_IDENTITY : card ? MrzFormat.TD2 : null;
            default -> first == 'V' ? MrzFormat.MRV_A : first == 'P' ? MrzFormat.TD3 : null;
        };
    }

    /** National cards have codes of their own, such as Germany's arrival attestation (ME): what is one, its check digits tell. */
    private static @Nullable MrzFormat ofOwnCode(List<String> lines) {
        int length = lines.getFirst().length();
        if (length == MrzFormat.TD3.lineLength()) {
            return null;
        }
        MrzFormat format = length == MrzFormat.TD1.lineLength() ? MrzFormat.TD1 : MrzFormat.TD2;
        MrzLayout layout = MrzLayout.of(format);
        return offences(layout, lines).isEmpty() && mrz(format, layout, lines).isIntact() ? format : null;
    }

    /** A 1 is what readers make of an I: what the zone is can be told, and the place is an offence. */
    private static char firstLetter(List<String> lines) {
        char first = lines.getFirst().charAt(0);
        return first == '1' ? 'I' : first;
    }

    /** A TD2 card has the nationality's letters where the old French card has the end of its number and a digit. */
    private static boolean isFrenchIdentity(List<String> lines) {
        return lines.getFirst().matches("[I1]DFRA.*") && !lines.get(1).startsWith("FRA", 10);
    }

    private static List<Unreadable> offences(MrzLayout layout, List<String> lines) {
        List<Unreadable> offences = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            for (int column = 0; column < lines.get(line).length(); column++) {
                char c = lines.get(line).charAt(column);
                Reason reason = offence(layout, line, column, c);
                if (reason != null) {
                    offences.add(new Unreadable(reason, line + 1, column + 1));
                }
            }
        }
        return offences;
    }

    private static @Nullable Reason offence(MrzLayout layout, int line, int column, char c) {
        boolean letter = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        if (!letter && !digit && c != '<') {
            return Reason.FOREIGN_CHARACTER;
        }
        if (digit && (holds(layout.documentCode(), line, column)
                || holds(layout.names(), line, column) || holds(layout.givenNames(), line, column)
                || holds(layout.issuer(), line, column) || holds(layout.nationality(), line, column))) {
            return Reason.DIGIT_AMONG_LETTERS;
        }
        return holds(layout.sex(), line, column) && !MrzSex.isCode(c) ? Reason.UNKNOWN_SEX : null;
    }

    private static boolean holds(@Nullable Slot slot, int line, int column) {
        return slot != null && slot.holds(line, column);
    }

    private static Mrz mrz(MrzFormat format, MrzLayout layout, List<String> lines) {
        Slot overflow = layout.numberOverflow(lines);
        String number = layout.number().in(lines);
        String option = optional(layout.optional1(), lines);
        if (overflow != null) {
            String rest = overflow.in(lines);
            number += rest.substring(0, rest.length() - 1);
            option = option.substring(overflow.width());
        }
        Slot given = layout.givenNames();
        String names = layout.names().in(lines);
        Slot expiry = layout.expiryDate();
        return new Mrz(format,
                bare(layout.documentCode().in(lines)), bare(layout.issuer().in(lines)), bare(number),
                given == null ? MrzNames.together(names) : MrzNames.apart(names, given.in(lines)),
                new MrzDate(layout.birthDate().in(lines)), MrzSex.of(layout.sex().in(lines).charAt(0)),
                expiry == null ? MrzDate.ABSENT : new MrzDate(expiry.in(lines)),
                bare(layout.nationality().in(lines)), bare(option), bare(optional(layout.optional2(), lines)),
                layout.checkedSpans(lines).stream().map(span -> span.judge(lines)).toList(), lines);
    }

    private static String optional(@Nullable Slot slot, List<String> lines) {
        return slot == null ? "" : slot.in(lines);
    }

    /** Without the fillers around it; those inside are kept as spaces. */
    private static String bare(String field) {
        return field.replace('<', ' ').strip();
    }
}
