package org.guichet.seeded;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Runs a property on many random cases; a failure names the seed that brings it back: {@code -Dguichet.seed=N}. */
public final class SeededRandom {

    private SeededRandom() {}

    public static void repeat(int times, Consumer<SplittableRandom> property) {
        Long fixed = Long.getLong("guichet.seed");
        long first = fixed == null ? System.nanoTime() : fixed;
        for (int i = 0; i < (fixed == null ? times : 1); i++) {
            long seed = first + i;
            try {
                property.accept(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("replay with -Dguichet.seed=" + seed, failure);
            }
        }
    }

    public static <T> T any(SplittableRandom random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    public static String text(SplittableRandom random, String alphabet, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(least, most + 1); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
