package org.guichet.printing;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws on one page, in points from the lower left corner. */
final class Pen {

    static final Color INK = new Color(0x1b, 0x24, 0x2c);
    static final Color QUIET = new Color(0x5a, 0x66, 0x70);
    static final Color ACCENT = new Color(0x1f, 0x5f, 0x8b);
    static final Color RULE = new Color(0xd0, 0xd7, 0xdd);
    static final Color GROUND = new Color(0xf4, 0xf6, 0xf8);

    private static final float LINE_HEIGHT = 1.32f;

    private final PDPageContentStream page;

    Pen(PDPageContentStream page) {
        this.page = page;
    }

    PDPageContentStream page() {
        return page;
    }

    void text(Typeface face, float size, Color colour, float x, float y, String printable) throws IOException {
        if (printable.isEmpty()) {
            return;
        }
        page.beginText();
        page.setFont(face.font(), size);
        page.setNonStrokingColor(colour);
        page.newLineAtOffset(x, y);
        page.showText(printable);
        page.endText();
    }

    /** One line that ends at x. */
    void textEndingAt(Typeface face, float size, Color colour, float x, float y, String printable) throws IOException {
        text(face, size, colour, x - face.width(printable, size), y, printable);
    }

    /** Lines one below the other; returns the base line that would follow. */
    float lines(Typeface face, float size, Color colour, float x, float y, List<String> lines) throws IOException {
        float base = y;
        for (String line : lines) {
            text(face, size, colour, x, base, line);
            base -= size * LINE_HEIGHT;
        }
        return base;
    }

    void rule(float x, float y, float width, Color colour, float thickness) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(thickness);
        page.moveTo(x, y);
        page.lineTo(x + width, y);
        page.stroke();
    }

    void fill(float x, float y, float width, float height, Color colour) throws IOException {
        page.setNonStrokingColor(colour);
        page.addRect(x, y, width, height);
        page.fill();
    }

    void frame(float x, float y, float width, float height, Color colour) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(0.75f);
        page.addRect(x, y, width, height);
        page.stroke();
    }
}
