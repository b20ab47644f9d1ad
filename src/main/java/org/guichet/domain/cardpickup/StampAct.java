package org.guichet.domain.cardpickup;

import org.guichet.domain.change.Act;

/** What is done with a fiscal stamp; it pays for one card only, over the whole site. */
public sealed interface StampAct extends Act {

    record Used(String cardSerial) implements StampAct {}

    /** The step was opened again before the card was handed over. */
    record Released(String cardSerial) implements StampAct {}
}
