package org.guichet.workflow.checklist;

/** Makes a checklist into a document. */
public interface ChecklistPress {

    byte[] pdf(ChecklistPaper paper);
}
