package org.guichet.printing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.workflow.cardpickup.Receipt;
import org.jspecify.annotations.Nullable;

/** Where everything stands on the receipt. The signature's place is fixed; what is above it is shortened before it could reach it. */
final class ReceiptLayout {

    private static final float PAGE_WIDTH = PDRectangle.A4.getWidth();
    private static final float PAGE_HEIGHT = PDRectangle.A4.getHeight();
    private static final float MARGIN = 56;
    private static final float WIDTH = PAGE_WIDTH - 2 * MARGIN;
    private static final float GUTTER = 28;
    private static final float COLUMN = (WIDTH - GUTTER) / 2;
    private static final float RIGHT_COLUMN = MARGIN + COLUMN + GUTTER;

    private static final float SMALL = 8.5f;
    private static final float BODY = 11;
    private static final float SECTION = 12.5f;
    private static final float TITLE = 25;

    private static final int MOST_LINES_A_FIELD = 3;
    private static final int MOST_TAKEN_BACK = 6;

    private static final float BOX_BOTTOM = 150;
    private static final float BOX_HEIGHT = 118;

    private final Pen pen;
    private final Typeface regular;
    private final Typeface bold;
    private final ReceiptTexts texts;

    ReceiptLayout(Pen pen, Typeface regular, Typeface bold, ReceiptTexts texts) {
        this.pen = pen;
        this.regular = regular;
        this.bold = bold;
        this.texts = texts;
    }

    void draw(Receipt receipt) throws IOException {
        float below = head(receipt);
        float left = person(receipt, below);
        float right = card(receipt, below);
        takenBack(receipt, Math.min(left, right) - 10);
        signature(receipt);
        foot(receipt);
        if (receipt.demonstration()) {
            specimen();
        }
    }

    /** Pale and across the whole page, the signature too. */
    private void specimen() throws IOException {
        String note = bold.printable(texts.text(ReceiptLine.DEMONSTRATION));
        float size = Math.min(64, 64 * 640 / Math.max(1, bold.width(note, 64)));
        pen.page().saveGraphicsState();
        PDExtendedGraphicsState pale = new PDExtendedGraphicsState();
        pale.setNonStrokingAlphaConstant(0.09f);
        pen.page().setGraphicsStateParameters(pale);
        pen.page().transform(Matrix.getRotateInstance(Math.toRadians(52), PAGE_WIDTH / 2, PAGE_HEIGHT / 2));
        pen.text(bold, size, Pen.ACCENT, -bold.width(note, size) / 2, -size / 3, note);
        pen.page().restoreGraphicsState();
    }

