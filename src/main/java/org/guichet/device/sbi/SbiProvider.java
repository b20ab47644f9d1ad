package org.guichet.device.sbi;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.device.Cameras;
import org.guichet.device.DeviceProvider;
import org.guichet.workflow.biometric.FingerScanners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scanners that speak SBI, trusted by the certificates in the desk's home. */
public final class SbiProvider implements DeviceProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SbiProvider.class);

    @Override
    public int rank() {
        return 10;
    }

    /** A trust folder that can't be read trusts nobody: scanners are found, and said to be untrusted. */
    @Override
    public Optional<FingerScanners> scanners(Desk desk) {
        DeviceTrust trust;
        try {
            trust = DeviceTrust.in(desk.home().resolve(DeviceTrust.FOLDER), desk.clock());
        } catch (IOException | CertificateException unreadable) {
            LOG.warn("the certificates of trusted scanners can't be read: {}", unreadable.getClass().getSimpleName());
            trust = new DeviceTrust(Set.of(), desk.clock());
        }
        return Optional.of(new SbiScanners(SbiScanners.FIRST_PORT, SbiScanners.LAST_PORT, trust, desk.clock()));
    }

    @Override
    public List<Cameras> cameras(Desk desk) {
        return List.of();
    }
}
