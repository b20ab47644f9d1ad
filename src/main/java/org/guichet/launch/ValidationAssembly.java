package org.guichet.launch;

import java.time.Clock;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.store.local.LocalStore;
import org.guichet.store.trust.EcdsaCheck;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.fee.ReadFees;
import org.guichet.workflow.visavalidation.CheckPassport;
import org.guichet.workflow.visavalidation.CloseValidation;
import org.guichet.workflow.visavalidation.DecideLateness;
import org.guichet.workflow.visavalidation.DeclareStay;
import org.guichet.workflow.visavalidation.ExamineVisa;
import org.guichet.workflow.visavalidation.IssueConfirmation;
import org.guichet.workflow.visavalidation.ReadSeal;
import org.guichet.workflow.visavalidation.ReadSignedPaper;
import org.guichet.workflow.visavalidation.ReadVisa;
import org.guichet.workflow.visavalidation.ReopenValidationStep;
import org.guichet.workflow.visavalidation.TakeTax;
import org.guichet.workflow.visavalidation.ValidationActs;
import org.guichet.workflow.visavalidation.ValidationGesture;

/** Wires the steps of a validation. */
final class ValidationAssembly {

    private ValidationAssembly() {}

    static ReadSignedPaper signedPaper(LocalStore store, Clock clock) {
        return new ReadSignedPaper(() -> reader(store), clock);
    }

    private static DocumentReader reader(LocalStore store) {
        return new DocumentReader(store.trust().store(), new EcdsaCheck());
    }

    static ValidationActs of(LocalStore store, ReadFees fees, IssueReceipt.Site site, Clock clock) {
        ValidationGesture gesture = new ValidationGesture(store.validations(), store.queue(), store.ledger());
        CheckPassport passports = new CheckPassport(gesture, clock);
        return new ValidationActs(
                new ExamineVisa(clock),
                signedPaper(store, clock),
                new ReadSeal(() -> reader(store), clock),
                new ReadVisa(gesture, passports, clock),
                passports,
                new DeclareStay(gesture, store.applicants(), store.takeovers(), clock),
                new TakeTax(gesture, fees, clock),
                new DecideLateness(gesture, clock),
                new ReopenValidationStep(gesture),
                new CloseValidation(gesture, clock),
                new IssueConfirmation(
                        new PrintedConfirmations(), new PrintedReceipts(), new HomePaperCode(store.settings(), clock.getZone()),
                        store.siteSettings(), store.ledger(), site));
    }
}
