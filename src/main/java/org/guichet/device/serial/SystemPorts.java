package org.guichet.device.serial;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.device.DeviceTrouble;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderState;
import org.guichet.workflow.scanner.SerialLine;

/** The machine's own ports, by jSerialComm. */
public final class SystemPorts implements SerialPorts {

    private static final int BITS = 8;
    private static final int WAIT_MILLIS = 50;

    /** Not found, no such device: on Linux and macOS ENOENT, ENXIO, ENODEV; on Windows 2 as well. */
    private static final Set<Integer> NOT_THERE = Set.of(2, 6, 19);

    @Override
    public List<Device> list() {
        try {
            return Stream.of(SerialPort.getCommPorts())
                    .map(port -> new Device(port.getSystemPortName(), port.getDescriptivePortName(), false))
                    .toList();
        } catch (LinkageError noLibrary) {
            return List.of();
        }
    }

    @Override
    public OpenPort open(SerialLine line) throws DeviceTrouble {
        try {
            SerialPort port = SerialPort.getCommPort(line.port());
            port.setComPortParameters(line.baud(), BITS, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
            port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, WAIT_MILLIS, 0);
            if (!port.openPort(0)) {
                throw new DeviceTrouble(NOT_THERE.contains(port.getLastErrorCode()) ? ReaderState.GONE : ReaderState.REFUSED);
            }
            return new SystemPort(port);
        } catch (SerialPortInvalidPortException notThere) {
            throw new DeviceTrouble(ReaderState.GONE, notThere);
        } catch (LinkageError noLibrary) {
            throw new DeviceTrouble(ReaderState.NO_LIBRARY, noLibrary);
        }
    }

    private record SystemPort(SerialPort port) implements OpenPort {

        @Override
        public int read(byte[] into) throws DeviceTrouble {
            int count = port.readBytes(into, into.length);
            if (count < 0) {
                throw new DeviceTrouble(ReaderState.GONE);
            }
            return count;
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
