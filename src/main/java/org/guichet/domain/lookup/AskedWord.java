package org.guichet.domain.lookup;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A word of the question made ready to be compared with many words. */
final class AskedWord {

    /** One sound for so many letters at the least; a German tsch has four, but no name is made of such alone. */
    private static final int LEAST_SOUND = 3;

    private final String folded;
    private final int parts;
    private final boolean open;
    private final byte[] bytes;
    private final SpellingDistance distance;
    private final String[] sounds;
    private final int[] soundKeys;
    private final Map<String, Integer> kin;
    private final boolean particle;

    /**
     * Prepares a word.
     *
     * @param parts bits of the question's words it covers: one, or several written apart and tried as one
     * @param open true when more letters may follow
     */
    AskedWord(String folded, int parts, boolean open) {
        this.folded = folded;
        this.parts = parts;
        this.open = open;
        bytes = folded.getBytes(StandardCharsets.UTF_8);
        distance = new SpellingDistance(bytes);
        SoundForm.Habit[] habits = SoundForm.Habit.values();
        sounds = new String[habits.length];
        for (int i = 0; i < habits.length; i++) {
            sounds[i] = SoundForm.of(folded, habits[i]);
        }
        soundKeys = isSpoken() ? SoundKeys.of(folded) : new int[0];
        kin = open && folded.length() == 1 ? Map.of() : NameFamilies.of(folded);
        particle = NameFamilies.isParticle(folded);
    }

    /** A key that stuck, or a hand on the keyboard, is compared by its letters only: it sounds like some short name by chance. */
    boolean isSpoken() {
        return sounds[0].length() * LEAST_SOUND > folded.length();
    }

    String folded() {
        return folded;
    }

    int parts() {
        return parts;
    }

    boolean open() {
        return open;
    }

    byte[] bytes() {
        return bytes;
    }

    SpellingDistance distance() {
        return distance;
    }

    /** One sound form per {@link SoundForm.Habit}. */
    String[] sounds() {
        return sounds;
    }

    int[] soundKeys() {
        return soundKeys;
    }

    Map<String, Integer> kin() {
        return kin;
    }

    boolean particle() {
        return particle;
    }

    boolean isJoined() {
        return Integer.bitCount(parts) > 1;
    }
}
