package org.guichet.workflow.scanner;

import java.util.List;

/** A camera that codes are held before. Started and stopped on one thread; the list may be slow and belongs away from the screen. */
public interface CameraReader {

    /** The cameras of this machine; none where nothing can speak to them. */
    List<Device> cameras();

    /**
     * Opens it, and again whenever it went away, until it is stopped. Starting another one stops the one before.
     *
     * @param id empty for the first there is
     */
    void start(String id, ReaderListener listener);

    /** Lets go of the camera; nothing is told any more. */
    void stop();

    /** In a demonstration: holds that code before the simulated camera. @return false where that one is not open */
    boolean present(String code);
}
