package org.guichet.printing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.ExpiryDates;
import org.guichet.workflow.visavalidation.Confirmation;
import org.jspecify.annotations.Nullable;

/** Where everything stands on a confirmation: each label in French with the English one behind it, dates in figures that both read. */
final class ConfirmationLayout extends PaperLayout {

    private static final float TITLE = 20;

    /** About 42 mm: half a millimetre a module. */
    private static final float CODE_SIDE = 120;

    private static final float CODE_BOTTOM = 112;

    private final ConfirmationTexts french;
    private final ConfirmationTexts english;

    ConfirmationLayout(Pen pen, Typeface regular, Typeface bold, ConfirmationTexts french, ConfirmationTexts english) {
        super(pen, regular, bold);
        this.french = french;
        this.english = english;
    }

    void draw(Confirmation paper) throws IOException {
        float below = head(paper);
        float left = holder(paper, below);
        float right = visa(paper, below);
        next(paper, Math.min(left, right) - 8);
        code(paper);
        foot(french.text(ConfirmationLine.FOOTER) + " " + english.text(ConfirmationLine.FOOTER), paper.reference());
    }

    private String both(ConfirmationLine line) {
        return french.text(line) + " / " + english.text(line);
    }

    private float head(Confirmation paper) throws IOException {
        float y = site(paper.siteName(), paper.demonstration() ? both(ConfirmationLine.DEMONSTRATION) : "") - 32;
        y = pen.lines(bold, TITLE, Pen.INK, MARGIN, y, bold.wrapped(french.text(ConfirmationLine.TITLE), TITLE, WIDTH, 2));
        y = pen.lines(regular, SECTION, Pen.QUIET, MARGIN, y + 4,
                regular.wrapped(english.text(ConfirmationLine.TITLE), SECTION, WIDTH, 2)) - 4;
        ZonedDateTime when = ZonedDateTime.ofInstant(paper.validatedAt(), paper.zone());
        line(both(ConfirmationLine.VALIDATED_ON) + " " + figures(when.toLocalDate()), y);
        line(both(ConfirmationLine.REFERENCE) + " " + paper.reference(), y - 16);
        return y - 48;
    }

    private void line(String text, float y) throws IOException {
        pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(text, BODY, WIDTH));
    }

    private float holder(Confirmation paper, float top) throws IOException {
        float y = section(both(ConfirmationLine.HOLDER), MARGIN, COLUMN, top);
        y = left(ConfirmationLine.NAME, paper.holder().name(), y);
        y = left(ConfirmationLine.BIRTH_DATE, figures(paper.holder().birthDate()), y);
        y = left(ConfirmationLine.NATIONALITY, paper.holder().nationality(), y);
        y = left(ConfirmationLine.FOREIGNER_NUMBER, paper.holder().maskedForeignerNumber(), y);
        y = left(ConfirmationLine.ADDRESS, paper.address(), y);
        Employment work = paper.employment();
        if (work == null) {
            return y;
        }
        y = left(ConfirmationLine.EMPLOYER, work.employer(), y);
        return left(ConfirmationLine.CONTRACT_START, figures(work.contractStart()), y);
    }

    private float visa(Confirmation paper, float top) throws IOException {
        float y = section(both(ConfirmationLine.VISA), RIGHT_COLUMN, COLUMN, top);
        y = right(ConfirmationLine.VISA_NUMBER, paper.visaNumber(), y);
        y = right(ConfirmationLine.GROUND, paper.titleFrench() + " / " + paper.titleEnglish(), y);
        y = right(ConfirmationLine.VALIDITY, figures(paper.validFrom()) + " – " + figures(paper.dates().lastDay()), y);
        y = right(ConfirmationLine.ENTRY, figures(paper.entry()), y);
        return right(ConfirmationLine.TAX, tax(paper), y);
    }

    private String tax(Confirmation paper) {
        return paper.maskedStamp().isEmpty()
                ? both(ConfirmationLine.NO_TAX)
                : String.format(Locale.FRANCE, "%,.2f €", paper.dueCents() / 100.0) + " · " + paper.maskedStamp();
    }

    /** When to ask for a card, and when the visa ends: the dates stand out. */
    private void next(Confirmation paper, float top) throws IOException {
        ExpiryDates dates = paper.dates();
        float y = section(both(ConfirmationLine.NEXT), MARGIN, WIDTH, top);
        float left = left(ConfirmationLine.RENEWAL_WINDOW, figures(dates.renewalFrom()) + " – " + figures(dates.renewalUntil()), y);
        right(ConfirmationLine.LAST_DAY, figures(dates.lastDay()), y);
        float below = pen.lines(regular, BODY, Pen.INK, MARGIN, left - 2,
                regular.wrapped(french.text(ConfirmationLine.RENEWAL_ADVICE), BODY, WIDTH, 2));
        pen.lines(regular, BODY, Pen.QUIET, MARGIN, below, regular.wrapped(english.text(ConfirmationLine.RENEWAL_ADVICE), BODY, WIDTH, 2));
    }

    private void code(Confirmation paper) throws IOException {
        ModuleGrid code = paper.code();
        float x = MARGIN;
        if (code != null) {
            pen.frame(MARGIN, CODE_BOTTOM, CODE_SIDE, CODE_SIDE, Pen.RULE);
            ModuleDrawing.draw(code, pen.page(), MARGIN + 1, CODE_BOTTOM + 1, CODE_SIDE - 2);
            x = MARGIN + CODE_SIDE + 20;
        }
        float room = MARGIN + WIDTH - x;
        float y = CODE_BOTTOM + CODE_SIDE - 12;
        if (code != null) {
            y = pen.lines(regular, SMALL, Pen.QUIET, x, y, regular.wrapped(french.text(ConfirmationLine.SCAN_CODE), SMALL, room, 2));
            y = pen.lines(regular, SMALL, Pen.QUIET, x, y, regular.wrapped(english.text(ConfirmationLine.SCAN_CODE), SMALL, room, 2)) - 10;
        }
        y = field(both(ConfirmationLine.DESK), String.valueOf(paper.deskNumber()), x, room, y);
        field(both(ConfirmationLine.AGENT), paper.agentName(), x, room, y);
    }

    private float left(ConfirmationLine label, String value, float y) throws IOException {
        return field(both(label), value, MARGIN, COLUMN, y);
    }

    private float right(ConfirmationLine label, String value, float y) throws IOException {
        return field(both(label), value, RIGHT_COLUMN, COLUMN, y);
    }

    private static String figures(@Nullable LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(Locale.FRANCE).format(date);
    }
}
