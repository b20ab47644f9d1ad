package org.guichet.printing;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.guichet.workflow.convocation.ConvocationPaper;

/** Where everything stands on a convocation: the day and the time can be read at arm's length, the code lies on the fold. */
final class ConvocationLayout extends PaperLayout {

    private static final float TITLE = 22;

    /** About 55 mm: a module of half a millimetre and more. */
    private static final float CODE_SIDE = 156;

    private static final int MOST_TO_BRING = 8;

    private final ConvocationTexts texts;

    ConvocationLayout(Pen pen, Typeface regular, Typeface bold, ConvocationTexts texts) {
        super(pen, regular, bold);
        this.texts = texts;
    }

    void draw(ConvocationPaper paper) throws IOException {
        float y = head(paper);
        y = slot(paper, y);
        y = matter(paper, y - 14);
        y = code(paper, y - 6);
        bring(paper, y - 26);
        foot(texts.text(ConvocationLine.FOOTER), paper.appointmentNumber());
    }

    private float head(ConvocationPaper paper) throws IOException {
        String note = paper.demonstration() ? texts.text(ConvocationLine.DEMONSTRATION) : "";
        float y = site(paper.siteName(), note) - 2;
        if (!paper.siteAddress().isBlank()) {
            y = pen.lines(regular, BODY, Pen.QUIET, MARGIN, y, regular.wrapped(paper.siteAddress(), BODY, WIDTH, MOST_LINES_A_FIELD));
        }
        return pen.lines(bold, TITLE, Pen.INK, MARGIN, y - 30, bold.wrapped(texts.text(ConvocationLine.TITLE), TITLE, WIDTH, 2));
    }

    private float slot(ConvocationPaper paper, float below) throws IOException {
        Locale locale = dates(paper.language());
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
        float left = field(texts.text(ConvocationLine.PERSON), paper.personName(), MARGIN, COLUMN, below);
        float right = field(texts.text(ConvocationLine.PROCEDURE), paper.procedureLabel(), RIGHT_COLUMN, COLUMN, below);
        right = field(texts.text(ConvocationLine.NUMBER), paper.appointmentNumber(), RIGHT_COLUMN, COLUMN, right);
        return Math.min(left, right);
    }

    private float code(ConvocationPaper paper, float below) throws IOException {
        float bottom = below - CODE_SIDE;
        pen.frame(MARGIN, bottom, CODE_SIDE, CODE_SIDE, Pen.RULE);
        ModuleDrawing.draw(paper.code(), pen.page(), MARGIN + 1, bottom + 1, CODE_SIDE - 2);
        float x = MARGIN + CODE_SIDE + 24;
        float room = WIDTH - CODE_SIDE - 24;
        float y = pen.lines(bold, BODY, Pen.INK, x, below - 22,
                bold.wrapped(texts.text(ConvocationLine.SHOW_CODE), BODY, room, MOST_LINES_A_FIELD));
        pen.lines(regular, BODY, Pen.INK, x, y - 10,
                regular.wrapped(texts.text(ConvocationLine.COME), BODY, room, 6));
        return bottom;
    }

    private void bring(ConvocationPaper paper, float below) throws IOException {
        if (paper.bring().isEmpty()) {
            return;
        }
        float y = section(texts.text(ConvocationLine.BRING), MARGIN, WIDTH, below);
        for (String each : paper.bring().stream().limit(MOST_TO_BRING).toList()) {
            y = item(each, y);
        }
        if (paper.bring().size() > MOST_TO_BRING) {
            pen.text(regular, BODY, Pen.QUIET, MARGIN + 14, y, "… +" + (paper.bring().size() - MOST_TO_BRING));
        }
    }
}
