package org.guichet.store.local;

import static org.guichet.store.generated.Tables.CARD_PICKUP;
import static org.guichet.store.generated.Tables.RESIDENCE_CARD;

import java.time.OffsetDateTime;
import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardPickup.HandOver;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.Particulars;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.store.generated.tables.records.CardPickupRecord;
import org.guichet.store.generated.tables.records.ResidenceCardRecord;
import org.guichet.sync.protocol.BaseJson;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Cards as rows: what the stock says, and how far the pickup has come. */
final class CardRows {

    static final BatchInsert<ResidenceCard> CARDS = new BatchInsert<>(RESIDENCE_CARD, (card, row) -> row.add(card.serial())
            .add(card.applicantId())
            .add(card.foreignerNumber())
            .add(card.applicationNumber())
            .add(card.permitType())
            .add(card.storageSlot())
            .add(card.stampDueCents())
            .add(card.validUntil())
            .add(card.oldCardSerial())
            .add(card.provisionalPaper())
            .add(card.storedOn()));

    private static final BatchInsert<CardPickup> PICKUPS = new BatchInsert<>(CARD_PICKUP, CardRows::pickupValues);

    /** Names of fields have no such character. */
    private static final String SEPARATOR = "\n";

    /** As its column keeps it. */
    public record Stays(List<CardStay> stays) {}

    private CardRows() {}

    private static void pickupValues(CardPickup pickup, BatchInsert.Row row) {
        IdentityCheck identity = pickup.identity();
        StampNumber stamp = pickup.stamp();
        ReturnedDocuments returned = pickup.returned();
        HandOver handOver = pickup.handOver();
        row.add(pickup.card().serial())
                .add(pickup.version())
                .add(identity == null ? null : identity.documentNumber())
                .add(identity == null ? null : identity.issuer())
                .add(identity == null ? null : identity.expiry())
                .add(identity == null ? null : identity.checkedOn())
                .add(identity == null ? null : String.join(SEPARATOR, identity.acceptedDifferences()))
                .add(Moments.columnOrNull(pickup.cardCheckedAt()))
                .add(stamp == null ? null : stamp.digits())
                .add(returned == null ? null : returned.oldCard().name())
                .add(returned == null ? null : returned.provisionalPaper().name())
                .add(pickup.signature() == null ? null : pickup.signature().encode())
                .add(handOver == null ? null : Moments.column(handOver.at()))
                .add(handOver == null ? null : handOver.agent())
                .add(handOver == null ? null : handOver.receipt())
                .add(pickup.where().name())
                .add(pickup.slot())
                .add(since(pickup))
                .add(returned == null ? null : Moments.columnOrNull(returned.at()))
                .add(returned == null ? null : returned.by())
                .add(pickup.stays().isEmpty() ? null : BaseJson.write(new Stays(pickup.stays())))
                .add(pickup.particulars().equals(Particulars.NONE) ? null : BaseJson.write(pickup.particulars()));
    }

    private static @Nullable OffsetDateTime since(CardPickup pickup) {
        CardStay stay = pickup.lastStay();
        return stay == null ? null : Moments.column(stay.since());
    }

    /** A card that came by the feed has no row of the site's base data yet. */
    static void save(DSLContext context, CardPickup pickup) {
        if (!context.fetchExists(RESIDENCE_CARD, RESIDENCE_CARD.SERIAL.eq(pickup.card().serial()))) {
            context.connection(connection -> CARDS.insert(connection, List.of(pickup.card())));
        }
        context.deleteFrom(CARD_PICKUP).where(CARD_PICKUP.SERIAL.eq(pickup.card().serial())).execute();
        context.connection(connection -> PICKUPS.insert(connection, List.of(pickup)));
    }

    /** Since when a card lies where it lies; the day of the base data counts from its beginning. */
    static final Field<OffsetDateTime> MOVED = DSL.coalesce(CARD_PICKUP.MOVED_AT, RESIDENCE_CARD.STORED_ON.cast(CARD_PICKUP.MOVED_AT));

