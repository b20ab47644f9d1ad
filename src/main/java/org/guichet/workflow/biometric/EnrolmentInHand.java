package org.guichet.workflow.biometric;

import java.time.LocalDate;
import java.time.Period;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.biometric.FingerPolicy;
import org.guichet.domain.biometric.OwnPrints;

/**
 * The person whose fingers are being taken, while they stand at the desk. What it remembers of them is in memory only and goes with
 * {@link #wipe}. Used on the thread for acts.
 */
public final class EnrolmentInHand {

    private final Applicant person;
    private final LocalDate day;
    private final FingerPolicy policy;
    private final String transaction;
    private final OwnPrints prints;
    private String lastHash = "";

    EnrolmentInHand(Applicant person, LocalDate day, FingerPolicy policy, String transaction, OwnPrints prints) {
        this.person = person;
        this.day = day;
        this.policy = policy;
        this.transaction = transaction;
        this.prints = prints;
    }

    public Applicant person() {
        return person;
    }

    public LocalDate day() {
        return day;
    }

    public FingerPolicy policy() {
        return policy;
    }

    /** Whether the person is too young for this procedure's fingers; not where the file has no birth date. */
    public boolean isUnderAge() {
        LocalDate birth = person.birthDate();
        return birth != null && Period.between(birth, day).getYears() < policy.fromAge();
    }

    String transaction() {
        return transaction;
    }

    String lastHash() {
        return lastHash;
    }

    void chained(String hash) {
        lastHash = hash;
    }

    OwnPrints prints() {
        return prints;
    }

    /** Forgets the person's fingers. */
    public void wipe() {
        prints.wipe();
    }
}
