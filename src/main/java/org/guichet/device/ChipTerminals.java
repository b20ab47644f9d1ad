package org.guichet.device;

import java.util.List;
import org.guichet.workflow.chip.ChipReaders.Found;

/** The chip readers of a machine, or what stands for them. Asked anew each time: they come and go. */
public interface ChipTerminals {

    List<Found> list() throws ChipTrouble;

    /** @param id of a reader on which something lies */
    Link connect(String id) throws ChipTrouble;

    /** A chip while it lies on its reader. */
    interface Link {

        /** @return at least the two bytes of the status */
        byte[] transmit(byte[] command) throws ChipTrouble;

        void close();
    }
}
