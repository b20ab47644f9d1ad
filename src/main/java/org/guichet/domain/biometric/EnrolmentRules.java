package org.guichet.domain.biometric;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.Optional;
import org.guichet.domain.biometric.EnrolmentAct.CapturePurged;
import org.guichet.domain.biometric.EnrolmentAct.EnrolmentCompleted;
import org.guichet.domain.biometric.EnrolmentAct.FingerReopened;
import org.guichet.domain.biometric.EnrolmentAct.FingerTried;
import org.guichet.domain.biometric.EnrolmentAct.FingerUntaken;
import org.guichet.domain.biometric.EnrolmentAct.PhotoTaken;
import org.guichet.domain.biometric.EnrolmentAct.SignatureTaken;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.jspecify.annotations.Nullable;

/** What a step does to an enrolment, or why it can't be done. The best try of each finger stays. */
public final class EnrolmentRules {

    private EnrolmentRules() {}

    public static Decision<Enrolment> decide(@Nullable Enrolment known, Operation operation, EnrolmentAct act) {
        Optional<Enrolment> before = Optional.ofNullable(known).or(() -> Enrolment.untouched(operation.aggregate()));
        if (before.isEmpty()) {
            return refuse(EnrolmentRefusal.ENROLMENT_UNKNOWN);
        }
        Enrolment enrolment = before.get();
        if (act instanceof CapturePurged(Hash capture)) {
            return purged(enrolment, new Enrolment.Purge(capture, operation.deskTime()));
        }
        if (enrolment.isCompleted()) {
            return refuse(EnrolmentRefusal.ENROLMENT_COMPLETED);
        }
        return switch (act) {
            case FingerTried tried -> tried(enrolment, tried);
            case FingerUntaken(Finger finger, Untaken untaken) -> untaken(enrolment, operation, finger, untaken);
            case FingerReopened(Finger finger) -> reopened(enrolment, finger);
            case PhotoTaken(Hash capture) -> accept(enrolment.withPhoto(capture));
            case SignatureTaken(Hash capture) -> accept(enrolment.withSignature(capture));
            case EnrolmentCompleted _ ->
                enrolment.open().isEmpty()
                        ? accept(enrolment.completedAt(operation.deskTime()))
                        : refuse(EnrolmentRefusal.ENROLMENT_FINGERS_OPEN, Integer.toString(enrolment.open().size()));
            case CapturePurged _ -> throw new IllegalStateException("decided above");
        };
    }

    private static Decision<Enrolment> tried(Enrolment enrolment, FingerTried tried) {
        if (tried.quality() < 0 || tried.quality() > 100 || tried.wanted() < 0 || tried.wanted() > 100) {
            return refuse(EnrolmentRefusal.ENROLMENT_QUALITY_IMPOSSIBLE);
        }
        KeptPrint kept = enrolment.of(tried.finger()).kept();
        Hash capture = tried.capture();
        if (kept == null && capture == null) {
            return refuse(EnrolmentRefusal.ENROLMENT_NOTHING_KEPT);
        }
        KeptPrint best = capture == null ? kept : new KeptPrint(tried.quality(), tried.wanted(), capture);
        return accept(enrolment.with(
                tried.finger(), state -> new FingerState(state.finger(), state.tries() + 1, best, null)));
    }

    private static Decision<Enrolment> untaken(Enrolment enrolment, Operation operation, Finger finger, Untaken untaken) {
        if (untaken.reason() == Untaken.Reason.UNREADABLE && enrolment.of(finger).tries() == 0) {
            return refuse(EnrolmentRefusal.FINGER_NOT_TRIED);
        }
        if (operation.agent().equals(untaken.secondAgent())) {
            return refuse(EnrolmentRefusal.SECOND_AGENT_SAME);
        }
        return accept(enrolment.with(finger, state -> new FingerState(finger, state.tries(), state.kept(), untaken)));
    }

    private static Decision<Enrolment> reopened(Enrolment enrolment, Finger finger) {
        return enrolment.of(finger).untaken() == null
                ? refuse(EnrolmentRefusal.FINGER_NOT_SETTLED)
                : accept(enrolment.with(finger, state -> new FingerState(finger, state.tries(), state.kept(), null)));
    }

    private static Decision<Enrolment> purged(Enrolment enrolment, Enrolment.Purge purge) {
        boolean known = enrolment.captures().contains(purge.capture());
        boolean done = enrolment.purged().stream().anyMatch(each -> each.capture().equals(purge.capture()));
        return !known || done ? refuse(EnrolmentRefusal.CAPTURE_UNKNOWN) : accept(enrolment.withPurged(purge));
    }
}
