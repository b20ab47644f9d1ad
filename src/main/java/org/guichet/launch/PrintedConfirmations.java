package org.guichet.launch;

import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.ConfirmationPdf;
import org.guichet.workflow.visavalidation.Advice;
import org.guichet.workflow.visavalidation.Confirmation;
import org.guichet.workflow.visavalidation.ConfirmationPress;

/** Brings a confirmation to the printing ring, with the catalogue's texts in both languages. */
final class PrintedConfirmations implements ConfirmationPress {

    @Override
    public byte[] pdf(Confirmation confirmation) {
        return pdf().bytes(confirmation);
    }

    @Override
    public byte[] pdf(Advice advice) {
        return pdf().bytes(advice);
    }

    private static ConfirmationPdf pdf() {
        Texts french = Texts.in(Language.FRENCH);
        Texts english = Texts.in(Language.ENGLISH);
        return new ConfirmationPdf(line -> french.text(line.key()), line -> english.text(line.key()));
    }
}
