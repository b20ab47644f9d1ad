package org.guichet.device.serial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.guichet.device.DeviceThread;
import org.guichet.device.DeviceTrouble;
import org.guichet.domain.document.SerialLines;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderListener;
import org.guichet.workflow.scanner.ReaderState;
import org.guichet.workflow.scanner.SerialLine;
import org.guichet.workflow.scanner.SerialReader;
import org.jspecify.annotations.Nullable;

/** Reads a serial scanner on a thread of its own; one that was unplugged is read again when it is back. */
public final class SerialScanner implements SerialReader {

    /** Milliseconds before the next try to open what could not be opened. */
    private static final long RETRY = 1_500;

    private static final int BUFFER = 1_024;

    /** Where the choice of this desk is kept. */
    public record Memory(Supplier<Optional<String>> read, Consumer<String> keep) {}

    private final SerialPorts ports;
    private final Optional<SimulatedPort> twin;
    private final Memory memory;
    private @Nullable DeviceThread thread;
    private volatile boolean twinIsOpen;

    /** @param twin in a demonstration only */
    public SerialScanner(SerialPorts ports, Optional<SimulatedPort> twin, Memory memory) {
        this.ports = ports;
        this.twin = twin;
        this.memory = memory;
    }

    @Override
    public List<Device> ports() {
        List<Device> all = new ArrayList<>();
        twin.ifPresent(simulated -> all.addAll(simulated.list()));
        all.addAll(ports.list());
        return all;
    }

    @Override
    public Optional<SerialLine> chosen() {
        return memory.read().get().flatMap(SerialLine::read);
    }

    @Override
    public void choose(Optional<SerialLine> line) {
        memory.keep().accept(line.map(SerialLine::written).orElse(""));
    }

    @Override
    public void start(SerialLine line, ReaderListener listener) {
        thread = DeviceThread.start("serial-scanner", new Reading(line, listener), thread);
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.end();
        }
    }

    @Override
    public boolean present(String code) {
        if (twin.isEmpty() || !twinIsOpen) {
            return false;
        }
        twin.get().scan(code);
        return true;
    }

    private final class Reading implements DeviceThread.Work {

        private final SerialLine line;
        private final ReaderListener listener;
        private final SerialLines lines = new SerialLines();
        private final byte[] buffer = new byte[BUFFER];
        private SerialPorts.@Nullable OpenPort open;
        private ReaderState told = ReaderState.OFF;

        Reading(SerialLine line, ReaderListener listener) {
            this.line = line;
            this.listener = listener;
        }

        @Override
        public long step() {
            try {
                SerialPorts.OpenPort port = open == null ? opened() : open;
                int count = port.read(buffer);
                long now = System.nanoTime();
                hand(count > 0 ? lines.accept(buffer, count, now) : lines.idle(now));
                return 0;
            } catch (DeviceTrouble trouble) {
                release();
                tell(trouble.state());
                return RETRY;
            }
        }

        private SerialPorts.OpenPort opened() throws DeviceTrouble {
            if (told == ReaderState.OFF) {
                tell(ReaderState.OPENING);
            }
            boolean simulated = twin.isPresent() && line.port().equals(SimulatedPort.ID);
            SerialPorts.OpenPort port = simulated ? twin.get().open(line) : ports.open(line);
            open = port;
            twinIsOpen = simulated;
            tell(ReaderState.READY);
            return port;
        }

        private void hand(List<SerialLines.Reading> readings) {
            for (SerialLines.Reading reading : readings) {
                if (reading.whole()) {
                    listener.read(reading.text());
                } else {
                    listener.garbled();
                }
            }
        }

        private void tell(ReaderState state) {
            if (state != told) {
                told = state;
                listener.is(state);
            }
        }

        @Override
        public void release() {
            twinIsOpen = false;
            lines.forget();
            if (open != null) {
                open.close();
                open = null;
            }
        }
    }
}
