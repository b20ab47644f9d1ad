package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.guichet.workflow.convocation.ConvocationPaper;

/** A convocation: one A4 page with embedded fonts and its code as vectors. */
public final class ConvocationPdf {

    private final ConvocationTexts texts;

    public ConvocationPdf(ConvocationTexts texts) {
        this.texts = texts;
    }

    public byte[] bytes(ConvocationPaper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            describe(document, paper);
            Typeface regular = Typeface.regular(document);
            Typeface bold = Typeface.bold(document);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                new ConvocationLayout(new Pen(stream), regular, bold, texts).draw(paper);
            }
            document.save(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    /** Title and language, for screen readers and for the window of the viewer. */
    private void describe(PDDocument document, ConvocationPaper paper) {
        document.getDocumentInformation().setTitle(texts.text(ConvocationLine.TITLE) + " " + paper.appointmentNumber());
        document.getDocumentInformation().setCreator("Guichet");
        document.getDocumentCatalog().setLanguage(paper.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
