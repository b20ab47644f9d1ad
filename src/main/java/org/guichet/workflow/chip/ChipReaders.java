package org.guichet.workflow.chip;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.document.chip.ChipKey;
import org.guichet.workflow.scanner.Device;

/** The chip readers of this machine. They may be plugged in and out, and the system's service for them may come and go. */
public interface ChipReaders {

    /** What is there now; may be slow and belongs away from the screen. */
    Look look();

    /**
     * @param readers those that are there
     * @param trouble why there are none, where that is known: {@link ChipFault#NO_SERVICE} or {@link ChipFault#NO_READER}
     */
    record Look(List<Found> readers, Optional<ChipFault> trouble) {
        public Look {
            readers = List.copyOf(readers);
        }
    }

    /** @param occupied whether something lies on it */
    record Found(Device device, boolean occupied) {}

    /** Tries what lies on a reader without opening it: only what anybody may ask of a chip. Takes tenths of a second. */
    Tried tryOut(String reader);

    /** What came of trying. */
    sealed interface Tried {

        /** @param pace whether the chip speaks it */
        record Document(boolean pace) implements Tried {}

        record Failed(ChipFault fault) implements Tried {}
    }

    /**
     * Waits for a document on a reader and reads it, on a thread of its own; reading another one stops the one before.
     *
     * @param reader id of the reader; empty for the first on which something lies, or comes to lie
     */
    void read(String reader, ChipKey key, Watcher watcher);

    /** What is being read is given up; its watcher is told nothing any more. */
    void stop();

    /** Who is told, on the reader's own thread. */
    interface Watcher {

        /** @param percent of the whole, as far as that is known */
        void at(ChipStep step, int percent);

        /** Once, at the end. */
        void ended(ChipAnswer answer);
    }
}
