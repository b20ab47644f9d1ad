package org.guichet.workflow.cardpickup;

/** The steps of a card pickup. */
public record PickupActs(
        ExaminePassport examinePassport,
        ConfirmIdentity confirmIdentity,
        ConfirmCard confirmCard,
        TakeStamp takeStamp,
        TakeBackOldDocuments takeBackOldDocuments,
        RecordSignature recordSignature,
        ReopenStep reopen,
        HandOverCard handOver) {}
