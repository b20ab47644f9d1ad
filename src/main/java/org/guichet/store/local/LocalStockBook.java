package org.guichet.store.local;

import static org.guichet.store.generated.Tables.CARD_PICKUP;
import static org.guichet.store.generated.Tables.RESIDENCE_CARD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.Whereabouts;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The store room out of two tables: what the base data say of a card, and what acts made of it. */
final class LocalStockBook implements StockBook {

    private static final Field<String> SLOT = DSL.coalesce(CARD_PICKUP.CARD_SLOT, RESIDENCE_CARD.STORAGE_SLOT);

    private static final Field<String> WHERE = DSL.coalesce(
            CARD_PICKUP.WHEREABOUTS,
            DSL.when(RESIDENCE_CARD.STORAGE_SLOT.eq(""), Whereabouts.EXPECTED.name()).otherwise(Whereabouts.IN_STOCK.name()));

    private static final Condition HERE = CARD_PICKUP.HANDED_OVER_AT.isNull();

    private final Database database;

    LocalStockBook(Database database) {
        this.database = database;
    }

    private static Condition in(Set<Whereabouts> where) {
        return HERE.and(WHERE.in(where.stream().map(Enum::name).toList()));
    }

    private static Condition inASlot() {
        return in(Set.of(Whereabouts.IN_STOCK, Whereabouts.REFUSED));
    }

    @Override
    public Map<String, Integer> slots() {
        return database.read(context -> context.select(SLOT.as("slot"), DSL.count().as("cards"))
                .from(RESIDENCE_CARD)
                .leftJoin(CARD_PICKUP)
                .on(CARD_PICKUP.SERIAL.eq(RESIDENCE_CARD.SERIAL))
                .where(inASlot())
                .groupBy(SLOT)
                .fetchMap(row -> row.get("slot", String.class), row -> row.get("cards", Integer.class)));
    }

    @Override
    public List<CardPickup> inSlot(String slot) {
        return database.read(context -> CardRows.fetch(context, inASlot().and(SLOT.eq(slot))));
    }

    @Override
    public List<CardPickup> at(Set<Whereabouts> where, int most) {
        return database.read(context -> CardRows.fetchFirst(context, in(where), CardRows.MOVED.asc().nullsFirst(), most));
    }

    @Override
    public int count(Whereabouts where) {
        return database.read(context -> context.selectCount()
                .from(RESIDENCE_CARD)
                .leftJoin(CARD_PICKUP)
                .on(CARD_PICKUP.SERIAL.eq(RESIDENCE_CARD.SERIAL))
                .where(in(Set.of(where)))
                .fetchOptional(0, Integer.class)
                .orElse(0));
    }

    @Override
    public List<CardPickup> storedBefore(Instant moment, int most) {
        LocalDate day = moment.atZone(ZoneOffset.UTC).toLocalDate();
        Condition old = CARD_PICKUP.MOVED_AT.lt(Moments.column(moment))
                .or(CARD_PICKUP.MOVED_AT.isNull().and(RESIDENCE_CARD.STORED_ON.lt(day)));
        return database.read(context -> CardRows.fetchFirst(
                context, in(Set.of(Whereabouts.IN_STOCK)).and(old), CardRows.MOVED.asc().nullsFirst(), most));
    }

    @Override
    public List<CardPickup> papersTaken(Instant from, Instant until) {
        return database.read(context -> CardRows.fetch(
                context,
                CARD_PICKUP.PAPERS_TAKEN_AT.ge(Moments.column(from)).and(CARD_PICKUP.PAPERS_TAKEN_AT.lt(Moments.column(until)))));
    }

    @Override
    public List<CardPickup> fingersInQuestion(Instant since) {
        Condition compared = CARD_PICKUP.PARTICULARS.contains(FingerCheck.Outcome.NOT_THE_SAME.name());
        return database.read(context -> CardRows.fetch(context, in(Set.of(Whereabouts.IN_STOCK)).and(compared))).stream()
                .filter(card -> isSince(card, since))
                .toList();
    }

    private static boolean isSince(CardPickup card, Instant since) {
        FingerCheck finger = card.particulars().finger();
        return card.isFingerInQuestion() && finger != null && !finger.at().isBefore(since);
    }

    @Override
    public StockDay day(LocalDate day) {
        return database.read(context -> WholeStateRows.find(context, StockDay.aggregateOf(day), StockDay.class))
                .orElseGet(() -> StockDay.untouched(day));
    }
}
