package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.guichet.domain.change.Act;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.export.PersonDossier;

/** All that is held of a person on as many A4 pages as it takes; nothing is cut short. */
public final class DossierPdf {

    private static final float LABEL = 132;
    private static final float BOTTOM = 110;
    private static final float GAP = 4;
    private static final float ROOM_FOR_A_SECTION = 60;
    private static final int ANY_NUMBER = 10_000;

    /** A text longer than this is given in pieces, for a typeface takes no longer one. */
    private static final int PIECE = 800;

    private DossierPdf() {}

    /** @param words an act as people read it, in the same language */
    public static byte[] bytes(PersonDossier dossier, Function<Act, String> words, Locale language) {
        Texts texts = Texts.in(Language.of(language));
        List<DossierSection> sections = new DossierText(dossier, words, texts, language).sections();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(texts.text("dossier.title"));
        try {
            PaperDocument.flow(out, information, language, (pages, regular, bold) ->
                    new Layout(pages, regular, bold, texts).draw(dossier, sections, language));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    /** Where on the page in hand the next line stands. */
    private static final class Layout {

        private final PaperDocument.Pages pages;
        private final Typeface regular;
        private final Typeface bold;
        private final Texts texts;
        private PaperLayout page;
        private float y;
        private int number;
        private String title = "";

        Layout(PaperDocument.Pages pages, Typeface regular, Typeface bold, Texts texts) throws IOException {
            this.pages = pages;
            this.regular = regular;
            this.bold = bold;
            this.texts = texts;
            this.page = new Page(pages.next(), regular, bold);
        }

        void draw(PersonDossier dossier, List<DossierSection> sections, Locale language) throws IOException {
            String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(PaperLayout.dates(language)).withZone(dossier.zone()).format(dossier.at());
            title = dossier.site().isEmpty() ? texts.text("dossier.title") : dossier.site();
            head();
            y = page.pen.lines(bold, PaperLayout.SECTION, Pen.INK, PaperLayout.MARGIN, y,
                    bold.wrapped(texts.text("dossier.title"), PaperLayout.SECTION, PaperLayout.WIDTH, ANY_NUMBER));
            for (String intro : List.of(texts.text("dossier.about", dossier.file().person().fullName(), at), texts.text("dossier.rights"),
                    texts.text(dossier.namesAgents() ? "dossier.agentsNamed" : "dossier.agentsByRole"))) {
                y = page.pen.lines(regular, PaperLayout.SMALL, Pen.QUIET, PaperLayout.MARGIN, y - GAP,
                        regular.wrapped(intro, PaperLayout.SMALL, PaperLayout.WIDTH, ANY_NUMBER));
            }
            y -= 18;
            for (DossierSection section : sections) {
                draw(section);
            }
        }

        private void head() throws IOException {
            number++;
            y = page.site(title, "") - 16;
            page.foot(texts.text("dossier.foot"), Integer.toString(number));
        }

        private void draw(DossierSection section) throws IOException {
            if (y < BOTTOM + ROOM_FOR_A_SECTION) {
                turn();
            }
            y = page.section(section.title(), PaperLayout.MARGIN, PaperLayout.WIDTH, y);
            for (DossierSection.Line line : section.lines()) {
                draw(line);
            }
            y -= 14;
        }

        /** Line by line, so that the longest text goes on over the page. */
        private void draw(DossierSection.Line line) throws IOException {
            String label = line.label();
            for (int from = 0; from < line.text().length(); from += PIECE) {
                String piece = line.text().substring(from, Math.min(line.text().length(), from + PIECE));
                for (String each : regular.wrapped(piece, PaperLayout.SMALL, PaperLayout.WIDTH - LABEL, ANY_NUMBER)) {
                    if (y < BOTTOM) {
                        turn();
                    }
                    page.pen.text(bold, PaperLayout.SMALL, Pen.QUIET, PaperLayout.MARGIN, y,
                            bold.fitted(label, PaperLayout.SMALL, LABEL - GAP));
                    label = "";
                    y = page.pen.lines(
                            regular, PaperLayout.SMALL, Pen.INK, PaperLayout.MARGIN + LABEL, y, List.of(each));
                }
            }
            y -= GAP;
        }

        private void turn() throws IOException {
            page = new Page(pages.next(), regular, bold);
            head();
        }
    }

    /** What all our papers share. */
    private static final class Page extends PaperLayout {
        Page(Pen pen, Typeface regular, Typeface bold) {
            super(pen, regular, bold);
        }
    }
}
