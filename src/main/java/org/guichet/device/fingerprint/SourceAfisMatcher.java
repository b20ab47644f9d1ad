package org.guichet.device.fingerprint;

import com.machinezoo.sourceafis.FingerprintImage;
import com.machinezoo.sourceafis.FingerprintImageOptions;
import com.machinezoo.sourceafis.FingerprintMatcher;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.Optional;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.domain.document.GreyImage;

/** SourceAFIS; its own recommendation is to take 40 for alike. */
public final class SourceAfisMatcher implements FingerMatcher {

    @Override
    public Optional<FingerTemplate> template(FingerImage image) {
        return FingerPixels.of(image).map(grey -> template(grey, image.dotsPerInch()));
    }

    /** @param dotsPerInch of the image; others than 500 are scaled */
    public FingerTemplate template(GreyImage image, int dotsPerInch) {
        FingerprintImageOptions options = new FingerprintImageOptions().dpi(dotsPerInch);
        FingerprintImage pixels = new FingerprintImage(image.width(), image.height(), image.shades(), options);
        return new FingerTemplate(new FingerprintTemplate(pixels).toByteArray());
    }

    @Override
    public double score(FingerTemplate probe, FingerTemplate candidate) {
        return new FingerprintMatcher(new FingerprintTemplate(probe.bytes())).match(new FingerprintTemplate(candidate.bytes()));
    }
}
