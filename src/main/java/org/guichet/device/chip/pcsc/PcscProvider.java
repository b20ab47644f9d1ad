package org.guichet.device.chip.pcsc;

import java.util.List;
import java.util.Optional;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceProvider;
import org.guichet.device.ChipTerminals;
import org.guichet.workflow.biometric.FingerScanners;

/** Chip readers with PC/SC drivers. */
public final class PcscProvider implements DeviceProvider {

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public Optional<FingerScanners> scanners(Desk desk) {
        return Optional.empty();
    }

    @Override
    public List<Cameras> cameras(Desk desk) {
        return List.of();
    }

    @Override
    public List<ChipTerminals> chips(Desk desk) {
        return List.of(new PcscTerminals());
    }
}
