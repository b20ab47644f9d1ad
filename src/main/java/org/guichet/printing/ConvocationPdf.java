package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.guichet.workflow.convocation.ConvocationPaper;

/** A convocation: one A4 page with embedded fonts and its code as vectors. */
public final class ConvocationPdf {

    private final ConvocationTexts texts;

    public ConvocationPdf(ConvocationTexts texts) {
        this.texts = texts;
    }

    public byte[] bytes(ConvocationPaper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDDocumentInformation title = new PDDocumentInformation();
        title.setTitle(texts.text(ConvocationLine.TITLE) + " " + paper.appointmentNumber());
        try {
            PaperDocument.write(out, title, paper.language(), (pen, regular, bold) ->
                    new ConvocationLayout(pen, regular, bold, texts).draw(paper));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }
}
