package org.guichet.domain.queue;

/** A value of a policy that lies outside its limits. */
public record PolicyProblem(PolicyField field, long value) {

    /** Such as {@code CARD_PICKUP 300 (-60…240)}. */
    public String inShort() {
        return field + " " + value + " (" + field.least() + "…" + field.most() + ")";
    }
}
