package org.guichet.workflow.biometric;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.biometric.CaptureVault.Sealing;
import org.jspecify.annotations.Nullable;

/** Seals one thing that was taken of the person in hand and records it; what it takes the place of goes once that is saved. */
final class KeepCapture {

    private final ReadEnrolment read;
    private final CaptureVault vault;
    private final Ledger ledger;
    private final Supplier<OperationId> ids;

    KeepCapture(ReadEnrolment read, CaptureVault vault, Ledger ledger, Supplier<OperationId> ids) {
        this.read = read;
        this.vault = vault;
        this.ledger = ledger;
        this.ids = ids;
    }

    /**
     * @param what PHOTO or SIGNATURE
     * @param act names the sealed file
     * @param before what it takes the place of; null for nothing
     */
    Result<Enrolment> run(
            DeskSession session, EnrolmentInHand hand, String what, byte[] plain, Function<Hash, EnrolmentAct> act,
            Function<Enrolment, @Nullable Hash> before) {
        Enrolment enrolment = read.of(hand);
        CaptureLabel label = new CaptureLabel(enrolment.aggregate().kind() + ":" + enrolment.aggregate().key(), what);
        OperationId id = ids.get();
        return switch (vault.seal(id, label, plain)) {
            case Sealing.NotSealed(EnrolmentRefusal reason) -> Result.refused(reason);
            case Sealing.Sealed(Hash capture) -> {
                Ledger.Outcome outcome =
                        ledger.record(session.login(), List.of(new Proposal(enrolment.aggregate(), act.apply(capture), id)));
                boolean saved = outcome instanceof Ledger.Outcome.Saved;
                Optional.ofNullable(saved ? before.apply(enrolment) : capture).ifPresent(vault::discard);
                yield Result.of(outcome, _ -> read.of(hand));
            }
        };
    }
}
