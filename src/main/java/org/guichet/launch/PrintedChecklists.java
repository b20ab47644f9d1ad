package org.guichet.launch;

import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.ChecklistPdf;
import org.guichet.workflow.checklist.ChecklistPaper;
import org.guichet.workflow.checklist.ChecklistPress;

/** Brings a person's checklist to the printing ring, with the catalogue's texts. */
final class PrintedChecklists implements ChecklistPress {

    @Override
    public byte[] pdf(ChecklistPaper paper) {
        Texts texts = Texts.in(Language.of(paper.language()));
        return new ChecklistPdf(line -> texts.text(line.key())).bytes(paper);
    }
}
