package org.guichet.domain.lookup;

import java.util.List;

/** How much each part of a question tells: a rare name more than a frequent one, a date or number more than most names. */
final class Weights {

    private static final float LEAST = 1.0f;
    private static final float MOST = 9;
    private static final float PARTICLE = 0.3f;
    private static final float YEAR = 4.2f;
    private static final float DATE = 9;
    static final float NUMBER = 10;

    /** Per slot. */
    final float[] ofSlot;
    /** Per single word. */
    final float[] ofPart;
    private final float mean;
    final float birth;
    final float number;
    final float sum;

    Weights(List<AskedWord> slots, int[] strong, int people, Clues clues) {
        ofSlot = new float[slots.size()];
        ofPart = new float[slots.size()];
        float total = 0;
        int singles = 0;
        for (int i = 0; i < slots.size() && !slots.get(i).isJoined(); i++) {
            float rarity = (float) Math.log(1 + people / (1.0 + strong[i]));
            float weight = Math.clamp(rarity, LEAST, MOST);
            ofPart[i] = slots.get(i).particle() ? Math.min(weight, PARTICLE) : weight;
            ofSlot[i] = ofPart[i];
            total += ofPart[i];
            singles++;
        }
        for (int i = singles; i < slots.size(); i++) {
            for (int part = 0; part < singles; part++) {
                if ((slots.get(i).parts() & (1 << part)) != 0) {
                    ofSlot[i] += ofPart[part];
                }
            }
        }
        mean = singles == 0 ? 0 : total / singles;
        BirthClue asked = clues.birth();
        birth = asked == null ? 0 : asked.isFull() ? DATE : YEAR;
        number = clues.hasNumbers() ? NUMBER : 0;
        sum = Math.max(total + birth + number, 0.01f);
    }

    /**
     * What a word of this similarity adds. A name in another spelling loses the same whether the name is rare or not: how
     * people spell does not depend on it.
     */
    float value(int slot, int similarity) {
        float whole = ofSlot[slot];
        float loss = (100 - similarity) * (whole + mean) / 200;
        return Math.max(whole - loss, whole * similarity / 400);
    }
}
