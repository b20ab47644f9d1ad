package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.guichet.workflow.visavalidation.Confirmation;

/** The confirmation of a validated visa: one A4 page in French and English with embedded fonts, its code as vectors. */
public final class ConfirmationPdf {

    private final ConfirmationTexts french;
    private final ConfirmationTexts english;

    public ConfirmationPdf(ConfirmationTexts french, ConfirmationTexts english) {
        this.french = french;
        this.english = english;
    }

    public byte[] bytes(Confirmation confirmation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDDocumentInformation title = new PDDocumentInformation();
        title.setTitle(french.text(ConfirmationLine.TITLE) + " " + confirmation.reference());
        title.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(confirmation.validatedAt(), confirmation.zone())));
        try {
            PaperDocument.write(out, title, Locale.FRENCH, (pen, regular, bold) ->
                    new ConfirmationLayout(pen, regular, bold, french, english).draw(confirmation));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }
}
