package org.guichet.domain.lookup;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a question says besides names, resolved in one segment: the birth date, and the people whose number, phone or
 * address fits, by place, with how well.
 */
final class Clues {

    private static final int MOST_OF_ONE_CLUE = 3000;
    private static final int FEWEST_LAST_DIGITS = 3;
    private static final int FEWEST_FIRST_DIGITS = 4;
    private static final int FEWEST_PHONE_DIGITS = 6;

    private final @Nullable BirthClue birth;
    private final boolean hasNumbers;
    private final int[] places;
    private final byte[] fits;

    private Clues(@Nullable BirthClue birth, boolean hasNumbers, int[] places, byte[] fits) {
        this.birth = birth;
        this.hasNumbers = hasNumbers;
        this.places = places;
        this.fits = fits;
    }

    @Nullable BirthClue birth() {
        return birth;
    }

    boolean hasNumbers() {
        return hasNumbers;
    }

    /** Who fits by number, in order. */
    int[] places() {
        return places;
    }

    static Clues in(Segment segment, Question question) {
        List<DigitClue> digits = question.digits();
        if (digits.isEmpty() && question.email().isEmpty()) {
            return new Clues(question.birth(), false, new int[0], new byte[0]);
        }
        Collected found = new Collected();
        for (DigitClue clue : digits) {
            number(segment, clue, found);
            phone(segment, clue, found);
        }
        if (!question.email().isEmpty()) {
            email(segment, question.email(), found);
        }
        return found.clues(question.birth());
    }

    private static void number(Segment segment, DigitClue clue, Collected found) {
        String digits = clue.digits();
        int given = digits.length();
        if (clue.international() || given > Digits.NUMBER) {
            return;
        }
        if (given >= 9) {
            range(segment.numbersForward, Digits.forward(digits, Digits.NUMBER), 1, 100, found);
            range(segment.numbersForward, Digits.forward("0" + digits, Digits.NUMBER), 1, 98, found);
            if (digits.charAt(0) == '0' && given == Digits.NUMBER) {
                range(segment.numbersForward, Digits.forward(digits.substring(1), Digits.NUMBER), 1, 97, found);
            }
        }
        if (given < Digits.NUMBER) {
            if (given >= FEWEST_LAST_DIGITS) {
                long low = Digits.backward(digits, Digits.NUMBER);
                range(segment.numbersBackward, low, Digits.span(given, Digits.NUMBER), 94, found);
            }
            if (given >= FEWEST_FIRST_DIGITS) {
                long low = Digits.forward(digits, Digits.NUMBER);
                range(segment.numbersForward, low, Digits.span(given, Digits.NUMBER), 92, found);
                range(segment.numbersForward, Digits.forward("0" + digits, Digits.NUMBER), Digits.span(given + 1, Digits.NUMBER),
                        88, found);
            }
        }
    }

    private static void phone(Segment segment, DigitClue clue, Collected found) {
        String digits = clue.international() ? Digits.phone(clue.digits()) : clue.digits();
        int given = digits.length();
        if (given < FEWEST_PHONE_DIGITS) {
            return;
        }
        String whole = Digits.phone(digits);
        if (given >= 9) {
            int width = Math.min(whole.length(), Digits.PHONE);
            long low = Digits.backward(whole, Digits.PHONE);
            range(segment.phones, low, Digits.span(width, Digits.PHONE), 96, found);
            String national = whole.startsWith("0") ? whole.substring(1) : whole;
            low = Digits.backward(national, Digits.PHONE);
            range(segment.phones, low, Digits.span(Math.min(national.length(), Digits.PHONE), Digits.PHONE), 90, found);
        } else {
            range(segment.phones, Digits.backward(digits, Digits.PHONE), Digits.span(given, Digits.PHONE), 80, found);
        }
    }

    private static void email(Segment segment, String address, Collected found) {
        long local = EmailKey.localKey(address);
        range(segment.emails, EmailKey.of(address), 1, 100, found);
        range(segment.emails, local, EmailKey.span(), 85, found);
    }

    private static void range(SortedKeys keys, long low, long span, int fit, Collected found) {
        found.add(keys.places(low, low + span, MOST_OF_ONE_CLUE), fit);
    }

    /** How well a person's numbers fit, 0 to 100. */
    int fit(int place) {
        int at = Arrays.binarySearch(places, place);
        return at >= 0 ? fits[at] : 0;
    }

    /** Places with fits, best kept where one comes twice. */
    private static final class Collected {
        private long[] all = new long[64];
        private int count;

        void add(int[] places, int fit) {
            if (count + places.length > all.length) {
                all = Arrays.copyOf(all, Math.max(all.length * 2, count + places.length));
            }
            for (int place : places) {
                all[count++] = ((long) place << 8) | (100 - fit);
            }
        }

        Clues clues(@Nullable BirthClue birth) {
            Arrays.sort(all, 0, count);
            int[] places = new int[count];
            byte[] fits = new byte[count];
            int used = 0;
            for (int i = 0; i < count; i++) {
                int place = (int) (all[i] >> 8);
                if (used == 0 || places[used - 1] != place) {
                    places[used] = place;
                    fits[used++] = (byte) (100 - (all[i] & 0xFF));
                }
            }
            return new Clues(birth, true, Arrays.copyOf(places, used), Arrays.copyOf(fits, used));
        }
    }
}
