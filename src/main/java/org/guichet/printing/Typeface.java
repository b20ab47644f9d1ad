package org.guichet.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One bundled font within a document. It has Latin, Greek and Cyrillic; a letter of another script is shown as a replacement sign,
 * never as a failure to print.
 */
final class Typeface {

    private static final String FOLDER = "/org/guichet/fonts/";
    private static final int NARROW_NO_BREAK_SPACE = 0x202f;
    private static final int NO_BREAK_SPACE = 0xa0;
    private static final String[] REPLACEMENTS = {"\ufffd", "□", "?"};
    private static final String ELLIPSIS = "…";
    /** More than any line of a page holds: bounds the work on a text that is no name. */
    private static final int LONGEST_TEXT = 1000;

    private final PDFont font;
    private final String replacement;

    private Typeface(PDFont font) {
        this.font = font;
        String sign = "?";
        for (int i = REPLACEMENTS.length - 1; i >= 0; i--) {
            sign = has(REPLACEMENTS[i].codePointAt(0)) ? REPLACEMENTS[i] : sign;
        }
        this.replacement = sign;
    }

    static Typeface regular(PDDocument document) throws IOException {
        return load(document, "NotoSans-Regular.ttf");
    }

    static Typeface bold(PDDocument document) throws IOException {
        return load(document, "NotoSans-Bold.ttf");
    }

    /** Without glyph substitution: ligatures gain nothing here, and PDFBox would log every glyph of a name while looking for them. */
    private static Typeface load(PDDocument document, String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + file), file)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return new Typeface(PDType0Font.load(document, font, true));
        }
    }

    PDFont font() {
        return font;
    }

    /** The text in letters this font has. */
    String printable(String text) {
        String bounded = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        StringBuilder out = new StringBuilder(bounded.length());
        Normalizer.normalize(bounded, Normalizer.Form.NFC).codePoints().forEach(c -> out.append(printable(c)));
        return out.toString();
    }

    private String printable(int c) {
        if (Character.isWhitespace(c)) {
            return " ";
        }
        if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
            return "";
        }
        if (has(c)) {
            return Character.toString(c);
        }
        if (c == NARROW_NO_BREAK_SPACE && has(NO_BREAK_SPACE)) {
            return Character.toString(NO_BREAK_SPACE);
        }
        int base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePointAt(0);
        return base != c && has(base) ? Character.toString(base) : replacement;
    }

    private boolean has(int c) {
        try {
            return font.encode(Character.toString(c)).length > 0;
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException missing) {
            // PDFBox has no question to ask, only this answer.
            return false;
        }
    }

    /** In points, for text that is {@link #printable}. */
    float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Printable lines no wider than the room, broken between words, within a word only where one alone is too wide. */
    List<String> wrapped(String text, float size, float room, int mostLines) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : printable(text).split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest, size) > room) {
                int fits = fitting(rest, size, room);
                lines.add(rest.substring(0, fits));
                rest = rest.substring(fits);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        if (lines.size() > mostLines) {
            String last = lines.get(mostLines - 1) + ELLIPSIS;
            lines = new ArrayList<>(lines.subList(0, mostLines - 1));
            lines.add(fitted(last, size, room));
        }
        return lines;
    }

    /** One printable line, its end replaced by an ellipsis where there is no room. */
    String fitted(String text, float size, float room) {
        String line = printable(text);
        if (width(line, size) <= room) {
            return line;
        }
        return line.substring(0, Math.max(0, fitting(line, size, room - width(ELLIPSIS, size)))) + ELLIPSIS;
    }

    /** How many characters fit, at least one whole code point. */
    private int fitting(String text, float size, float room) {
        int fits = text.length();
        while (fits > 1 && width(text.substring(0, fits), size) > room) {
            fits = text.offsetByCodePoints(fits, -1);
        }
        return Math.max(fits, Character.charCount(text.codePointAt(0)));
    }
}
