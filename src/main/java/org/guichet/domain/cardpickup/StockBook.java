package org.guichet.domain.cardpickup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The store room as kept on this desk. */
public interface StockBook {

    /** How many cards lie in each slot, refused ones too; slots without a card are not in it. */
    Map<String, Integer> slots();

    /** The cards that lie in a slot. */
    List<CardPickup> inSlot(String slot);

    /** Cards that are somewhere, in the order in which they came there; at most so many. */
    List<CardPickup> at(Set<Whereabouts> where, int most);

    /** How many cards are somewhere. */
    int count(Whereabouts where);

    /** Cards in stock that came before a moment, the oldest first; at most so many. Cards of which nobody knows are not among them. */
    List<CardPickup> storedBefore(Instant moment, int most);

    /** Cards with which papers were taken back from one moment to before another. */
    List<CardPickup> papersTaken(Instant from, Instant until);

    /** Cards of which a finger has been in question since a moment, and still is. */
    List<CardPickup> fingersInQuestion(Instant since);

    StockDay day(LocalDate day);
}
