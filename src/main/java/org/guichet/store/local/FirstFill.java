package org.guichet.store.local;

/**
 * Fills a database that is new. Called once, before the journal is replayed: after a database was set aside, what the desk
 * did is done again on top of the same base data. A fill that was interrupted is begun anew at the next opening, unless it
 * says that it goes on.
 */
@FunctionalInterface
public interface FirstFill {

    FirstFill NOTHING = _ -> {};

    void fill(BaseData base);

    /** Whether one that was cut short goes on where it stopped, by what it wrote into the database itself. */
    default boolean goesOn() {
        return false;
    }
}
