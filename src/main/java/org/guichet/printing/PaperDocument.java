package org.guichet.printing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A PDF of A4 pages with embedded fonts. */
final class PaperDocument {

    /** What stands on the page. */
    interface Drawing {
        void draw(Pen pen, Typeface regular, Typeface bold) throws IOException;
    }

    private PaperDocument() {}

    /**
     * Writes the document and leaves the stream open.
     *
     * @param title with the language, for screen readers and for the window of the viewer
     * @throws IOException where the stream can't be written
     */
    static void write(OutputStream out, PDDocumentInformation title, Locale language, Drawing drawing) throws IOException {
        write(out, title, language, List.of(drawing));
    }

    /** @param pages one after another */
    static void write(OutputStream out, PDDocumentInformation title, Locale language, List<? extends Drawing> pages)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            title.setCreator("Guichet");
            document.setDocumentInformation(title);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            Typeface regular = Typeface.regular(document);
            Typeface bold = Typeface.bold(document);
            for (Drawing drawing : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                    drawing.draw(new Pen(stream), regular, bold);
                }
            }
            document.save(out);
        }
    }
}
