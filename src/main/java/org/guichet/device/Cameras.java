package org.guichet.device;

import java.awt.image.BufferedImage;
import java.util.List;
import org.guichet.workflow.scanner.Device;
import org.jspecify.annotations.Nullable;

/** The cameras of a machine, or what stands for them. */
public interface Cameras {

    List<Device> list();

    /** @param id empty for the first there is */
    OpenCamera open(String id) throws DeviceTrouble;

    /** A camera while it is open. */
    interface OpenCamera {

        /** What it sees now; null while it has seen nothing yet. */
        @Nullable BufferedImage frame() throws DeviceTrouble;

        void close();
    }
}
