package org.guichet.domain.lookup;

import java.util.List;

/** Who has which number, asked exactly of the register itself: the answer is whole whether or not an index is built. */
public interface NumberBook {

    /** By the numbers of cards, visas, applications and appointments, whole or by their last characters. */
    List<NumberHolder> byReference(AskedNumbers asked);

    /** By whole foreigner numbers, phone numbers and e-mail addresses. */
    List<NumberHolder> byPersonalNumber(AskedNumbers asked);
}
