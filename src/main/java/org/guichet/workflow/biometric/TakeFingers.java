package org.guichet.workflow.biometric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct.FingerTried;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.domain.biometric.KeptPrint;
import org.guichet.domain.biometric.OwnPrints;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.biometric.CaptureVault.Sealing;
import org.guichet.workflow.biometric.TakeOutcome.Note;

/**
 * Takes fingers with a scanner: looks whether they are other ones than those before, seals what is better than what was kept, and
 * records each as one try. Slow; a failure of the scanner costs the fingers at hand and no more.
 */
public final class TakeFingers {

    private static final int SCANNER_MILLIS = 10_000;

    private final ReadEnrolment read;
    private final FingerScanners scanners;
    private final FingerMatcher matcher;
    private final CaptureVault vault;
    private final Ledger ledger;
    private final Supplier<OperationId> ids;

    /** @param ids makes a new name for an operation each time: a capture is sealed for the operation that will name it */
    public TakeFingers(
            ReadEnrolment read,
            FingerScanners scanners,
            FingerMatcher matcher,
            CaptureVault vault,
            Ledger ledger,
            Supplier<OperationId> ids) {
        this.read = read;
        this.scanners = scanners;
        this.matcher = matcher;
        this.vault = vault;
        this.ledger = ledger;
        this.ids = ids;
    }

    private record Fresh(TakenFinger taken, Optional<FingerTemplate> template) {}

    /** What a scanner gave, with what is needed to compare it; in memory only, until it is kept. */
    public static final class Scanned {

        private final List<Finger> wanted;
        private final ScannerAnswer answer;
        private final List<Fresh> fingers;

        private Scanned(List<Finger> wanted, ScannerAnswer answer, List<Fresh> fingers) {
            this.wanted = List.copyOf(wanted);
            this.answer = answer;
            this.fingers = List.copyOf(fingers);
        }
    }

    /**
     * Waits for the scanner and prepares the comparison: seconds. Records nothing. Where nothing could be kept, nobody lays fingers down
     * for it.
     *
     * @param wanted of the group, those that are to be taken now
     */
    public Result<Scanned> scan(
            DeskSession session, EnrolmentInHand hand, FoundScanner scanner, FingerGroup group, List<Finger> wanted) {
        return session.<Scanned>lacks(Permission.CAPTURE).or(() -> vault.room().refusal().map(Result::refused)).orElseGet(() -> {
            FingerRequest request = new FingerRequest(
                    group, wanted, hand.policy().quality(), SCANNER_MILLIS, hand.transaction(), hand.lastHash());
            ScannerAnswer answer = scanners.take(scanner, request);
            List<Fresh> fingers = answer instanceof ScannerAnswer.Taken(List<TakenFinger> taken, String _)
                    ? taken.stream().map(each -> new Fresh(each, matcher.template(each.image()))).toList() : List.of();
            return Result.done(new Scanned(wanted, answer, fingers));
        });
    }

    /** Compares, seals and records what was scanned. */
    public Result<TakeOutcome> keep(DeskSession session, EnrolmentInHand hand, Scanned scanned) {
        return session.<TakeOutcome>lacks(Permission.CAPTURE).orElseGet(() -> switch (scanned.answer) {
            case ScannerAnswer.Failed(ScannerFault fault, String detail) ->
                Result.done(new TakeOutcome.ScannerFailed(fault, detail));
            case ScannerAnswer.Taken(List<TakenFinger> fingers, String lastHash) -> {
                hand.chained(lastHash);
                Result<TakeOutcome> result = kept(session, hand, scanned);
                fingers.forEach(TakenFinger::wipe);
                yield result;
            }
        });
    }

    private Result<TakeOutcome> kept(DeskSession session, EnrolmentInHand hand, Scanned scanned) {
        if (read.of(hand).isCompleted()) {
            return Result.refused(EnrolmentRefusal.ENROLMENT_COMPLETED);
        }
        List<Note> notes = new ArrayList<>();
        List<Fresh> fresh = new ArrayList<>();
        for (Fresh each : scanned.fingers) {
            Finger finger = each.taken().finger();
            if (each.template().isEmpty()) {
                notes.add(new Note.NotDecoded(finger));
                continue;
            }
            Optional<Finger> before = each.template().flatMap(it -> takenAs(hand, finger, it, fresh));
            before.ifPresentOrElse(as -> notes.add(new Note.TakenAs(finger, as)), () -> fresh.add(each));
        }
        scanned.wanted.stream()
                .filter(finger -> scanned.fingers.stream().noneMatch(each -> each.taken().finger() == finger))
                .forEach(finger -> notes.add(new Note.NotSeen(finger)));
        return record(session, hand, fresh, notes);
    }

    /** Among those taken before, and among those of the same touch. */
    private Optional<Finger> takenAs(EnrolmentInHand hand, Finger finger, FingerTemplate template, List<Fresh> fresh) {
        return hand.prints().takenAs(finger, template).or(() -> fresh.stream()
                .filter(each -> each.template().filter(other -> matcher.score(template, other) >= OwnPrints.ALIKE).isPresent())
                .map(each -> each.taken().finger())
                .findFirst());
    }

    private Result<TakeOutcome> record(DeskSession session, EnrolmentInHand hand, List<Fresh> fresh, List<Note> notes) {
        Enrolment before = read.of(hand);
        List<Proposal> gesture = new ArrayList<>();
        List<Hash> sealed = new ArrayList<>();
        List<Hash> replaced = new ArrayList<>();
        for (Fresh each : fresh) {
            TakenFinger taken = each.taken();
            int wanted = hand.policy().quality();
            KeptPrint kept = before.of(taken.finger()).kept();
            if (kept != null && taken.quality() <= kept.quality()) {
                gesture.add(new Proposal(before.aggregate(), new FingerTried(taken.finger(), taken.quality(), wanted, null)));
            } else {
                OperationId id = ids.get();
                switch (vault.seal(id, new CaptureLabel(label(before), taken.finger().name()), taken.isoRecord())) {
                    case Sealing.Sealed(Hash capture) -> {
                        sealed.add(capture);
                        FingerTried tried = new FingerTried(taken.finger(), taken.quality(), wanted, capture);
                        gesture.add(new Proposal(before.aggregate(), tried, id));
                    }
                    case Sealing.NotSealed(EnrolmentRefusal reason) -> {
                        sealed.forEach(vault::discard);
                        return Result.refused(reason);
                    }
                }
                Optional.ofNullable(kept).ifPresent(old -> replaced.add(old.capture()));
            }
            notes.add(taken.quality() >= wanted
                    ? new Note.Good(taken.finger(), taken.quality()) : new Note.Below(taken.finger(), taken.quality()));
        }
        if (gesture.isEmpty()) {
            return Result.done(new TakeOutcome.Tried(before, notes));
        }
        Ledger.Outcome outcome = ledger.record(session.login(), gesture);
        boolean saved = outcome instanceof Ledger.Outcome.Saved;
        (saved ? replaced : sealed).forEach(vault::discard);
        if (saved) {
            fresh.forEach(each -> each.template().ifPresent(it -> hand.prints().remember(each.taken().finger(), it)));
        }
        return Result.of(outcome, _ -> new TakeOutcome.Tried(read.of(hand), notes));
    }

    private static String label(Enrolment enrolment) {
        return enrolment.aggregate().kind() + ":" + enrolment.aggregate().key();
    }
}
