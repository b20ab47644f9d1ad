package org.guichet.printing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.workflow.cardpickup.ProvisionalPaper;
import org.jspecify.annotations.Nullable;

/** Where everything stands on a provisional paper: until when it counts can be read at arm's length. */
final class ProvisionalLayout extends PaperLayout {

    private static final float TITLE = 22;
    private static final float CODE_SIDE = 118;
    private static final float STAMP_HEIGHT = 96;

    private final ProvisionalTexts texts;

    ProvisionalLayout(Pen pen, Typeface regular, Typeface bold, ProvisionalTexts texts) {
        super(pen, regular, bold);
        this.texts = texts;
    }

    void draw(ProvisionalPaper paper) throws IOException {
        String note = paper.demonstration() ? texts.text(ProvisionalLine.DEMONSTRATION) : "";
        float y = letterhead(site(paper.siteName(), note), paper.letterhead()) - 28;
        y = pen.lines(bold, TITLE, Pen.INK, MARGIN, y, bold.wrapped(texts.text(ProvisionalLine.TITLE), TITLE, WIDTH, 2)) - 4;
        y = pen.lines(regular, BODY, Pen.INK, MARGIN, y, regular.wrapped(texts.text(ProvisionalLine.STATEMENT), BODY, WIDTH, 4));
        y = fields(paper, y - 14);
        y = until(paper, y - 4);
        y = pen.lines(regular, BODY, Pen.INK, MARGIN, y - 22, regular.wrapped(texts.text(ProvisionalLine.NEXT), BODY, WIDTH, 4));
        below(paper, y - 16);
        foot(texts.text(ProvisionalLine.FOOTER), paper.number());
    }

    private float fields(ProvisionalPaper paper, float top) throws IOException {
        float left = field(ProvisionalLine.NAME, paper.applicantName(), MARGIN, top);
        left = field(ProvisionalLine.BIRTH_DATE, day(paper.birthDate(), paper), MARGIN, left);
        left = field(ProvisionalLine.NATIONALITY, paper.nationality(), MARGIN, left);
        float right = field(ProvisionalLine.FOREIGNER_NUMBER, paper.foreignerNumber(), RIGHT_COLUMN, top);
        right = field(ProvisionalLine.PERMIT, paper.permitLabel(), RIGHT_COLUMN, right);
        right = field(ProvisionalLine.APPLICATION, paper.applicationNumber(), RIGHT_COLUMN, right);
        right = field(ProvisionalLine.REASON, paper.reasonLabel(), RIGHT_COLUMN, right);
        return Math.min(left, right);
    }

    private float until(ProvisionalPaper paper, float top) throws IOException {
        float height = 50;
        float bottom = top - height;
        pen.fill(MARGIN, bottom, WIDTH, height, Pen.GROUND);
        String line = texts.text(ProvisionalLine.VALID_UNTIL) + " " + day(paper.until(), paper);
        pen.text(bold, SECTION + 4, Pen.ACCENT, MARGIN + 16, bottom + 18, bold.fitted(line, SECTION + 4, WIDTH - 32));
        return bottom;
    }

    private void below(ProvisionalPaper paper, float top) throws IOException {
        ModuleGrid code = paper.code();
        float x = MARGIN;
        if (code != null) {
            pen.frame(x, top - CODE_SIDE, CODE_SIDE, CODE_SIDE, Pen.RULE);
            ModuleDrawing.draw(code, pen.page(), x + 1, top - CODE_SIDE + 1, CODE_SIDE - 2);
            x += CODE_SIDE + 20;
        }
        float room = RIGHT_COLUMN - GUTTER - x;
        ZonedDateTime when = ZonedDateTime.ofInstant(paper.issuedAt(), paper.zone());
        float y = field(texts.text(ProvisionalLine.ISSUED), day(when.toLocalDate(), paper), x, room, top - 10);
        y = field(texts.text(ProvisionalLine.AGENT), paper.agentName(), x, room, y);
        if (code != null) {
            pen.lines(regular, SMALL, Pen.QUIET, x, y - 4, regular.wrapped(texts.text(ProvisionalLine.CODE), SMALL, room, 4));
        }
        pen.frame(RIGHT_COLUMN, top - STAMP_HEIGHT, COLUMN, STAMP_HEIGHT, Pen.RULE);
        pen.text(regular, SMALL, Pen.QUIET, RIGHT_COLUMN + 10, top - 15,
                regular.fitted(texts.text(ProvisionalLine.STAMP_HERE), SMALL, COLUMN - 20));
    }

    private float field(ProvisionalLine label, String value, float x, float y) throws IOException {
        return field(texts.text(label), value, x, COLUMN, y);
    }

    private static String day(@Nullable LocalDate date, ProvisionalPaper paper) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates(paper.language())).format(date);
    }
}
