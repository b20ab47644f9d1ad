package org.guichet.device.simulator;

import java.util.Optional;

/**
 * How the simulated scanner is.
 *
 * @param specVersion of the protocol: 1.0 or 0.9.5
 * @param quality 1 to 100 that its prints have; some points more or less each time
 * @param delayMillis before it answers a capture
 * @param person whose fingers lie on it; where empty, those of whom the transaction's name says before its first "@"
 */
public record SimulatedScanner(String specVersion, int quality, int delayMillis, Optional<String> person) {

    public static final SimulatedScanner USUAL = new SimulatedScanner("1.0", 82, 400, Optional.empty());

    public SimulatedScanner {
        if (!specVersion.equals("1.0") && !specVersion.equals("0.9.5")) {
            throw new IllegalArgumentException("versions 1.0 and 0.9.5 are spoken");
        }
        if (quality < 1 || quality > 100 || delayMillis < 0) {
            throw new IllegalArgumentException("no quality, or no delay, of a scanner");
        }
    }
}
