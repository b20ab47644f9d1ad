package org.guichet.printing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.guichet.workflow.visavalidation.Advice;
import org.jspecify.annotations.Nullable;

/** Where everything stands on the paper of somebody whose visa is not validated: what to do stands out, in French and in English. */
final class AdviceLayout extends PaperLayout {

    private static final float TITLE = 20;
    private static final float ADVICE = 13;
    private static final int MOST_LINES = 8;

    private final ConfirmationTexts french;
    private final ConfirmationTexts english;

    AdviceLayout(Pen pen, Typeface regular, Typeface bold, ConfirmationTexts french, ConfirmationTexts english) {
        super(pen, regular, bold);
        this.french = french;
        this.english = english;
    }

    void draw(Advice paper) throws IOException {
        float y = site(paper.siteName(), paper.demonstration() ? both(ConfirmationLine.DEMONSTRATION) : "") - 32;
        y = pen.lines(bold, TITLE, Pen.INK, MARGIN, y, bold.wrapped(french.text(ConfirmationLine.ADVICE_TITLE), TITLE, WIDTH, 2));
        y = pen.lines(regular, SECTION, Pen.QUIET, MARGIN, y + 4,
                regular.wrapped(english.text(ConfirmationLine.ADVICE_TITLE), SECTION, WIDTH, 2)) - 4;
        String given = both(ConfirmationLine.ADVICE_GIVEN) + " " + figures(paper.givenAt().atZone(paper.zone()).toLocalDate());
        pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(given, BODY, WIDTH));
        y = fields(paper, y - 36);
        y = section(both(ConfirmationLine.ADVICE_DO), MARGIN, WIDTH, y - 12);
        y = pen.lines(bold, ADVICE, Pen.INK, MARGIN, y, bold.wrapped(paper.adviceFrench(), ADVICE, WIDTH, MOST_LINES)) - 10;
        y = pen.lines(regular, ADVICE, Pen.QUIET, MARGIN, y, regular.wrapped(paper.adviceEnglish(), ADVICE, WIDTH, MOST_LINES)) - 18;
        if (!paper.reason().isBlank()) {
            y = section(both(ConfirmationLine.ADVICE_REASON), MARGIN, WIDTH, y);
            y = pen.lines(regular, BODY, Pen.INK, MARGIN, y, regular.wrapped(paper.reason(), BODY, WIDTH, MOST_LINES)) - 18;
        }
        field(both(ConfirmationLine.DESK), String.valueOf(paper.deskNumber()), MARGIN, COLUMN, y);
        field(both(ConfirmationLine.AGENT), paper.agentName(), RIGHT_COLUMN, COLUMN, y);
        foot(french.text(ConfirmationLine.ADVICE_FOOTER) + " " + english.text(ConfirmationLine.ADVICE_FOOTER), paper.reference());
    }

    private float fields(Advice paper, float top) throws IOException {
        float left = section(both(ConfirmationLine.HOLDER), MARGIN, COLUMN, top);
        left = field(both(ConfirmationLine.NAME), paper.holder().name(), MARGIN, COLUMN, left);
        left = field(both(ConfirmationLine.BIRTH_DATE), figures(paper.holder().birthDate()), MARGIN, COLUMN, left);
        left = field(both(ConfirmationLine.NATIONALITY), paper.holder().nationality(), MARGIN, COLUMN, left);
        float right = section(both(ConfirmationLine.VISA), RIGHT_COLUMN, COLUMN, top);
        right = field(both(ConfirmationLine.VISA_NUMBER), paper.visaNumber(), RIGHT_COLUMN, COLUMN, right);
        right = field(both(ConfirmationLine.VISA_KIND), paper.kindFrench() + " / " + paper.kindEnglish(), RIGHT_COLUMN, COLUMN, right);
        return Math.min(left, right);
    }

    private String both(ConfirmationLine line) {
        return french.text(line) + " / " + english.text(line);
    }

    private static String figures(@Nullable LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(Locale.FRANCE).format(date);
    }
}
