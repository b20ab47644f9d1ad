package org.guichet.workflow.appointment;

import java.nio.file.Path;
import java.util.List;

/** Reads a file of appointments and works out what it would do at this site. */
@FunctionalInterface
public interface AppointmentIntake {

    Reading read(Path file);

    /** What became of the file. */
    sealed interface Reading {}

    /**
     * What a file would do, or has done.
     *
     * @param rejected lines that can't be taken, in the order of the file
     */
    record Planned(String fileName, int added, int changed, int same, List<RejectedLine> rejected, Taking taking) implements Reading {

        public Planned {
            rejected = List.copyOf(rejected);
        }

        public boolean takesSomething() {
            return added + changed > 0;
        }
    }

    /** @param textKey of a sentence that names the remedy */
    record Unreadable(String textKey, List<Object> arguments) implements Reading {}

    /** @param textKey of a reason that names what is expected */
    record RejectedLine(long line, String textKey, List<Object> arguments) {}

    /** Takes all that can be taken, in one step, as the site's book is by then. */
    interface Taking {

        /**
         * @param agent in whose name
         * @throws org.guichet.domain.change.NotSaved where not all could be saved: the same file can be taken again
         */
        Planned take(String agent);
    }
}
