package org.guichet.workflow.cardstock;

import java.util.List;
import java.util.Locale;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;

/** Makes lists of the store room into PDFs. */
public interface StockPress {

    /** Lists of cards. */
    enum CardList {
        SEARCH,
        UNCOLLECTED,
        RETURN,
        REFUSED,
        GONE
    }

    /**
     * Each old card and each paper on a line, with whose word it has been destroyed on.
     *
     * @param language of the words in it
     */
    byte[] destruction(StoreRoom room, Locale language);

    /** Cards with the slot in which they are or should be. */
    byte[] cards(CardList list, List<CardPickup> cards, StoreRoom room, Locale language);
}
