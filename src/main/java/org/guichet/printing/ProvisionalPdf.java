package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.guichet.workflow.cardpickup.ProvisionalPaper;

/** A provisional paper: one A4 page with embedded fonts and its code as vectors. */
public final class ProvisionalPdf {

    private final ProvisionalTexts texts;

    public ProvisionalPdf(ProvisionalTexts texts) {
        this.texts = texts;
    }

    public byte[] bytes(ProvisionalPaper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDDocumentInformation title = new PDDocumentInformation();
        title.setTitle(texts.text(ProvisionalLine.TITLE) + " " + paper.number());
        try {
            PaperDocument.write(out, title, paper.language(), (pen, regular, bold) ->
                    new ProvisionalLayout(pen, regular, bold, texts).draw(paper));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }
}
