package org.guichet.printing;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.guichet.workflow.convocation.ConvocationPaper;

/** Where everything stands on a convocation: the day and the time can be read at arm's length, the code lies on the fold. */
final class ConvocationLayout {

    private static final float PAGE_WIDTH = PDRectangle.A4.getWidth();
    private static final float PAGE_HEIGHT = PDRectangle.A4.getHeight();
    private static final float MARGIN = 56;
    private static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;

    private static final float SMALL = 8.5f;
    private static final float BODY = 11;
    private static final float SECTION = 12.5f;
    private static final float TITLE = 22;

    /** About 55 mm: a module of half a millimetre and more. */
    private static final float CODE_SIDE = 156;

    private static final int MOST_LINES = 3;
    private static final int MOST_TO_BRING = 8;

    private final Pen pen;
    private final Typeface regular;
    private final Typeface bold;
    private final ConvocationTexts texts;

    ConvocationLayout(Pen pen, Typeface regular, Typeface bold, ConvocationTexts texts) {
        this.pen = pen;
        this.regular = regular;
        this.bold = bold;
        this.texts = texts;
    }

    void draw(ConvocationPaper paper) throws IOException {
        float y = head(paper);
        y = slot(paper, y);
        y = matter(paper, y - 14);
        y = code(paper, y - 6);
        bring(paper, y - 26);
        foot(paper);
    }

    private float head(ConvocationPaper paper) throws IOException {
        pen.fill(0, PAGE_HEIGHT - 8, PAGE_WIDTH, 8, Pen.ACCENT);
        float y = PAGE_HEIGHT - 62;
        String note = paper.demonstration() ? bold.printable(texts.text(ConvocationLine.DEMONSTRATION)) : "";
        pen.textEndingAt(bold, SMALL, Pen.ACCENT, MARGIN + WIDTH, y, note);
        float room = WIDTH - bold.width(note, SMALL) - 28;
        y = pen.lines(bold, SECTION, Pen.INK, MARGIN, y, bold.wrapped(paper.siteName(), SECTION, room, 2)) - 2;
        if (!paper.siteAddress().isBlank()) {
            y = pen.lines(regular, BODY, Pen.QUIET, MARGIN, y, regular.wrapped(paper.siteAddress(), BODY, WIDTH, MOST_LINES));
        }
        return pen.lines(bold, TITLE, Pen.INK, MARGIN, y - 30, bold.wrapped(texts.text(ConvocationLine.TITLE), TITLE, WIDTH, 2));
    }

    private float slot(ConvocationPaper paper, float below) throws IOException {
        Locale locale = dates(paper);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(paper.slot());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(paper.slot());
        float height = 78;
        float bottom = below - height + 8;
        pen.fill(MARGIN, bottom, WIDTH, height, Pen.GROUND);
        pen.text(bold, SECTION + 2, Pen.INK, MARGIN + 16, bottom + height - 28,
                bold.fitted(day, SECTION + 2, WIDTH - 32));
        pen.text(bold, TITLE, Pen.ACCENT, MARGIN + 16, bottom + 16,
                bold.fitted(texts.text(ConvocationLine.AT) + " " + time, TITLE, WIDTH - 32));
        return bottom - 18;
    }

    private float matter(ConvocationPaper paper, float below) throws IOException {
        float half = WIDTH / 2 - 14;
        float left = field(ConvocationLine.PERSON, paper.personName(), MARGIN, half, below);
        float right = field(ConvocationLine.PROCEDURE, paper.procedureLabel(), MARGIN + half + 28, half, below);
        right = field(ConvocationLine.NUMBER, paper.appointmentNumber(), MARGIN + half + 28, half, right);
        return Math.min(left, right);
    }

    private float field(ConvocationLine label, String value, float x, float room, float y) throws IOException {
        pen.text(regular, SMALL, Pen.QUIET, x, y, regular.fitted(texts.text(label), SMALL, room));
        return pen.lines(bold, BODY, Pen.INK, x, y - 14,
                bold.wrapped(value.isBlank() ? "–" : value, BODY, room, MOST_LINES)) - 8;
    }

    private float code(ConvocationPaper paper, float below) throws IOException {
        float bottom = below - CODE_SIDE;
        pen.frame(MARGIN, bottom, CODE_SIDE, CODE_SIDE, Pen.RULE);
        ModuleDrawing.draw(paper.code(), pen.page(), MARGIN + 1, bottom + 1, CODE_SIDE - 2);
        float x = MARGIN + CODE_SIDE + 24;
        float room = WIDTH - CODE_SIDE - 24;
        float y = pen.lines(bold, BODY, Pen.INK, x, below - 22,
                bold.wrapped(texts.text(ConvocationLine.SHOW_CODE), BODY, room, MOST_LINES));
        pen.lines(regular, BODY, Pen.INK, x, y - 10,
                regular.wrapped(texts.text(ConvocationLine.COME), BODY, room, 6));
        return bottom;
    }

    private void bring(ConvocationPaper paper, float below) throws IOException {
        if (paper.bring().isEmpty()) {
            return;
        }
        pen.text(bold, SECTION, Pen.ACCENT, MARGIN, below, bold.fitted(texts.text(ConvocationLine.BRING), SECTION, WIDTH));
        pen.rule(MARGIN, below - 7, WIDTH, Pen.RULE, 0.75f);
        float y = below - 26;
        for (String each : paper.bring().stream().limit(MOST_TO_BRING).toList()) {
            pen.text(bold, BODY, Pen.ACCENT, MARGIN, y, bold.printable("–"));
            pen.text(regular, BODY, Pen.INK, MARGIN + 14, y, regular.fitted(each, BODY, WIDTH - 14));
            y -= 16;
        }
        if (paper.bring().size() > MOST_TO_BRING) {
            pen.text(regular, BODY, Pen.QUIET, MARGIN + 14, y, "… +" + (paper.bring().size() - MOST_TO_BRING));
        }
    }

    private void foot(ConvocationPaper paper) throws IOException {
        pen.rule(MARGIN, 92, WIDTH, Pen.RULE, 0.75f);
        String number = regular.fitted(paper.appointmentNumber(), SMALL, WIDTH / 3);
        pen.textEndingAt(regular, SMALL, Pen.QUIET, MARGIN + WIDTH, 76, number);
        pen.lines(regular, SMALL, Pen.QUIET, MARGIN, 76,
                regular.wrapped(texts.text(ConvocationLine.FOOTER), SMALL, WIDTH - regular.width(number, SMALL) - 28, 2));
    }

    /** English for readers in France: day before month, 24 hours. */
    private static Locale dates(ConvocationPaper paper) {
        return paper.language().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : paper.language();
    }
}
