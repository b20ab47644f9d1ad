package org.guichet.workflow.scanner;

import java.util.List;
import java.util.Optional;

/**
 * Where a serial scanner is, and how fast it sends; 8 bits, no parity, one stop bit, as scanners come.
 *
 * @param port as the system calls it: COM3, ttyUSB0
 * @param baud one of {@link #SPEEDS}
 */
public record SerialLine(String port, int baud) {

    public static final List<Integer> SPEEDS = List.of(1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200);

    public static final int USUAL_SPEED = 9_600;

    private static final int LONGEST_PORT = 200;

    public SerialLine {
        if (port.isBlank() || port.length() > LONGEST_PORT || !SPEEDS.contains(baud)) {
            throw new IllegalArgumentException("no line of a scanner: " + port + " at " + baud);
        }
    }

    /** As {@link #read} takes it: the speed, then the port. */
    public String written() {
        return baud + " " + port;
    }

    /** Empty for what is no line: somebody may have changed the settings by hand. */
    public static Optional<SerialLine> read(String written) {
        String[] parts = written.split(" ", 2);
        try {
            return parts.length < 2 ? Optional.empty() : Optional.of(new SerialLine(parts[1], Integer.parseInt(parts[0])));
        } catch (IllegalArgumentException noLine) {
            return Optional.empty();
        }
    }
}
