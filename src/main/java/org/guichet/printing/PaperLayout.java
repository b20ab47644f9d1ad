package org.guichet.printing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What all our papers share: one A4 page, the site's name and what the paper is on top, a foot with its number. In points. */
abstract class PaperLayout {

    static final float PAGE_WIDTH = PDRectangle.A4.getWidth();
    static final float PAGE_HEIGHT = PDRectangle.A4.getHeight();
    static final float MARGIN = 56;
    static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;
    static final float GUTTER = 28;
    static final float COLUMN = (WIDTH - GUTTER) / 2;
    static final float RIGHT_COLUMN = MARGIN + COLUMN + GUTTER;

    static final float SMALL = 8.5f;
    static final float BODY = 11;
    static final float SECTION = 12.5f;

    static final int MOST_LINES_A_FIELD = 3;
    private static final int MOST_LINES_OF_LETTERHEAD = 4;
    private static final float ITEM_HEIGHT = 16;

    final Pen pen;
    final Typeface regular;
    final Typeface bold;

    PaperLayout(Pen pen, Typeface regular, Typeface bold) {
        this.pen = pen;
        this.regular = regular;
        this.bold = bold;
    }

    /** @param note at the upper right; empty for none */
    final float site(String name, String note) throws IOException {
        pen.fill(0, PAGE_HEIGHT - 8, PAGE_WIDTH, 8, Pen.ACCENT);
        float y = PAGE_HEIGHT - 62;
        String printable = bold.printable(note);
        pen.textEndingAt(bold, SMALL, Pen.ACCENT, MARGIN + WIDTH, y, printable);
        float room = WIDTH - bold.width(printable, SMALL) - GUTTER;
        return pen.lines(bold, SECTION, Pen.INK, MARGIN, y, bold.wrapped(name, SECTION, room, 2));
    }

    /** The letterhead's lines below the site's name. */
    final float letterhead(float y, List<String> lines) throws IOException {
        float below = y;
        for (String line : lines.stream().limit(MOST_LINES_OF_LETTERHEAD).toList()) {
            below = pen.lines(regular, SMALL, Pen.QUIET, MARGIN, below, List.of(regular.fitted(line, SMALL, WIDTH)));
        }
        return below;
    }

    final float section(String title, float x, float width, float y) throws IOException {
        pen.text(bold, SECTION, Pen.ACCENT, x, y, bold.fitted(title, SECTION, width));
        pen.rule(x, y - 7, width, Pen.RULE, 0.75f);
        return y - 26;
    }

    /** A small label above its value; returns where the next label stands. */
    final float field(String label, String value, float x, float room, float y) throws IOException {
        pen.text(regular, SMALL, Pen.QUIET, x, y, regular.fitted(label, SMALL, room));
        String shown = value.isBlank() ? "–" : value;
        return pen.lines(bold, BODY, Pen.INK, x, y - 14, bold.wrapped(shown, BODY, room, MOST_LINES_A_FIELD)) - 8;
    }

    /** One of a list. */
    final float item(String text, float y) throws IOException {
        pen.text(bold, BODY, Pen.ACCENT, MARGIN, y, bold.printable("–"));
        pen.text(regular, BODY, Pen.INK, MARGIN + 14, y, regular.fitted(text, BODY, WIDTH - 14));
        return y - ITEM_HEIGHT;
    }

    /** How many items there is room for above a place on the page. */
    static int items(float from, float to) {
        return (int) ((from - to) / ITEM_HEIGHT);
    }

    final void foot(String text, String number) throws IOException {
        pen.rule(MARGIN, 92, WIDTH, Pen.RULE, 0.75f);
        String fitted = regular.fitted(number, SMALL, COLUMN);
        pen.textEndingAt(regular, SMALL, Pen.QUIET, MARGIN + WIDTH, 76, fitted);
        pen.lines(regular, SMALL, Pen.QUIET, MARGIN, 76,
                regular.wrapped(text, SMALL, WIDTH - regular.width(fitted, SMALL) - GUTTER, 2));
    }

    /** English for readers in France: day before month, 24 hours. */
    static Locale dates(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : language;
    }
}
