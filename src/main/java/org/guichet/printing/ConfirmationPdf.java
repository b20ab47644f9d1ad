package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.guichet.workflow.visavalidation.Advice;
import org.guichet.workflow.visavalidation.Confirmation;

/** The confirmation of a validated visa, or what to do instead: one A4 page in French and English, its code as vectors. */
public final class ConfirmationPdf {

    private final ConfirmationTexts french;
    private final ConfirmationTexts english;

    public ConfirmationPdf(ConfirmationTexts french, ConfirmationTexts english) {
        this.french = french;
        this.english = english;
    }

    public byte[] bytes(Confirmation confirmation) {
        String title = french.text(ConfirmationLine.TITLE) + " " + confirmation.reference();
        return bytes(title, ZonedDateTime.ofInstant(confirmation.validatedAt(), confirmation.zone()), (pen, regular, bold) ->
                new ConfirmationLayout(pen, regular, bold, french, english).draw(confirmation));
    }

    public byte[] bytes(Advice advice) {
        String title = french.text(ConfirmationLine.ADVICE_TITLE) + " " + advice.visaNumber();
        return bytes(title, ZonedDateTime.ofInstant(advice.givenAt(), advice.zone()), (pen, regular, bold) ->
                new AdviceLayout(pen, regular, bold, french, english).draw(advice));
    }

    private static byte[] bytes(String name, ZonedDateTime made, PaperDocument.Drawing drawing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDDocumentInformation title = new PDDocumentInformation();
        title.setTitle(name);
        title.setCreationDate(GregorianCalendar.from(made));
        try {
            PaperDocument.write(out, title, Locale.FRENCH, drawing);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }
}
