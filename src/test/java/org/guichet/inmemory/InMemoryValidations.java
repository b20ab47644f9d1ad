package org.guichet.inmemory;

import java.time.Clock;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.setting.SettingBook;
import org.guichet.store.trust.EcdsaCheck;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.ReceiptPress;
import org.guichet.workflow.fee.ReadFees;
import org.guichet.workflow.visavalidation.CheckPassport;
import org.guichet.workflow.visavalidation.CloseValidation;
import org.guichet.workflow.visavalidation.ConfirmationPress;
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

/** The steps of a validation on books in memory. */
record InMemoryValidations(
        InMemoryLedger ledger, ApplicantRegister register, QueueBook queue, ReadFees fees, SettingBook settings,
        ReceiptPress printing, ConfirmationPress press, IssueReceipt.Site site, Clock clock) {

    ValidationActs acts() {
        ValidationGesture gesture = new ValidationGesture(new InMemoryBooks.Validations(ledger), queue, ledger);
        CheckPassport passports = new CheckPassport(gesture, clock);
        return new ValidationActs(
                new ExamineVisa(clock),
                new ReadSignedPaper(() -> new DocumentReader(new InMemoryBooks.Trust(ledger).store(), new EcdsaCheck()), clock),
                new ReadSeal(() -> new DocumentReader(new InMemoryBooks.Trust(ledger).store(), new EcdsaCheck()), clock),
                new ReadVisa(gesture, passports, clock),
                passports,
                new DeclareStay(gesture, register, new InMemoryBooks.Takeovers(ledger), clock),
                new TakeTax(gesture, fees, clock),
                new DecideLateness(gesture, clock),
                new ReopenValidationStep(gesture),
                new CloseValidation(gesture, clock),
                new IssueConfirmation(press, printing, new InMemoryPaperCode(), settings, ledger, site));
    }
}
