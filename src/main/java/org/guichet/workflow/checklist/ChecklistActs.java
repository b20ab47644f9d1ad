package org.guichet.workflow.checklist;

import org.guichet.workflow.visavalidation.ReadSignedPaper;

/** What can be done with checklists. */
public record ChecklistActs(
        ReadChecklist read, CheckPieces check, WriteChecklist write, IssueChecklist issue, ReadSignedPaper signedPaper) {}
