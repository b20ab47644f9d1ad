package org.guichet.domain.kernel;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.guichet.domain.biometric.EnrolmentAct;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Hash;
import org.guichet.seeded.SeededRandom;

/** Any act of an enrolment, sensible or not. */
final class WildEnrolment {

    private WildEnrolment() {}

    static Act act(SplittableRandom random, Function<SplittableRandom, String> text) {
        Finger finger = one(random, Finger.values());
        Hash capture = Hash.of(new byte[] {(byte) random.nextInt(3)});
        return switch (random.nextInt(7)) {
            case 0, 1 -> new EnrolmentAct.FingerTried(
                    finger, random.nextInt(-1, 103), random.nextInt(-1, 102), random.nextBoolean() ? null : capture);
            case 2 -> new EnrolmentAct.FingerUntaken(finger, new Untaken(
                    one(random, Untaken.Reason.values()), one(random, Untaken.Lasting.values()),
                    random.nextBoolean() ? null : text.apply(random)));
            case 3 -> new EnrolmentAct.FingerReopened(finger);
            case 4 -> random.nextBoolean() ? new EnrolmentAct.PhotoTaken(capture) : new EnrolmentAct.SignatureTaken(capture);
            case 5 -> new EnrolmentAct.CapturePurged(capture);
            default -> new EnrolmentAct.EnrolmentCompleted();
        };
    }

    private static <E> E one(SplittableRandom random, E[] values) {
        return SeededRandom.any(random, List.of(values));
    }
}
