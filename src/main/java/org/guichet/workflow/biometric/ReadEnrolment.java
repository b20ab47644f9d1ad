package org.guichet.workflow.biometric;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.LongFunction;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentBook;
import org.guichet.domain.biometric.EnrolmentRefusal;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.biometric.OwnPrints;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Takes up what was begun today for a person, or begins it. Nothing is recorded yet. */
public final class ReadEnrolment {

    private final ApplicantRegister register;
    private final EnrolmentBook book;
    private final FingerPolicies policies;
    private final FingerMatcher matcher;
    private final LongFunction<String> transactions;
    private final Clock clock;

    /** @param transactions a name of its own each time, for the person with that id */
    public ReadEnrolment(
            ApplicantRegister register,
            EnrolmentBook book,
            FingerPolicies policies,
            FingerMatcher matcher,
            LongFunction<String> transactions,
            Clock clock) {
        this.register = register;
        this.book = book;
        this.policies = policies;
        this.matcher = matcher;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Result<EnrolmentInHand> begin(DeskSession session, long applicantId, Procedure procedure) {
        return session.<EnrolmentInHand>lacks(Permission.CAPTURE)
                .orElseGet(() -> register.find(applicantId)
                        .map(person -> Result.done(new EnrolmentInHand(
                                person, LocalDate.now(clock), policies.of(procedure), transactions.apply(applicantId),
                                new OwnPrints(matcher))))
                        .orElseGet(() -> Result.refused(EnrolmentRefusal.ENROLMENT_UNKNOWN)));
    }

    /** As it is now. */
    public Enrolment of(EnrolmentInHand hand) {
        return book.find(hand.person().id(), hand.day()).orElseGet(() -> Enrolment.untouched(hand.person().id(), hand.day()));
    }
}
