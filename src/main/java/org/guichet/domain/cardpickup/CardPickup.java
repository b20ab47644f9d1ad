package org.guichet.domain.cardpickup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.jspecify.annotations.Nullable;

/**
 * A card, where it is, and how far its pickup has come. Each finished step keeps what was found in it.
 *
 * @param cardCheckedAt when the card in hand was found to be this one
 * @param stays where it was, oldest first, since the base data said so; the last {@value #MOST_STAYS}
 */
public record CardPickup(
        ResidenceCard card,
        long version,
        @Nullable IdentityCheck identity,
        @Nullable Instant cardCheckedAt,
        @Nullable StampNumber stamp,
        @Nullable ReturnedDocuments returned,
        @Nullable Signature signature,
        @Nullable HandOver handOver,
        List<CardStay> stays,
        Particulars particulars)
        implements AggregateState {

    static final int MOST_STAYS = 40;

    /** @param receipt number printed on the receipt */
    public record HandOver(Instant at, String agent, String receipt) {}

    /** A state written before there were any has neither stays nor particulars. */
    public CardPickup {
        stays = List.copyOf(Objects.requireNonNullElse(stays, List.of()));
        particulars = Objects.requireNonNullElse(particulars, Particulars.NONE);
    }

    /** A card that lies where the base data say, in a pickup like most. */
    public CardPickup(
            ResidenceCard card,
            long version,
            @Nullable IdentityCheck identity,
            @Nullable Instant cardCheckedAt,
            @Nullable StampNumber stamp,
            @Nullable ReturnedDocuments returned,
            @Nullable Signature signature,
            @Nullable HandOver handOver) {
        this(card, version, identity, cardCheckedAt, stamp, returned, signature, handOver, List.of(), Particulars.NONE);
    }

    public static CardPickup untouched(ResidenceCard card) {
        return new CardPickup(card, 0, null, null, null, null, null, null);
    }

    @Override
    public AggregateId aggregate() {
        return aggregateOf(card.serial());
    }

    public static AggregateId aggregateOf(String serial) {
        return new AggregateId(AggregateId.Kind.CARD, serial);
    }

    public boolean isHandedOver() {
        return handOver != null;
    }

    /** Whether a step has been done. */
    public boolean isStarted() {
        return identity != null || cardCheckedAt != null || stamp != null || returned != null || signature != null || isHandedOver();
    }

    /** Where it is or, once it is handed over, was before. */
    public Whereabouts where() {
        CardStay last = lastStay();
        if (last != null) {
            return last.where();
        }
        return card.storageSlot().isEmpty() ? Whereabouts.EXPECTED : Whereabouts.IN_STOCK;
    }

    /** The slot in which it lies or should lie; empty where it is not at the site. */
    public String slot() {
        CardStay last = lastStay();
        return last == null ? card.storageSlot() : last.slot();
    }

    public @Nullable CardStay lastStay() {
        return stays.isEmpty() ? null : stays.getLast();
    }

    /** Whether it is at the site, or should be, and nobody has taken it. */
    public boolean isWaiting() {
        return !isHandedOver() && (where().isInASlot() || where() == Whereabouts.MISSING);
    }

    /** Whether the finger at the desk was not that of the file, and nothing has followed from it yet. */
    public boolean isFingerInQuestion() {
        FingerCheck finger = particulars.finger();
        return finger != null && finger.outcome() == FingerCheck.Outcome.NOT_THE_SAME && !isHandedOver() && where() == Whereabouts.IN_STOCK;
    }

    /** What the stamp has to be, in euro cents. */
    public int stampDueCents() {
        StampReduction reduction = particulars.reduction();
        return reduction == null ? card.stampDueCents() : reduction.dueCents();
    }

    /** Whether the step is done, or there is nothing to do in it. */
    public boolean isSettled(PickupStep step) {
        return switch (step) {
            case IDENTITY -> identity != null;
            case CARD -> cardCheckedAt != null;
            case STAMP -> stampDueCents() == 0 || stamp != null;
            case OLD_DOCUMENTS -> !card.hasPapersToReturn() || returned != null;
            case FINGER -> true;
            case SIGNATURE -> signature != null;
            case HAND_OVER -> handOver != null;
        };
    }

    /** The first step that is still to be done; empty once the card is handed over. */
    public Optional<PickupStep> nextStep() {
        for (PickupStep step : PickupStep.values()) {
            if (!isSettled(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    CardPickup with(IdentityCheck found) {
        return new CardPickup(card, version + 1, found, cardCheckedAt, stamp, returned, signature, handOver, stays, particulars);
    }

    CardPickup withCardChecked(Instant at) {
        return new CardPickup(card, version + 1, identity, at, stamp, returned, signature, handOver, stays, particulars);
    }

    CardPickup with(StampNumber taken) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, taken, returned, signature, handOver, stays, particulars);
    }

    CardPickup with(ReturnedDocuments papers) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, stamp, papers, signature, handOver, stays, particulars);
    }

    CardPickup with(Signature signed) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, stamp, returned, signed, handOver, stays, particulars);
    }

    CardPickup with(HandOver done) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, stamp, returned, signature, done, stays, particulars);
    }

    CardPickup with(Particulars changed) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, stamp, returned, signature, handOver, stays, changed);
    }

    CardPickup with(CardStay next) {
        List<CardStay> more = new ArrayList<>(stays.subList(Math.max(0, stays.size() - MOST_STAYS + 1), stays.size()));
        more.add(next);
        return with(more);
    }

    CardPickup withLastStay(CardStay changed) {
        List<CardStay> same = new ArrayList<>(stays);
        same.set(same.size() - 1, changed);
        return with(same);
    }

    CardPickup withoutLastStay() {
        return with(stays.subList(0, stays.size() - 1));
    }

    private CardPickup with(List<CardStay> changed) {
        return new CardPickup(
                card, version + 1, identity, cardCheckedAt, stamp, returned, signature, handOver, changed, particulars);
    }

    CardPickup reopened(PickupStep step) {
        return new CardPickup(
                card,
                version + 1,
                step == PickupStep.IDENTITY ? null : identity,
                step == PickupStep.CARD ? null : cardCheckedAt,
                step == PickupStep.STAMP ? null : stamp,
                step == PickupStep.OLD_DOCUMENTS ? null : returned,
                step == PickupStep.SIGNATURE ? null : signature,
                handOver,
                stays,
                reopenedParticulars(step));
    }

    private Particulars reopenedParticulars(PickupStep step) {
        return new Particulars(
                step == PickupStep.IDENTITY ? null : particulars.recipient(),
                step == PickupStep.STAMP ? null : particulars.reduction(),
                step == PickupStep.FINGER ? null : particulars.finger(),
                particulars.destruction());
    }
}
