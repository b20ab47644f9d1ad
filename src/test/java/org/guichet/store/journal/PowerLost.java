package org.guichet.store.journal;

/** The machine is dark: nothing catches this but the test that cut the power. */
public final class PowerLost extends Error {

    PowerLost() {
        super("the power was cut");
    }
}
