package org.guichet.inmemory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.Whereabouts;

/** The store room out of the ledger's cards. */
public record InMemoryStock(InMemoryLedger ledger) implements StockBook {

    private Stream<CardPickup> here() {
        return ledger.all(CardPickup.class).stream().filter(card -> !card.isHandedOver());
    }

    private static Instant since(CardPickup card) {
        CardStay stay = card.lastStay();
        LocalDate known = card.card().storedOn();
        if (stay != null) {
            return stay.since();
        }
        return known == null ? Instant.MAX : known.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    public Map<String, Integer> slots() {
        return here().filter(card -> card.where().isInASlot()).collect(Collectors.toMap(CardPickup::slot, _ -> 1, Integer::sum));
    }

    @Override
    public List<CardPickup> inSlot(String slot) {
        return here().filter(card -> card.where().isInASlot() && card.slot().equals(slot)).toList();
    }

    @Override
    public List<CardPickup> at(Set<Whereabouts> where, int most) {
        return here().filter(card -> where.contains(card.where())).sorted(Comparator.comparing(InMemoryStock::since)).limit(most).toList();
    }

    @Override
    public int count(Whereabouts where) {
        return (int) here().filter(card -> card.where() == where).count();
    }

    @Override
    public List<CardPickup> storedBefore(Instant moment, int most) {
        return here().filter(card -> card.where() == Whereabouts.IN_STOCK && since(card).isBefore(moment))
                .sorted(Comparator.comparing(InMemoryStock::since))
                .limit(most)
                .toList();
    }

    @Override
    public List<CardPickup> papersTaken(Instant from, Instant until) {
        return ledger.all(CardPickup.class).stream()
                .filter(card -> {
                    ReturnedDocuments returned = card.returned();
                    Instant at = returned == null ? null : returned.at();
                    return at != null && !at.isBefore(from) && at.isBefore(until);
                })
                .toList();
    }

    @Override
    public List<CardPickup> fingersInQuestion(Instant since) {
        return here().filter(CardPickup::isFingerInQuestion)
                .filter(card -> {
                    FingerCheck finger = card.particulars().finger();
                    return finger != null && !finger.at().isBefore(since);
                })
                .toList();
    }

    @Override
    public StockDay day(LocalDate day) {
        return ledger.find(StockDay.aggregateOf(day), StockDay.class).orElse(StockDay.untouched(day));
    }
}
