package org.guichet.domain.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where each field of a format stands (Doc 9303 parts 4 to 7, section 4.2; columns here count from 0). */
record MrzLayout(
        Slot documentCode, Slot issuer, Slot number, Slot numberCheck, Slot names, @Nullable Slot givenNames,
        Slot nationality, Slot birthDate, Slot birthCheck, Slot sex, @Nullable Slot expiryDate, @Nullable Slot expiryCheck,
        @Nullable Slot optional1, @Nullable Slot optional1Check, @Nullable Slot optional2,
        @Nullable Slot composite, List<Slot> compositeOver) {

    private static final MrzLayout TD1 = new MrzLayout(
            slot(0, 0, 2), slot(0, 2, 5), slot(0, 5, 14), slot(0, 14, 15), slot(2, 0, 30), null,
            slot(1, 15, 18), slot(1, 0, 6), slot(1, 6, 7), slot(1, 7, 8), slot(1, 8, 14), slot(1, 14, 15),
            slot(0, 15, 30), null, slot(1, 18, 29),
            slot(1, 29, 30), List.of(slot(0, 5, 30), slot(1, 0, 7), slot(1, 8, 15), slot(1, 18, 29)));
    private static final MrzLayout TD2 = twoLines(36, 35, null, slot(1, 28, 35), slot(1, 35, 36),
            List.of(slot(1, 0, 10), slot(1, 13, 20), slot(1, 21, 35)));
    private static final MrzLayout TD3 = twoLines(44, 42, slot(1, 42, 43), slot(1, 28, 42), slot(1, 43, 44),
            List.of(slot(1, 0, 10), slot(1, 13, 20), slot(1, 21, 43)));
    private static final MrzLayout MRV_A = twoLines(44, 44, null, slot(1, 28, 44), null, List.of());
    private static final MrzLayout MRV_B = twoLines(36, 36, null, slot(1, 28, 36), null, List.of());
    /** The order in use from 1988 to 2021: surname and office above; number, given names, birth, sex below. */
    private static final MrzLayout FRENCH_IDENTITY = new MrzLayout(
            slot(0, 0, 2), slot(0, 2, 5), slot(1, 0, 12), slot(1, 12, 13), slot(0, 5, 30), slot(1, 13, 27),
            slot(0, 2, 5), slot(1, 27, 33), slot(1, 33, 34), slot(1, 34, 35), null, null,
            slot(0, 30, 36), null, null,
            slot(1, 35, 36), List.of(slot(0, 0, 36), slot(1, 0, 35)));

    static MrzLayout of(MrzFormat format) {
        return switch (format) {
            case TD1 -> TD1;
            case TD2 -> TD2;
            case TD3 -> TD3;
            case MRV_A -> MRV_A;
            case MRV_B -> MRV_B;
            case FRENCH_IDENTITY -> FRENCH_IDENTITY;
        };
    }

    /** TD2, TD3 and both visas share all but the length and the end of line 2. */
    private static MrzLayout twoLines(int length, int optionalEnd, @Nullable Slot optionalCheck, Slot optional,
            @Nullable Slot composite, List<Slot> compositeOver) {
        assert optional.to() == optionalEnd : "the optional data end where the composite begins";
        return new MrzLayout(
                slot(0, 0, 2), slot(0, 2, 5), slot(1, 0, 9), slot(1, 9, 10), slot(0, 5, length), null,
                slot(1, 10, 13), slot(1, 13, 19), slot(1, 19, 20), slot(1, 20, 21), slot(1, 21, 27), slot(1, 27, 28),
                optional, optionalCheck, null, composite, compositeOver);
    }

    private static Slot slot(int line, int from, int to) {
        return new Slot(line, from, to);
    }

    /** The field of letters at that place, of those that hold no digits. */
    MrzField letters(int line, int column) {
        if (nationality.holds(line, column) && !nationality.equals(issuer)) {
            return MrzField.NATIONALITY;
        }
        if (issuer.holds(line, column)) {
            return MrzField.ISSUER;
        }
        if (givenNames != null && givenNames.holds(line, column)) {
            return MrzField.GIVEN_NAMES;
        }
        return names.holds(line, column) ? MrzField.SURNAME : MrzField.DOCUMENT_CODE;
    }

    /** Every check digit of these lines, the one over all fields last. */
    List<CheckedSpan> checkedSpans(List<String> lines) {
        List<CheckedSpan> spans = new ArrayList<>();
        spans.add(numberSpan(lines));
        spans.add(new CheckedSpan(MrzField.BIRTH_DATE, List.of(birthDate), birthCheck));
        if (expiryDate != null && expiryCheck != null) {
            spans.add(new CheckedSpan(MrzField.EXPIRY_DATE, List.of(expiryDate), expiryCheck));
        }
        if (optional1 != null && optional1Check != null) {
            spans.add(new CheckedSpan(MrzField.OPTIONAL_DATA_1, List.of(optional1), optional1Check));
        }
        if (composite != null) {
            spans.add(new CheckedSpan(MrzField.COMPOSITE, compositeOver, composite));
        }
        return List.copyOf(spans);
    }

    private CheckedSpan numberSpan(List<String> lines) {
        Slot overflow = numberOverflow(lines);
        if (overflow == null) {
            return new CheckedSpan(MrzField.DOCUMENT_NUMBER, List.of(number), numberCheck);
        }
        Slot rest = slot(overflow.line(), overflow.from(), overflow.to() - 1);
        return new CheckedSpan(MrzField.DOCUMENT_NUMBER, List.of(number, rest),
                slot(overflow.line(), overflow.to() - 1, overflow.to()));
    }

    /**
     * The part of a long document number that overflows into the optional data, its check digit last, or null. Marked by a filler
     * in the digit's own place and ended by the first filler (Doc 9303 part 5, note j; part 6 alike). Formats whose optional data
     * have other readers (visas, passports) know no long numbers.
     */
    @Nullable Slot numberOverflow(List<String> lines) {
        if (optional1 == null || composite == null || optional1Check != null || !numberCheck.in(lines).equals("<")) {
            return null;
        }
        String option = optional1.in(lines);
        int filler = option.indexOf('<');
        int length = filler < 0 ? option.length() : filler;
        boolean numberFull = !number.in(lines).contains("<");
        return numberFull && length >= 2 ? slot(optional1.line(), optional1.from(), optional1.from() + length) : null;
    }
}
