package org.guichet.domain.change;

/** Why an act can't be done: an enum of each feature. Its text and remedy are in the catalogue under {@code refusal.NAME}. */
public interface RefusalReason {

    String name();
}
