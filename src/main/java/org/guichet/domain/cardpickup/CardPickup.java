package org.guichet.domain.cardpickup;

import java.time.Instant;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.jspecify.annotations.Nullable;

/**
 * A card and how far its pickup has come. Each finished step keeps what was found in it.
 *
 * @param cardCheckedAt when the card in hand was found to be this one
 */
public record CardPickup(
        ResidenceCard card,
        long version,
        @Nullable IdentityCheck identity,
        @Nullable Instant cardCheckedAt,
        @Nullable StampNumber stamp,
        @Nullable ReturnedDocuments returned,
        @Nullable Signature signature,
        @Nullable HandOver handOver)
        implements AggregateState {

    /** @param receipt number printed on the receipt */
    public record HandOver(Instant at, String agent, String receipt) {}

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

    public boolean isStarted() {
        return version > 0;
    }

    /** Whether the step is done, or there is nothing to do in it. */
    public boolean isSettled(PickupStep step) {
        return switch (step) {
            case IDENTITY -> identity != null;
            case CARD -> cardCheckedAt != null;
            case STAMP -> card.stampDueCents() == 0 || stamp != null;
            case OLD_DOCUMENTS -> !card.hasPapersToReturn() || returned != null;
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
        return new CardPickup(card, version + 1, found, cardCheckedAt, stamp, returned, signature, handOver);
    }

    CardPickup withCardChecked(Instant at) {
        return new CardPickup(card, version + 1, identity, at, stamp, returned, signature, handOver);
    }

    CardPickup with(StampNumber taken) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, taken, returned, signature, handOver);
    }

    CardPickup with(ReturnedDocuments papers) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, stamp, papers, signature, handOver);
    }

    CardPickup with(Signature signed) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, stamp, returned, signed, handOver);
    }

    CardPickup with(HandOver done) {
        return new CardPickup(card, version + 1, identity, cardCheckedAt, stamp, returned, signature, done);
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
                handOver);
    }
}
