package org.guichet.domain.lookup;

import java.nio.charset.StandardCharsets;

/**
 * How likely two words are the same name, 0 to 100: by letters, by sound, and by the families of names. 100 is the same
 * letters; from about 80 on it is the same name more often than not. Not safe for use by several threads at once.
 */
final class WordSimilarity {

    static final int SAME_NAME = 97;
    private static final int SAME_SYLLABLES = 96;
    private static final int RELATED_NAME = 84;
    private static final int BEST_SOUND = 97;
    private static final int OTHER_FIRST_LETTER = 3;

    private final SoundDistance sounds = new SoundDistance();

    /** The similarity for words so many typing errors apart. */
    static int byErrors(int errors, int length, boolean sameFirstLetter) {
        if (errors == 0) {
            return 100;
        }
        int each = 7 + 40 / Math.max(length, 1);
        return Math.max(0, 100 - errors * each - (sameFirstLetter ? 0 : OTHER_FIRST_LETTER));
    }

    /** The similarity for a word that is only the beginning of a name of {@code length} letters. */
    static int byBeginning(AskedWord asked, int length) {
        int given = asked.bytes().length;
        if (asked.open()) {
            return 88 + 7 * given / length;
        }
        return given == 1 ? 70 : 74 + 18 * given / length;
    }

    /** By sound alone. */
    int bySound(AskedWord asked, String other) {
        if (!asked.isSpoken()) {
            return 0;
        }
        int least = Integer.MAX_VALUE;
        String sound = SoundForm.of(other);
        for (int i = 0; i < asked.sounds().length; i++) {
            int extra = i == 0 ? 0 : 2;
            if (i == 0 || !asked.sounds()[i].equals(asked.sounds()[0])) {
                least = Math.min(least, sounds.between(asked.sounds()[i], sound) + extra);
            }
        }
        for (SoundForm.Habit habit : SoundForm.Habit.values()) {
            if (habit != SoundForm.Habit.COMMON) {
                String otherHabit = SoundForm.of(other, habit);
                if (!otherHabit.equals(sound)) {
                    least = Math.min(least, sounds.between(asked.sounds()[0], otherHabit) + 2);
                }
            }
        }
        int length = Math.max(asked.sounds()[0].length(), sound.length());
        return Math.max(0, BEST_SOUND - (least * (10 + 40 / Math.max(length, 1))) / 10);
    }

    /** By families and Chinese syllables, 0 where neither knows. */
    static int byKinship(AskedWord asked, String other) {
        return switch (asked.kin().getOrDefault(other, 0)) {
            case NameFamilies.SAME -> SAME_NAME;
            case NameFamilies.RELATED -> RELATED_NAME;
            default -> 0;
        };
    }

    static int bySyllables(String one, String other) {
        String key = ChineseSyllables.key(one);
        return key != null && key.equals(ChineseSyllables.key(other)) ? SAME_SYLLABLES : 0;
    }

    /** The best of all. */
    int of(AskedWord asked, String other) {
        if (asked.folded().equals(other)) {
            return 100;
        }
        byte[] bytes = other.getBytes(StandardCharsets.UTF_8);
        int errors = asked.distance().to(bytes, 0, bytes.length);
        boolean sameStart = bytes.length > 0 && asked.bytes().length > 0 && bytes[0] == asked.bytes()[0];
        int best = byErrors(errors, Math.max(bytes.length, asked.bytes().length), sameStart);
        best = Math.max(best, bySound(asked, other));
        return Math.max(best, Math.max(byKinship(asked, other), bySyllables(asked.folded(), other)));
    }
}
