package org.guichet.domain.queue;

import java.time.Duration;
import java.util.Map;

/** Policies that a day can start from before anybody has written one. Their names for people are in the catalogue. */
public enum StandardPolicy {
    /** What the program recommends. */
    EVERYDAY,
    /** After a closure: a late card or visa stops a salary or a health insurance, so pickups and VLS-TS go well ahead. */
    REOPENING,
    /** By slot or arrival alone, save for those who can't stand in line. */
    BY_SLOT;

    public PriorityPolicy policy() {
        return switch (this) {
            case EVERYDAY -> PriorityPolicy.recommended();
            case REOPENING -> reopening();
            case BY_SLOT -> new PriorityPolicy(Map.of(HeadStart.PRIORITY_NEED, 60), 7, Duration.ofMinutes(10));
        };
    }

    private static PriorityPolicy reopening() {
        return new PriorityPolicy(
                Map.of(
                        HeadStart.CARD_PICKUP, 60,
                        HeadStart.VISA_VALIDATION, 60,
                        HeadStart.BIOMETRICS, 20,
                        HeadStart.LEGAL_DEADLINE_NEAR, 60,
                        HeadStart.PRIORITY_NEED, 60,
                        HeadStart.EMPLOYMENT_AT_STAKE, 30,
                        HeadStart.LATE_FOR_SLOT, -15),
                7,
                Duration.ofMinutes(15));
    }
}
