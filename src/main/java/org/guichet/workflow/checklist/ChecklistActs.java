package org.guichet.workflow.checklist;

/** What can be done with checklists. */
public record ChecklistActs(ReadChecklist read, CheckPieces check, WriteChecklist write, IssueChecklist issue) {}
