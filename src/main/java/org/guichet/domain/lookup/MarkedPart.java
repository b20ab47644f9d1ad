package org.guichet.domain.lookup;

/**
 * A part of the question that matched a part of the person, for marking on screen.
 *
 * @param typed the words of the question, folded
 * @param word the first matched word of the field, counted from 0 as {@link Folding#words} splits it; −1 for the whole field
 * @param words how many words of the field it covers (El Amrani answers "elamrani" with two)
 * @param from where the typed part starts in the question, in UTF-16 units
 * @param to where it ends
 */
public record MarkedPart(String typed, Field field, int word, int words, Match how, int from, int to) {

    /** The fields of a person that can be looked up. */
    public enum Field { SURNAME, GIVEN_NAMES, BIRTH_DATE, FOREIGNER_NUMBER, PHONE, EMAIL, CARD, VISA, APPLICATION, APPOINTMENT }
}
