package org.guichet.workflow.exchange;

import java.time.Duration;
import java.util.List;
import org.guichet.domain.change.Operation;
import org.guichet.domain.exchange.LinkStatus;

/** The desk's line to its central store. */
public interface StoreLink {

    LinkStatus status();

    /** The listener hears each change of the status, on the thread that made it. */
    void onChange(Runnable listener);

    /** Tries an exchange now. */
    void tryNow();

    /**
     * Waits until the store has said its word on these operations and the desk shows what it came to, at most that long.
     *
     * @return false where it has not: no answer is no refusal
     */
    boolean isSettled(List<Operation> operations, Duration atMost);

    /** Pulls the network plug, or puts it back; for demonstrations. */
    void cut(boolean cut);

    boolean isCut();

    /** The line of a desk that belongs to no store. */
    StoreLink NONE = new StoreLink() {
        @Override
        public LinkStatus status() {
            return LinkStatus.ALONE;
        }

        @Override
        public void onChange(Runnable listener) {}

        @Override
        public void tryNow() {}

        @Override
        public boolean isSettled(List<Operation> operations, Duration atMost) {
            return false;
        }

        @Override
        public void cut(boolean cut) {}

        @Override
        public boolean isCut() {
            return false;
        }
    };
}
