package org.guichet.device.simulator;

import java.util.Optional;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerImage;
import org.guichet.domain.biometric.ImageCoding;

/** Prints of people who are not there, as if they had been taken before: those that the simulated scanner sees for the same name. */
public final class SimulatedPrints {

    private static final int DOTS_PER_INCH = 500;
    private static final int QUALITY = 85;

    private SimulatedPrints() {}

    /** How the finger was when it was enrolled; a scanner sees it otherwise each time. Takes a while where it is drawn first. */
    public static FingerImage enrolled(String person, Finger finger) {
        return image(SimulatedPeople.ALL.finger(person, finger), finger, QUALITY, 31L * person.hashCode() + finger.position());
    }

    static FingerImage image(RidgePattern pattern, Finger called, int quality, long touch) {
        byte[] shades = Impression.of(pattern, quality, touch);
        return new FingerImage(
                Optional.of(called), RidgePattern.WIDTH, RidgePattern.HEIGHT, DOTS_PER_INCH, quality, ImageCoding.RAW, shades);
    }
}
