package org.guichet.printing;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.workflow.cardpickup.Receipt;
import org.jspecify.annotations.Nullable;

/** Where everything stands on the receipt. The signature's place is fixed; what is above it is shortened before it could reach it. */
final class ReceiptLayout extends PaperLayout {

    private static final float TITLE = 25;

    private static final int MOST_TAKEN_BACK = 6;

    private static final float BOX_BOTTOM = 150;
    private static final float BOX_HEIGHT = 118;
    private static final float DESK_WIDTH = 112;

    private final ReceiptTexts texts;

    ReceiptLayout(Pen pen, Typeface regular, Typeface bold, ReceiptTexts texts) {
        super(pen, regular, bold);
        this.texts = texts;
    }

    void draw(Receipt receipt) throws IOException {
        float below = head(receipt);
        float left = person(receipt, below);
        float right = card(receipt, below);
        takenBack(receipt, Math.min(left, right) - 10);
        signature(receipt);
        foot(texts.text(ReceiptLine.FOOTER), receipt.reference());
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
        String note = receipt.demonstration() ? texts.text(ReceiptLine.DEMONSTRATION) : "";
        float y = letterhead(site(receipt.siteName(), note), receipt.letterhead());
        y -= receipt.letterhead().isEmpty() ? 40 : 28;
        y = pen.lines(bold, TITLE, Pen.INK, MARGIN, y, bold.wrapped(texts.text(ReceiptLine.TITLE), TITLE, WIDTH, 2));
        ZonedDateTime when = ZonedDateTime.ofInstant(receipt.handedOverAt(), receipt.zone());
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(dates(receipt.language()));
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(dates(receipt.language()));
        String line = texts.text(ReceiptLine.HANDED_OVER) + " " + date.format(when) + ", " + time.format(when);
        y += 4;
        pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(line, BODY, WIDTH));
        y -= 17;
        String reference = texts.text(ReceiptLine.REFERENCE) + " " + receipt.reference();
        pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(reference, BODY, WIDTH));
        return y - 42;
    }

    private float person(Receipt receipt, float top) throws IOException {
        float y = section(texts.text(ReceiptLine.PERSON), MARGIN, COLUMN, top);
        y = field(ReceiptLine.NAME, receipt.applicantName(), MARGIN, y);
        y = field(ReceiptLine.BIRTH_DATE, date(receipt.birthDate(), receipt), MARGIN, y);
        y = field(ReceiptLine.FOREIGNER_NUMBER, receipt.maskedForeignerNumber(), MARGIN, y);
        y = receipt.finger().isEmpty() ? y : field(ReceiptLine.FINGER_CHECK, receipt.finger(), MARGIN, y);
        return receipt.receivedBy().isEmpty() ? y : field(ReceiptLine.RECEIVED_BY, receipt.receivedBy(), MARGIN, y);
    }

    private float card(Receipt receipt, float top) throws IOException {
        float y = section(texts.text(ReceiptLine.CARD), RIGHT_COLUMN, COLUMN, top);
        y = field(ReceiptLine.PERMIT, receipt.permitLabel(), RIGHT_COLUMN, y);
        y = field(ReceiptLine.CARD_SERIAL, receipt.cardSerial(), RIGHT_COLUMN, y);
        String stamp = receipt.maskedStamp().isEmpty() ? texts.text(ReceiptLine.NO_STAMP) : receipt.maskedStamp();
        return field(ReceiptLine.STAMP, stamp, RIGHT_COLUMN, y);
    }

    private void takenBack(Receipt receipt, float top) throws IOException {
        float y = section(texts.text(ReceiptLine.TAKEN_BACK), MARGIN, WIDTH, top);
        List<String> items = receipt.takenBack().stream().filter(item -> !item.isBlank()).toList();
        int most = Math.clamp(items(y, BOX_BOTTOM + BOX_HEIGHT + 62), 1, MOST_TAKEN_BACK);
        if (items.isEmpty()) {
            pen.text(regular, BODY, Pen.QUIET, MARGIN, y, regular.fitted(texts.text(ReceiptLine.NOTHING_TAKEN_BACK), BODY, WIDTH));
        } else if (items.size() > most) {
            int left = items.size() - most + 1;
            items = new ArrayList<>(items.subList(0, most - 1));
            items.add("… +" + left);
        }
        for (String item : items) {
            y = item(item, y);
        }
    }

    private void signature(Receipt receipt) throws IOException {
        List<String> declaration = regular.wrapped(texts.text(ReceiptLine.DECLARATION), BODY, WIDTH, MOST_LINES_A_FIELD);
        float above = BOX_BOTTOM + BOX_HEIGHT + 16 + 14.5f * (declaration.size() - 1);
        pen.lines(regular, BODY, Pen.INK, MARGIN, above, declaration);
        ModuleGrid code = receipt.code();
        float boxWidth = code == null ? WIDTH - COLUMN + 40 : WIDTH - BOX_HEIGHT - 20 - DESK_WIDTH;
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
        float room = code == null ? MARGIN + WIDTH - x : DESK_WIDTH - 20;
        if (code != null) {
            code(code);
        }
        float y = field(texts.text(ReceiptLine.DESK), receipt.deskLabel(), x, room, BOX_BOTTOM + BOX_HEIGHT - 12);
        field(texts.text(ReceiptLine.AGENT), receipt.agentName(), x, room, y);
    }

    /** On the right of the signature: what a scanner needs to tell that the paper is this desk's. */
    private void code(ModuleGrid code) throws IOException {
        float x = MARGIN + WIDTH - BOX_HEIGHT;
        pen.frame(x, BOX_BOTTOM, BOX_HEIGHT, BOX_HEIGHT, Pen.RULE);
        ModuleDrawing.draw(code, pen.page(), x + 1, BOX_BOTTOM + 1, BOX_HEIGHT - 2);
        List<String> lines = regular.wrapped(texts.text(ReceiptLine.CODE), SMALL, BOX_HEIGHT, 2);
        pen.lines(regular, SMALL, Pen.QUIET, x, BOX_BOTTOM - 12, lines);
    }

    private float field(ReceiptLine label, String value, float x, float y) throws IOException {
        return field(texts.text(label), value, x, COLUMN, y);
    }

    private static String date(@Nullable LocalDate date, Receipt receipt) {
        return date == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(dates(receipt.language())).format(date);
    }
}
