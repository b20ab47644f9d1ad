package org.guichet.domain.cardpickup;

import org.jspecify.annotations.Nullable;

/** What only some pickups have. */
public record Particulars(
        @Nullable Recipient recipient,
        @Nullable StampReduction reduction,
        @Nullable FingerCheck finger,
        @Nullable Destruction destruction) {

    public static final Particulars NONE = new Particulars(null, null, null, null);

    Particulars with(@Nullable Recipient named) {
        return new Particulars(named, reduction, finger, destruction);
    }

    Particulars with(@Nullable StampReduction granted) {
        return new Particulars(recipient, granted, finger, destruction);
    }

    Particulars with(@Nullable FingerCheck compared) {
        return new Particulars(recipient, reduction, compared, destruction);
    }

    Particulars with(@Nullable Destruction confirmed) {
        return new Particulars(recipient, reduction, finger, confirmed);
    }
}
