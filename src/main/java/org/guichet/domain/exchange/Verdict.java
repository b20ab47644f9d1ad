package org.guichet.domain.exchange;

/**
 * What the central store made of an operation; it never changes afterwards.
 *
 * @param reason name of the {@link org.guichet.domain.change.RefusalReason} where it was refused or is a conflict, else empty
 * @param detail what the reason's text may name; empty where there is nothing to add
 */
public record Verdict(Kind kind, String reason, String detail) {

    /** Names are stored and sent: append only. */
    public enum Kind {
        APPLIED,
        /** The same content was there already; nothing changed. */
        ADJUSTED,
        /** Another one about the same thing came first and says otherwise: both are kept until people settle it. */
        CONFLICT,
        REFUSED,
        /** Not understood here, or hangs on one that is parked or disputed: kept and shown, changes nothing. */
        PARKED
    }

    public static final Verdict APPLIED = new Verdict(Kind.APPLIED, "", "");
    public static final Verdict ADJUSTED = new Verdict(Kind.ADJUSTED, "", "");

    public static Verdict parked(StoreRefusal reason) {
        return new Verdict(Kind.PARKED, reason.name(), "");
    }

    /** Whether the thing's state went on by it. */
    public boolean changesState() {
        return kind == Kind.APPLIED;
    }
}
