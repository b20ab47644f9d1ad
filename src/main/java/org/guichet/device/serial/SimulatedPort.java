package org.guichet.device.serial;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.SerialLine;

/** A scanner that is not there: what it scans comes in small parts with a CR at the end, as along a line. */
public final class SimulatedPort implements SerialPorts {

    public static final String ID = "simulated-scanner";

    /** Visible digital seals begin so and are bytes of any value: a scanner sends them as they are. */
    private static final char SEAL = 0xdc;

    private static final int PART = 24;
    private static final long WAIT_MILLIS = 50;

    private final BlockingQueue<byte[]> parts = new LinkedBlockingQueue<>();

    @Override
    public List<Device> list() {
        return List.of(new Device(ID, ID, true));
    }

    /** What was scanned before it was open is lost, as with a scanner. */
    @Override
    public OpenPort open(SerialLine line) {
        parts.clear();
        return new OpenPort() {

            @Override
            public int read(byte[] into) {
                return next(into);
            }

            @Override
            public void close() {
                parts.clear();
            }
        };
    }

    void scan(String code) {
        boolean binary = !code.isEmpty() && code.charAt(0) == SEAL;
        byte[] bytes = binary ? code.getBytes(StandardCharsets.ISO_8859_1) : (code + "\r").getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; from += PART) {
            parts.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PART)));
        }
    }

    private int next(byte[] into) {
        try {
            byte[] part = parts.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            if (part == null) {
                return 0;
            }
            System.arraycopy(part, 0, into, 0, part.length);
            return part.length;
        } catch (InterruptedException nobodyHereDoes) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
