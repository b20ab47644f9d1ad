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
import org.jspecify.annotations.Nullable;

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

    /** Where a text of unknown length goes on. */
    interface Pages {

        /** The pen of a new page; that of the one before draws no more. */
        Pen next() throws IOException;
    }

    /** What stands on as many pages as it takes. */
    interface Flow {
        void draw(Pages pages, Typeface regular, Typeface bold) throws IOException;
    }

    /** @param pages one after another */
    static void write(OutputStream out, PDDocumentInformation title, Locale language, List<? extends Drawing> pages)
            throws IOException {
        flow(out, title, language, (sheets, regular, bold) -> {
            for (Drawing drawing : pages) {
                drawing.draw(sheets.next(), regular, bold);
            }
        });
    }

    /** As {@link #write}, of a text that breaks its pages itself. */
    static void flow(OutputStream out, PDDocumentInformation title, Locale language, Flow flow) throws IOException {
        try (PDDocument document = new PDDocument()) {
            title.setCreator("Guichet");
            document.setDocumentInformation(title);
            document.getDocumentCatalog().setLanguage(language.toLanguageTag());
            PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
            preferences.setDisplayDocTitle(true);
            document.getDocumentCatalog().setViewerPreferences(preferences);
            Typeface regular = Typeface.regular(document);
            Typeface bold = Typeface.bold(document);
            try (Sheaf sheets = new Sheaf(document)) {
                flow.draw(sheets, regular, bold);
            }
            document.save(out);
        }
    }

    /** One page after another; each is closed when the next begins. */
    private static final class Sheaf implements Pages, AutoCloseable {

        private final PDDocument document;
        private @Nullable PDPageContentStream stream;

        Sheaf(PDDocument document) {
            this.document = document;
        }

        @Override
        public Pen next() throws IOException {
            close();
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDPageContentStream fresh = new PDPageContentStream(document, page);
            stream = fresh;
            return new Pen(fresh);
        }

        @Override
        public void close() throws IOException {
            if (stream != null) {
                stream.close();
                stream = null;
            }
        }
    }
}
