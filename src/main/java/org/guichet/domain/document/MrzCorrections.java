package org.guichet.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichet.domain.document.MrzCorrection.Change;

/**
 * Proposes what a reader may have misread: one character for each check digit that fails, and only the pairs that are read for one
 * another. A proposal is made only where then every digit of the zone agrees.
 */
public final class MrzCorrections {

    private static final Map<Character, Character> CONFUSED = Map.of(
            'O', '0', '0', 'O', 'I', '1', '1', 'I', 'B', '8', '8', 'B', 'S', '5', '5', 'S', 'Z', '2', '2', 'Z');

    /** Bounds the work: no zone has more promising combinations. */
    private static final int MOST_COMBINATIONS = 512;

    /** More would choose for nobody. */
    private static final int MOST_PROPOSALS = 24;

    /** A name with more digits in it is no name. */
    private static final int MOST_LETTERS = 3;

    private MrzCorrections() {}

    /** All that make the zone intact; none where it is intact already, or beyond repair by one character a digit. */
    public static List<MrzCorrection> propose(Mrz mrz) {
        if (mrz.isIntact()) {
            return List.of();
        }
        List<List<Change>> combinations = List.of(List.of());
        for (List<Change> choices : choicesPerFailure(mrz)) {
            combinations = combined(combinations, choices);
        }
        List<MrzCorrection> proposals = new ArrayList<>();
        for (List<Change> changes : combinations) {
            MrzParser.parse(String.join("\n", applied(mrz.lines(), changes))).ifPresent(corrected -> {
                if (corrected.isIntact()) {
                    proposals.add(new MrzCorrection(changes, corrected));
                } else if (!changes.isEmpty()) {
                    proposals.addAll(withTheComposite(changes, corrected));
                }
            });
        }
        return proposals.stream().distinct().filter(each -> hasDigitsOnly(each.corrected())).limit(MOST_PROPOSALS).toList();
    }

    /** A letter in a date or in place of a check digit is misread for certain: what leaves it there is no answer. */
    private static boolean hasDigitsOnly(Mrz mrz) {
        return isDate(mrz.birthDate()) && isDate(mrz.expiryDate())
                && mrz.checks().stream().noneMatch(check -> check.found() >= 'A' && check.found() <= 'Z');
    }

    private static boolean isDate(MrzDate date) {
        return date.text().chars().noneMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** What to propose for a text that is a zone, be it with wrong digits or with characters out of place; else nothing. */
    public static List<MrzCorrection> forText(String text) {
        return MrzParser.misread(text).map(MrzCorrections::propose)
                .or(() -> MrzParser.parse(text).map(MrzCorrections::propose)).orElse(List.of());
    }

    /** A field that only the digit over all of them covers was misread as well. */
    private static List<MrzCorrection> withTheComposite(List<Change> changes, Mrz corrected) {
        List<CheckDigit> failed = corrected.failedChecks();
        if (failed.size() != 1 || failed.getFirst().field() != MrzField.COMPOSITE) {
            return List.of();
        }
        List<MrzCorrection> proposals = new ArrayList<>();
        for (Change last : choicesPerFailure(corrected).getFirst()) {
            List<Change> all = new ArrayList<>(changes);
            all.add(last);
            MrzParser.parse(String.join("\n", applied(corrected.lines(), List.of(last)))).filter(Mrz::isIntact)
                    .ifPresent(whole -> proposals.add(new MrzCorrection(all, whole)));
        }
        return proposals;
    }

    /** The same for a zone with a digit where only letters belong: the letter that it is read for, where then every digit agrees. */
    public static List<MrzCorrection> propose(MrzParser.Misread misread) {
        List<Change> letters = new ArrayList<>();
        for (MrzReading.Unreadable offence : misread.offences()) {
            char read = misread.mrz().lines().get(offence.line() - 1).charAt(offence.column() - 1);
            Character other = CONFUSED.get(read);
            if (other == null || offence.reason() != MrzReading.Reason.DIGIT_AMONG_LETTERS || letters.size() == MOST_LETTERS) {
                return List.of();
            }
            MrzField field = MrzLayout.of(misread.mrz().format()).letters(offence.line() - 1, offence.column() - 1);
            letters.add(new Change(field, offence.line(), offence.column(), read, other));
        }
        return MrzParser.parse(String.join("\n", applied(misread.mrz().lines(), letters))).map(corrected -> {
            if (corrected.isIntact()) {
                return List.of(new MrzCorrection(letters, corrected));
            }
            return propose(corrected).stream().map(more -> {
                List<Change> all = new ArrayList<>(letters);
                all.addAll(more.changes());
                return new MrzCorrection(all, more.corrected());
            }).toList();
        }).orElse(List.of());
    }

    /** For each failing digit of a field, the single changes that make it agree; for the composite digit only when it fails alone. */
    private static List<List<Change>> choicesPerFailure(Mrz mrz) {
        List<CheckedSpan> failed = MrzLayout.of(mrz.format()).checkedSpans(mrz.lines()).stream()
                .filter(span -> !span.judge(mrz.lines()).agrees()).toList();
        boolean alone = failed.size() == 1;
        return failed.stream()
                .filter(span -> alone || span.field() != MrzField.COMPOSITE)
                .map(span -> choices(mrz.lines(), span)).toList();
    }

    private static List<Change> choices(List<String> lines, CheckedSpan span) {
        List<Slot> slots = new ArrayList<>(span.over());
        slots.add(span.check());
        List<Change> choices = new ArrayList<>();
        for (Slot slot : slots) {
            for (int column = slot.from(); column < slot.to(); column++) {
                char read = lines.get(slot.line()).charAt(column);
                Character other = CONFUSED.get(read);
                if (other != null) {
                    Change change = new Change(span.field(), slot.line() + 1, column + 1, read, other);
                    if (span.judge(applied(lines, List.of(change))).agrees()) {
                        choices.add(change);
                    }
                }
            }
        }
        return choices;
    }

    private static List<List<Change>> combined(List<List<Change>> combinations, List<Change> choices) {
        List<List<Change>> longer = new ArrayList<>();
        for (List<Change> combination : combinations) {
            for (Change choice : choices) {
                if (longer.size() < MOST_COMBINATIONS) {
                    List<Change> extended = new ArrayList<>(combination);
                    extended.add(choice);
                    longer.add(List.copyOf(extended));
                }
            }
        }
        return longer;
    }

    private static List<String> applied(List<String> lines, List<Change> changes) {
        List<StringBuilder> sheet = lines.stream().map(StringBuilder::new).toList();
        for (Change change : changes) {
            sheet.get(change.line() - 1).setCharAt(change.column() - 1, change.proposed());
        }
        return sheet.stream().map(StringBuilder::toString).toList();
    }
}
