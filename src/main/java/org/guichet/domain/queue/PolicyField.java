package org.guichet.domain.queue;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of a policy that a supervisor sets, with its limits: those of a slider, and those that the kernel holds to.
 * Beyond four hours a head start would turn the day's slots upside down.
 */
public enum PolicyField {
    CARD_PICKUP(HeadStart.CARD_PICKUP, -60, 240),
    VISA_VALIDATION(HeadStart.VISA_VALIDATION, -60, 240),
    BIOMETRICS(HeadStart.BIOMETRICS, -60, 240),
    FIRST_FILING(HeadStart.FIRST_FILING, -60, 240),
    RENEWAL(HeadStart.RENEWAL, -60, 240),
    ASYLUM(HeadStart.ASYLUM, -60, 240),
    NATURALISATION(HeadStart.NATURALISATION, -60, 240),
    LEGAL_DEADLINE_NEAR(HeadStart.LEGAL_DEADLINE_NEAR, 0, 240),
    PRIORITY_NEED(HeadStart.PRIORITY_NEED, 0, 240),
    EMPLOYMENT_AT_STAKE(HeadStart.EMPLOYMENT_AT_STAKE, 0, 240),
    LATE_FOR_SLOT(HeadStart.LATE_FOR_SLOT, -240, 0),
    PUT_BACK(HeadStart.PUT_BACK, -120, 120),
    /** In days; the head starts are in minutes. */
    DEADLINE_DAYS(null, 0, 60),
    /** In whole minutes. */
    LATE_AFTER(null, 0, 240);

    private final @Nullable HeadStart headStart;
    private final int least;
    private final int most;

    PolicyField(@Nullable HeadStart headStart, int least, int most) {
        this.headStart = headStart;
        this.least = least;
        this.most = most;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public Optional<HeadStart> headStart() {
        return Optional.ofNullable(headStart);
    }

    public long valueIn(PriorityPolicy policy) {
        return switch (this) {
            case DEADLINE_DAYS -> policy.deadlineDays();
            case LATE_AFTER -> Math.floorDiv(policy.lateAfter().toSeconds(), 60);
            default -> headStart == null ? 0 : policy.minutesFor(headStart);
        };
    }

    /** The policy with this value in it; one outside the limits is refused when it is applied. */
    public PriorityPolicy in(PriorityPolicy policy, int value) {
        return switch (this) {
            case DEADLINE_DAYS -> new PriorityPolicy(policy.minutes(), value, policy.lateAfter());
            case LATE_AFTER -> new PriorityPolicy(policy.minutes(), policy.deadlineDays(), Duration.ofMinutes(value));
            default -> headStart == null ? policy : policy.with(headStart, value);
        };
    }

    public boolean allows(long value) {
        return value >= least && value <= most;
    }
}
