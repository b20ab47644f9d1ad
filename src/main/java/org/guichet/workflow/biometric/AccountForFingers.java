package org.guichet.workflow.biometric;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentAct.FingerReopened;
import org.guichet.domain.biometric.EnrolmentAct.FingerUntaken;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Says of fingers that they can't be taken, and why; or takes that back. */
public final class AccountForFingers {

    private final ReadEnrolment read;
    private final StaffDirectory staff;
    private final Ledger ledger;

    public AccountForFingers(ReadEnrolment read, StaffDirectory staff, Ledger ledger) {
        this.read = read;
        this.staff = staff;
        this.ledger = ledger;
    }

    /** Another agent who looked too. */
    public record SecondAgent(String login, String password) {}

    /** Takes as long as a password's derivation where a second agent confirms. */
    public Result<Enrolment> run(
            DeskSession session,
            EnrolmentInHand hand,
            List<Finger> fingers,
            Untaken.Reason reason,
            Untaken.Lasting lasting,
            Optional<SecondAgent> second) {
        return session.<Enrolment>lacks(Permission.CAPTURE)
                .or(() -> problem(session, hand, fingers, reason, second))
                .orElseGet(() -> {
                    String login = second.map(SecondAgent::login).orElse(null);
                    Untaken untaken = new Untaken(reason, lasting, hand.policy().secondAgent() ? login : null);
                    return record(session, hand, fingers.stream()
                            .map(each -> new Proposal(about(hand), new FingerUntaken(each, untaken)))
                            .toList());
                });
    }

    private Optional<Result<Enrolment>> problem(
            DeskSession session, EnrolmentInHand hand, List<Finger> fingers, Untaken.Reason reason, Optional<SecondAgent> second) {
        int tries = hand.policy().tries();
        boolean tooFew = reason == Untaken.Reason.UNREADABLE
                && fingers.stream().anyMatch(each -> read.of(hand).of(each).tries() < tries);
        if (tooFew) {
            return Optional.of(Result.refused(EnrolmentRefusal.FINGER_TRIES_LEFT, Integer.toString(tries)));
        }
        return hand.policy().secondAgent() ? second(session, second).map(Result::refused) : Optional.empty();
    }

    private Optional<EnrolmentRefusal> second(DeskSession session, Optional<SecondAgent> second) {
        if (second.isEmpty()) {
            return Optional.of(EnrolmentRefusal.SECOND_AGENT_MISSING);
        }
        String login = second.get().login();
        if (login.equals(session.login())) {
            return Optional.of(EnrolmentRefusal.SECOND_AGENT_SAME);
        }
        boolean known = staff.verify(login, second.get().password().toCharArray())
                && staff.agents().stream().anyMatch(each -> each.login().equals(login) && each.role().may(Permission.CAPTURE));
        return known ? Optional.empty() : Optional.of(EnrolmentRefusal.SECOND_AGENT_UNKNOWN);
    }

    public Result<Enrolment> reopen(DeskSession session, EnrolmentInHand hand, Finger finger) {
        return session.<Enrolment>lacks(Permission.CAPTURE)
                .orElseGet(() -> record(session, hand, List.of(new Proposal(about(hand), new FingerReopened(finger)))));
    }

    private Result<Enrolment> record(DeskSession session, EnrolmentInHand hand, List<Proposal> gesture) {
        return Result.of(ledger.record(session.login(), gesture), _ -> read.of(hand));
    }

    private static AggregateId about(EnrolmentInHand hand) {
        return Enrolment.aggregateOf(hand.person().id(), hand.day());
    }
}
