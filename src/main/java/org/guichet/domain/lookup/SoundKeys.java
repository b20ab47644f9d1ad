package org.guichet.domain.lookup;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers that words share when they may be one name in different spellings: hashes of skeletons and of Chinese syllables. */
final class SoundKeys {

    private static final int CHINESE_SALT = 0x5a17;

    private SoundKeys() { }

    /** The keys of a folded word, without repetition. */
    static int[] of(String word) {
        int[] keys = new int[4];
        int used = 0;
        for (SoundForm.Habit habit : SoundForm.Habit.values()) {
            int key = SoundForm.skeleton(SoundForm.of(word, habit)).hashCode();
            if (!contains(keys, used, key)) {
                keys[used++] = key;
            }
        }
        @Nullable String chinese = ChineseSyllables.key(word);
        if (chinese != null) {
            keys[used++] = chinese.hashCode() * 31 + CHINESE_SALT;
        }
        return Arrays.copyOf(keys, used);
    }

    private static boolean contains(int[] keys, int used, int key) {
        for (int i = 0; i < used; i++) {
            if (keys[i] == key) {
                return true;
            }
        }
        return false;
    }
}
