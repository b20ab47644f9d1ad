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
            MrzParser.parse(String.join("\n", applied(mrz.lines(), changes)))
                    .filter(Mrz::isIntact)
                    .ifPresent(corrected -> proposals.add(new MrzCorrection(changes, corrected)));
        }
        return List.copyOf(proposals);
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
