package org.guichet.workflow.biometric;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct.EnrolmentCompleted;
import org.guichet.domain.biometric.EnrolmentAct.SignatureTaken;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The signature, and the end of an enrolment: all fingers taken or accounted for. */
public final class FinishEnrolment {

    private final ReadEnrolment read;
    private final PictureFiles files;
    private final Ledger ledger;
    private final KeepCapture keep;

    public FinishEnrolment(ReadEnrolment read, CaptureVault vault, Ledger ledger, Supplier<OperationId> ids, PictureFiles files) {
        this.read = read;
        this.files = files;
        this.ledger = ledger;
        this.keep = new KeepCapture(read, vault, ledger, ids);
    }

    /** Seals image and strokes in one file, after reading the strokes back. A second signature takes the place of the first. */
    public Result<Enrolment> sign(DeskSession session, EnrolmentInHand hand, Signature signature) {
        return session.<Enrolment>lacks(Permission.CAPTURE).orElseGet(() -> {
            if (signature.isBlank()) {
                return Result.refused(EnrolmentRefusal.SIGNATURE_BLANK);
            }
            byte[] png = files.png(signature);
            if (!files.strokes(png).equals(Optional.of(signature))) {
                return Result.refused(EnrolmentRefusal.CAPTURE_NOT_READ_BACK);
            }
            return keep.run(session, hand, "SIGNATURE", png, SignatureTaken::new, Enrolment::signature);
        });
    }

    public Result<Enrolment> complete(DeskSession session, EnrolmentInHand hand) {
        return session.<Enrolment>lacks(Permission.CAPTURE).orElseGet(() -> {
            Enrolment before = read.of(hand);
            List<Proposal> gesture = List.of(new Proposal(before.aggregate(), new EnrolmentCompleted()));
            return Result.of(ledger.record(session.login(), gesture), _ -> {
                hand.wipe();
                return read.of(hand);
            });
        });
    }
}
