package org.guichet.scenario;

import org.guichet.inmemory.InMemorySite;
import org.guichet.inmemory.SettableClock;
import org.guichet.workflow.desk.DeskActs;

/** Books in memory: what is told on them is the workflow's and the domain's alone. */
record MemorySite(SettableClock clock, InMemorySite memory) implements Site {

    @Override
    public DeskActs acts() {
        return memory.acts();
    }

    @Override
    public void restart() {
        // nothing is kept between two calls of acts(), so every act starts anew already
    }

    @Override
    public void close() {}
}
