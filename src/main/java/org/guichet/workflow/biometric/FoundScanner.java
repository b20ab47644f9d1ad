package org.guichet.workflow.biometric;

import java.util.List;
import java.util.Optional;

/**
 * A fingerprint scanner that answered.
 *
 * @param port of this machine, 4501 to 4600 unless the site says otherwise
 * @param deviceId as its service calls it
 * @param subIds parts that can be asked alone: 1 left hand, 2 right hand, 3 thumbs
 * @param kind Slap, Single or Touchless
 * @param versions of the protocol that it speaks
 * @param certification L0 (signed by the service) to L2
 * @param environment Developer, Staging, Pre-Production or Production, or what else it says
 * @param fault why it can't be used as it is: not trusted, or its description is not signed as it must be
 */
public record FoundScanner(
        int port,
        String deviceId,
        List<String> subIds,
        String kind,
        String make,
        String model,
        String serial,
        ScannerStatus status,
        String certification,
        List<String> versions,
        String environment,
        Optional<ScannerFault> fault) {

    public FoundScanner {
        subIds = List.copyOf(subIds);
        versions = List.copyOf(versions);
    }

    public boolean isUsable() {
        return fault.isEmpty() && status == ScannerStatus.READY;
    }

    /** Whether it can be asked: while its preview runs, a scanner may say that it is busy with that. */
    public boolean isAnswering() {
        return fault.isEmpty() && (status == ScannerStatus.READY || status == ScannerStatus.BUSY);
    }

    /** Takes four fingers at once; of a single one, fingers are asked for one after another. */
    public boolean takesSlaps() {
        return !kind.equalsIgnoreCase("Single");
    }

    /** How people call it. */
    public String name() {
        return (make + " " + model).strip();
    }
}
