package org.guichet.domain.biometric;

import java.util.List;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Hash;
import org.jspecify.annotations.Nullable;

/** What is done in an enrolment; the aggregate is {@code enrolment:person@day}. */
public sealed interface EnrolmentAct extends Act {

    /**
     * A finger was laid on the scanner.
     *
     * @param quality 0 to 100
     * @param wanted the quality that the site wants of this procedure
     * @param capture the sealed file; null where an earlier try was as good or better, and stays
     */
    record FingerTried(Finger finger, int quality, int wanted, @Nullable Hash capture) implements EnrolmentAct {

        @Override
        public List<Hash> captures() {
            return capture == null ? List.of() : List.of(capture);
        }
    }

    record FingerUntaken(Finger finger, Untaken untaken) implements EnrolmentAct {}

    /** The reason was a mistake, or the finger can be taken after all. */
    record FingerReopened(Finger finger) implements EnrolmentAct {}

    record PhotoTaken(Hash capture) implements EnrolmentAct {

        @Override
        public List<Hash> captures() {
            return List.of(capture);
        }
    }

    record SignatureTaken(Hash capture) implements EnrolmentAct {

        @Override
        public List<Hash> captures() {
            return List.of(capture);
        }
    }

    record EnrolmentCompleted() implements EnrolmentAct {}

    /** The store has the capture, verified; this desk has it no more. */
    record CapturePurged(Hash capture) implements EnrolmentAct {}
}
