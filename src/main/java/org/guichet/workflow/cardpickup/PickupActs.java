package org.guichet.workflow.cardpickup;

/** The steps of a card pickup. */
public record PickupActs(
        ExaminePassport examinePassport,
        ConfirmIdentity confirmIdentity,
        ConfirmCard confirmCard,
        ExamineCard examineCard,
        TakeStamp takeStamp,
        ReduceStamp reduceStamp,
        TakeBackOldDocuments takeBackOldDocuments,
        CheckFinger checkFinger,
        RecordSignature recordSignature,
        ReopenStep reopen,
        HandOverCard handOver,
        SetCardAside setAside,
        IssueProvisionalPaper provisionalPaper,
        ReadPaperCode paperCode) {}