    static List<CardPickup> fetchFirst(DSLContext context, Condition which, SortField<?> order, int most) {
        return context.select()
                .from(RESIDENCE_CARD)
                .leftJoin(CARD_PICKUP)
                .on(CARD_PICKUP.SERIAL.eq(RESIDENCE_CARD.SERIAL))
                .where(which)
                .orderBy(order, RESIDENCE_CARD.SERIAL)
                .limit(most)
                .fetch(CardRows::pickup);
    }

    static List<CardPickup> fetch(DSLContext context, Condition which) {
        return context.select()
                .from(RESIDENCE_CARD)
                .leftJoin(CARD_PICKUP)
                .on(CARD_PICKUP.SERIAL.eq(RESIDENCE_CARD.SERIAL))
                .where(which)
                .orderBy(CARD_PICKUP.HANDED_OVER_AT.desc().nullsFirst(), RESIDENCE_CARD.SERIAL)
                .fetch(CardRows::pickup);
    }

    private static CardPickup pickup(Record row) {
        ResidenceCard card = card(row.into(RESIDENCE_CARD));
        if (row.get(CARD_PICKUP.SERIAL) == null) {
            return CardPickup.untouched(card);
        }
        CardPickupRecord progress = row.into(CARD_PICKUP);
        String stamp = progress.getStampNumber();
        String signature = progress.getSignature();
        return new CardPickup(
                card,
                progress.getVersion(),
                identity(progress),
                Moments.momentOrNull(progress.getCardCheckedAt()),
                stamp == null ? null : new StampNumber(stamp),
                returned(progress),
                signature == null ? null : Signature.decode(signature).orElseThrow(),
                handOver(progress),
                stays(progress),
                particulars(progress));
    }

    private static ResidenceCard card(ResidenceCardRecord row) {
        return new ResidenceCard(
                row.getSerial(),
                row.getApplicantId(),
                row.getForeignerNumber(),
                row.getApplicationNumber(),
                row.getPermitType(),
                row.getStorageSlot(),
                row.getStampDueCents(),
                row.getValidUntil(),
                row.getOldCardSerial(),
                row.getProvisionalPaper(),
                row.getStoredOn());
    }

    private static @Nullable IdentityCheck identity(CardPickupRecord row) {
        if (row.getPassportNumber() == null) {
            return null;
        }
        String accepted = row.getAcceptedDifferences();
        return new IdentityCheck(
                row.getPassportNumber(),
                row.getPassportIssuer(),
                row.getPassportExpiry(),
                row.getPassportCheckedOn(),
                accepted.isEmpty() ? List.of() : List.of(accepted.split(SEPARATOR, -1)));
    }

    private static @Nullable ReturnedDocuments returned(CardPickupRecord row) {
        return row.getOldCardReturn() == null
                ? null
                : new ReturnedDocuments(
                        Return.valueOf(row.getOldCardReturn()),
                        Return.valueOf(row.getProvisionalPaperReturn()),
                        Moments.momentOrNull(row.getPapersTakenAt()),
                        row.getPapersTakenBy());
    }

    /** What this very program wrote it can read. */
    private static List<CardStay> stays(CardPickupRecord row) {
        String kept = row.getStays();
        return kept == null ? List.of() : BaseJson.read(Stays.class, kept).orElseThrow().stays();
    }

    private static Particulars particulars(CardPickupRecord row) {
        String kept = row.getParticulars();
        return kept == null ? Particulars.NONE : BaseJson.read(Particulars.class, kept).orElseThrow();
    }

    private static @Nullable HandOver handOver(CardPickupRecord row) {
        return row.getHandedOverAt() == null
                ? null
                : new HandOver(row.getHandedOverAt().toInstant(), row.getHandedOverBy(), row.getReceipt());
    }
}
