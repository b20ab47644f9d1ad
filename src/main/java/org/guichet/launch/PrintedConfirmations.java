package org.guichet.launch;

import java.time.Instant;
import java.util.Optional;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.ConfirmationPdf;
import org.guichet.workflow.visavalidation.Confirmation;
import org.guichet.workflow.visavalidation.ConfirmationPress;

/** Brings a confirmation to the printing ring, with the catalogue's texts in both languages. */
final class PrintedConfirmations implements ConfirmationPress {

    @Override
    public byte[] pdf(Confirmation confirmation) {
        Texts french = Texts.in(Language.FRENCH);
        Texts english = Texts.in(Language.ENGLISH);
        return new ConfirmationPdf(line -> french.text(line.key()), line -> english.text(line.key())).bytes(confirmation);
    }

    @Override
    public Optional<ModuleGrid> code(String reference, String visaNumber, Instant at) {
        return Optional.empty();
    }
}
