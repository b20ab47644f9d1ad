package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
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
        PDDocumentInformation title = new PDDocumentInformation();
        title.setTitle(texts.text(ReceiptLine.TITLE) + " " + receipt.reference());
        title.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(receipt.handedOverAt(), receipt.zone())));
        PaperDocument.write(out, title, receipt.language(), (pen, regular, bold) ->
                new ReceiptLayout(pen, regular, bold, texts).draw(receipt));
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
}
