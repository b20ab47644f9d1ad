package org.guichet.workflow.biometric;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct.EnrolmentCompleted;
import org.guichet.domain.biometric.EnrolmentAct.SignatureTaken;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.biometric.CaptureVault.Sealing;

/** The signature, and the end of an enrolment: all fingers taken or accounted for. */
public final class FinishEnrolment {

    private final ReadEnrolment read;
    private final CaptureVault vault;
    private final Ledger ledger;
    private final Supplier<OperationId> ids;

    public FinishEnrolment(ReadEnrolment read, CaptureVault vault, Ledger ledger, Supplier<OperationId> ids) {
        this.read = read;
        this.vault = vault;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Seals the strokes in their text form. A second signature takes the place of the first. */
    public Result<Enrolment> sign(DeskSession session, EnrolmentInHand hand, Signature signature) {
        return session.<Enrolment>lacks(Permission.CAPTURE).orElseGet(() -> {
            Enrolment before = read.of(hand);
            CaptureLabel label = new CaptureLabel(before.aggregate().kind() + ":" + before.aggregate().key(), "SIGNATURE");
            OperationId id = ids.get();
            return switch (vault.seal(id, label, signature.encode().getBytes(StandardCharsets.US_ASCII))) {
                case Sealing.NotSealed(EnrolmentRefusal reason) -> Result.refused(reason);
                case Sealing.Sealed(Hash capture) -> {
                    Ledger.Outcome outcome = ledger.record(
                            session.login(), List.of(new Proposal(before.aggregate(), new SignatureTaken(capture), id)));
                    boolean saved = outcome instanceof Ledger.Outcome.Saved;
                    Optional.ofNullable(saved ? before.signature() : capture).ifPresent(vault::discard);
                    yield Result.of(outcome, _ -> read.of(hand));
                }
            };
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
