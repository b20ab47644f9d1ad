package org.guichet.workflow.scanner;

import java.util.List;
import java.util.Optional;

/** A scanner on a serial line. Started and stopped on one thread; the others may be slow and belong away from the screen. */
public interface SerialReader {

    /** The ports of this machine; none where nothing can speak to them. */
    List<Device> ports();

    /** What was chosen for this desk before. */
    Optional<SerialLine> chosen();

    /** Keeps the choice for this desk; empty where no scanner is to be opened any more. */
    void choose(Optional<SerialLine> line);

    /** Opens it, and again whenever it went away, until it is stopped. Starting another one stops the one before. */
    void start(SerialLine line, ReaderListener listener);

    /** Lets go of the port; nothing is told any more. */
    void stop();

    /** In a demonstration: scans that code with the simulated scanner. @return false where that one is not open */
    boolean present(String code);
}
