package org.guichet.device.serial;

import java.util.List;
import org.guichet.device.DeviceTrouble;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.SerialLine;

/** The serial ports of a machine, or what stands for them. */
public interface SerialPorts {

    List<Device> list();

    OpenPort open(SerialLine line) throws DeviceTrouble;

    /** A port while it is open. */
    interface OpenPort {

        /**
         * Waits some hundredths of a second for bytes.
         *
         * @return how many came, 0 in a silence
         */
        int read(byte[] into) throws DeviceTrouble;

        void close();
    }
}
