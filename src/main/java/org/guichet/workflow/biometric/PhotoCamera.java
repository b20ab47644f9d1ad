package org.guichet.workflow.biometric;

import java.util.List;
import org.guichet.workflow.scanner.CameraFrame;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;

/** The camera that people sit before. Started and stopped on one thread; the list may be slow and belongs away from the screen. */
public interface PhotoCamera {

    /** Those of this machine; where there is none, a folder of pictures may stand for one. */
    List<Device> cameras();

    /**
     * Opens it, and again whenever it went away, until it is stopped. Starting another one stops the one before.
     *
     * @param id empty for the first there is
     */
    void start(String id, Watcher watcher);

    /** Lets go of the camera; nothing is told any more. */
    void stop();

    /** Who is told, on the camera's own thread. */
    interface Watcher {

        void is(ReaderState state);

        /** What it sees, as fine as the camera can. */
        void saw(CameraFrame frame);
    }
}
