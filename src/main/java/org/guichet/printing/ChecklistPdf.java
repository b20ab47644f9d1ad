package org.guichet.printing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.guichet.workflow.checklist.ChecklistPaper;
import org.guichet.workflow.checklist.ChecklistPaper.Item;

/** A checklist for a person: A4 pages with a box before each piece, ticked where it was shown already. */
public final class ChecklistPdf {

    private static final int A_PAGE = 20;

    private final ChecklistTexts texts;

    public ChecklistPdf(ChecklistTexts texts) {
        this.texts = texts;
    }

    public byte[] bytes(ChecklistPaper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PDDocumentInformation title = new PDDocumentInformation();
        title.setTitle(texts.text(ChecklistLine.TITLE) + " " + paper.procedureLabel());
        List<PaperDocument.Drawing> pages = new ArrayList<>();
        for (int from = 0; from == 0 || from < paper.pieces().size(); from += A_PAGE) {
            List<Item> items = paper.pieces().subList(from, Math.min(paper.pieces().size(), from + A_PAGE));
            boolean first = from == 0;
            pages.add((pen, regular, bold) -> new Layout(pen, regular, bold).draw(paper, items, first));
        }
        try {
            PaperDocument.write(out, title, paper.language(), pages);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return out.toByteArray();
    }

    private final class Layout extends PaperLayout {

        private static final float TITLE = 22;
        private static final float BOX = 10;

        Layout(Pen pen, Typeface regular, Typeface bold) {
            super(pen, regular, bold);
        }

        void draw(ChecklistPaper paper, List<Item> items, boolean first) throws IOException {
            String note = paper.demonstration() ? texts.text(ChecklistLine.DEMONSTRATION) : "";
            float y = site(paper.siteName(), note) - 32;
            y = pen.lines(bold, TITLE, Pen.INK, MARGIN, y, bold.wrapped(texts.text(ChecklistLine.TITLE), TITLE, WIDTH, 2));
            y = pen.lines(regular, SECTION, Pen.ACCENT, MARGIN, y + 4, regular.wrapped(paper.procedureLabel(), SECTION, WIDTH, 2)) - 6;
            y = field(texts.text(ChecklistLine.FOR), paper.personName(), MARGIN, WIDTH, y) - 8;
            y = section(texts.text(ChecklistLine.BRING), MARGIN, WIDTH, y);
            for (Item item : items) {
                y = item(item, y);
            }
            if (first && !paper.note().isBlank()) {
                y = section(texts.text(ChecklistLine.NOTE), MARGIN, WIDTH, y - 14);
                pen.lines(regular, BODY, Pen.INK, MARGIN, y, regular.wrapped(paper.note(), BODY, WIDTH, 5));
            }
            String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates(paper.language())).format(paper.day());
            foot(texts.text(ChecklistLine.FOOTER), day + " · " + texts.text(ChecklistLine.VERSION) + " " + paper.version());
        }

        private float item(Item item, float y) throws IOException {
            pen.frame(MARGIN, y - 1, BOX, BOX, Pen.QUIET);
            if (item.seen()) {
                pen.fill(MARGIN + 2, y + 1, BOX - 4, BOX - 4, Pen.ACCENT);
            }
            String text = item.seen() ? item.text() + " (" + texts.text(ChecklistLine.SEEN) + ")" : item.text();
            return pen.lines(regular, BODY, item.seen() ? Pen.QUIET : Pen.INK, MARGIN + BOX + 10, y,
                    regular.wrapped(text, BODY, WIDTH - BOX - 10, 2)) - 6;
        }
    }
}
