package org.guichet.workflow.visavalidation;

/** The steps of a validation. */
public record ValidationActs(
        ExamineVisa examineVisa,
        ReadSignedPaper signedPaper,
        ReadSeal seal,
        ReadVisa readVisa,
        CheckPassport checkPassport,
        DeclareStay declare,
        TakeTax takeTax,
        DecideLateness decide,
        ReopenValidationStep reopen,
        CloseValidation close,
        IssueConfirmation confirmation) {}