    private float head(Receipt receipt) throws IOException {
        pen.fill(0, PAGE_HEIGHT - 8, PAGE_WIDTH, 8, Pen.ACCENT);
        float y = PAGE_HEIGHT - 62;
        String note = receipt.demonstration() ? bold.printable(texts.text(ReceiptLine.DEMONSTRATION)) : "";
        pen.textEndingAt(bold, SMALL, Pen.ACCENT, MARGIN + WIDTH, y, note);
        float room = WIDTH - bold.width(note, SMALL) - GUTTER;
        y = pen.lines(bold, SECTION, Pen.INK, MARGIN, y, bold.wrapped(receipt.siteName(), SECTION, room, 2)) - 40;
        y = pen.lines(bold, TITLE, Pen.INK, MARGIN, y, bold.wrapped(texts.text(ReceiptLine.TITLE), TITLE, WIDTH, 2));
        ZonedDateTime when = ZonedDateTime.ofInstant(receipt.handedOverAt(), receipt.zone());
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(dates(receipt));
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(dates(receipt));
        String line = texts.text(ReceiptLine.HANDED_OVER) + " " + date.format(when) + ", " + time.format(when);
        y += 4;
        pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(line, BODY, WIDTH));
        y -= 17;
        String reference = texts.text(ReceiptLine.REFERENCE) + " " + receipt.reference();
        pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(reference, BODY, WIDTH));
        return y - 42;
    }

    private float person(Receipt receipt, float top) throws IOException {
        float y = section(ReceiptLine.PERSON, MARGIN, COLUMN, top);
        y = field(ReceiptLine.NAME, receipt.applicantName(), MARGIN, y);
        y = field(ReceiptLine.BIRTH_DATE, date(receipt.birthDate(), receipt), MARGIN, y);
        return field(ReceiptLine.FOREIGNER_NUMBER, receipt.maskedForeignerNumber(), MARGIN, y);
    }

    private float card(Receipt receipt, float top) throws IOException {
        float y = section(ReceiptLine.CARD, RIGHT_COLUMN, COLUMN, top);
        y = field(ReceiptLine.PERMIT, receipt.permitLabel(), RIGHT_COLUMN, y);
        y = field(ReceiptLine.CARD_SERIAL, receipt.cardSerial(), RIGHT_COLUMN, y);
        String stamp = receipt.maskedStamp().isEmpty() ? texts.text(ReceiptLine.NO_STAMP) : receipt.maskedStamp();
        return field(ReceiptLine.STAMP, stamp, RIGHT_COLUMN, y);
    }

    private void takenBack(Receipt receipt, float top) throws IOException {
        float y = section(ReceiptLine.TAKEN_BACK, MARGIN, WIDTH, top);
        List<String> items = receipt.takenBack().stream().filter(item -> !item.isBlank()).toList();
        int most = Math.clamp((int) ((y - BOX_BOTTOM - BOX_HEIGHT - 62) / 16), 1, MOST_TAKEN_BACK);
        if (items.isEmpty()) {
            pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(texts.text(ReceiptLine.NOTHING_TAKEN_BACK), BODY, WIDTH));
        } else if (items.size() > most) {
            int left = items.size() - most + 1;
            items = new ArrayList<>(items.subList(0, most - 1));
            items.add("… +" + left);
        }
        for (String item : items) {
            pen.text(bold, BODY, Pen.ACCENT, MARGIN, y, bold.printable("–"));
            pen.text(regular, BODY, Pen.INK, MARGIN + 14, y, regular.fitted(item, BODY, WIDTH - 14));
            y -= 16;
        }
    }

    private void signature(Receipt receipt) throws IOException {
        List<String> declaration = regular.wrapped(texts.text(ReceiptLine.DECLARATION), BODY, WIDTH, MOST_LINES_A_FIELD);
        float above = BOX_BOTTOM + BOX_HEIGHT + 16 + 14.5f * (declaration.size() - 1);
        pen.lines(regular, BODY, Pen.INK, MARGIN, above, declaration);
        float boxWidth = WIDTH - COLUMN + 40;
        pen.fill(MARGIN, BOX_BOTTOM, boxWidth, BOX_HEIGHT, Pen.GROUND);
        pen.frame(MARGIN, BOX_BOTTOM, boxWidth, BOX_HEIGHT, Pen.RULE);
        pen.text(regular, SMALL, Pen.QUIET, MARGIN + 10, BOX_BOTTOM + BOX_HEIGHT - 15,
                regular.fitted(texts.text(ReceiptLine.SIGNATURE), SMALL, boxWidth - 20));
        Signature signature = receipt.signature();
        if (signature == null) {
            pen.text(regular, BODY, Pen.QUIET, MARGIN + 10, BOX_BOTTOM + BOX_HEIGHT / 2 - 8,
                    regular.fitted(texts.text(ReceiptLine.NOT_SIGNED), BODY, boxWidth - 20));
        } else {
            new SignatureDrawing(signature, MARGIN + 12, BOX_BOTTOM + 8, boxWidth - 24, BOX_HEIGHT - 30).draw(signature, pen.page());
        }
        float x = MARGIN + boxWidth + 20;
        float room = MARGIN + WIDTH - x;
        float y = field(ReceiptLine.DESK, receipt.deskLabel(), x, room, BOX_BOTTOM + BOX_HEIGHT - 12);
        field(ReceiptLine.AGENT, receipt.agentName(), x, room, y);
    }

    private void foot(Receipt receipt) throws IOException {
        pen.rule(MARGIN, 92, WIDTH, Pen.RULE, 0.75f);
        String reference = regular.fitted(receipt.reference(), SMALL, COLUMN);
        pen.textEndingAt(regular, SMALL, Pen.QUIET, MARGIN + WIDTH, 76, reference);
        pen.lines(regular, SMALL, Pen.QUIET, MARGIN, 76,
                regular.wrapped(texts.text(ReceiptLine.FOOTER), SMALL, WIDTH - regular.width(reference, SMALL) - GUTTER, 2));
    }

    private float section(ReceiptLine title, float x, float width, float y) throws IOException {
        pen.text(bold, SECTION, Pen.ACCENT, x, y, bold.fitted(texts.text(title), SECTION, width));
        pen.rule(x, y - 7, width, Pen.RULE, 0.75f);
        return y - 26;
    }

    private float field(ReceiptLine label, String value, float x, float y) throws IOException {
        return field(label, value, x, COLUMN, y);
    }

    /** A small label above its value; returns where the next label stands. */
    private float field(ReceiptLine label, String value, float x, float room, float y) throws IOException {
        pen.text(regular, SMALL, Pen.QUIET, x, y, regular.fitted(texts.text(label), SMALL, room));
        float below = pen.lines(bold, BODY, Pen.INK, x, y - 14, bold.wrapped(value.isBlank() ? "–" : value, BODY, room,
                MOST_LINES_A_FIELD));
        return below - 8;
    }

    private static String date(@Nullable LocalDate date, Receipt receipt) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates(receipt)).format(date);
    }

    /** English for readers in France: day before month, 24 hours. */
    private static Locale dates(Receipt receipt) {
        return receipt.language().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? Locale.UK : receipt.language();
    }
}
