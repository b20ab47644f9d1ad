package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.guichet.workflow.cardpickup.Receipt;

/** The receipt of a card pickup: one A4 page with embedded fonts and the signature as vectors. */
public final class ReceiptPdf {

    private final ReceiptTexts texts;

    public ReceiptPdf(ReceiptTexts texts) {
        this.texts = texts;
    }

    /**
     * Writes the document and leaves the stream open.
     *
     * @throws IOException where the stream can't be written
     */
    public void write(Receipt receipt, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            describe(document, receipt);
            Typeface regular = Typeface.regular(document);
            Typeface bold = Typeface.bold(document);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                new ReceiptLayout(new Pen(stream), regular, bold, texts).draw(receipt);
            }
            document.save(out);
        }
    }

    public byte[] bytes(Receipt receipt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(receipt, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    /** Title and language, for screen readers and for the window of the viewer. */
    private void describe(PDDocument document, Receipt receipt) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(texts.text(ReceiptLine.TITLE) + " " + receipt.reference());
        information.setCreator("Guichet");
        information.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(receipt.handedOverAt(), receipt.zone())));
        document.getDocumentCatalog().setLanguage(receipt.language().toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }
}
