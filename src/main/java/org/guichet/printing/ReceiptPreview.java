package org.guichet.printing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The first page of a PDF as a picture, for the screen. Takes some hundred milliseconds: off the screen's thread. */
public final class ReceiptPreview {

    /** Beyond 600 dots an inch a page takes more memory than a desk should give. */
    private static final float MOST_DPI = 600;

    private ReceiptPreview() {}

    /**
     * Draws page 1.
     *
     * @param dpi dots per inch, 36 to 600; an A4 page at 96 is 794 × 1123
     * @throws IOException where the bytes are no PDF
     */
    public static BufferedImage firstPage(byte[] pdf, float dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(0, Math.clamp(dpi, 36, MOST_DPI), ImageType.RGB);
        }
    }
}
