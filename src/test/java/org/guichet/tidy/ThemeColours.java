package org.guichet.tidy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours that a theme's sheets name, in the order in which JavaFX lets the later win. */
final class ThemeColours {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern DECLARATION = Pattern.compile("(-[a-z0-9-]+)\\s*:\\s*([^;]+);");
    private static final Pattern MIXED = Pattern.compile("rgba?\\(([^)]*)\\)");

    private final List<String> sheets;

    private ThemeColours(List<String> sheets) {
        this.sheets = sheets.stream().map(sheet -> COMMENT.matcher(sheet).replaceAll("")).toList();
    }

    /** Red, green and blue from 0 to 255; opacity from 0 to 1. */
    record Colour(double red, double green, double blue, double opacity) {

        Colour over(Colour ground) {
            return new Colour(mixed(red, ground.red), mixed(green, ground.green), mixed(blue, ground.blue), 1);
        }

        private double mixed(double own, double below) {
            return own * opacity + below * (1 - opacity);
        }

        /** Relative luminance (WCAG 2.2). */
        private double luminance() {
            return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        }

        private static double linear(double channel) {
            double share = channel / 255;
            return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
        }

        /** Contrast ratio (WCAG 2.2), 1 to 21; both opaque. */
        static double contrast(Colour one, Colour other) {
            double lighter = Math.max(one.luminance(), other.luminance());
            double darker = Math.min(one.luminance(), other.luminance());
            return (lighter + 0.05) / (darker + 0.05);
        }
    }

    /** AtlantaFX's theme, what the window lays over it, and the appearance's own sheet. */
    static ThemeColours of(String appearance) {
        String base = appearance.equals("light") ? "primer-light" : "primer-dark";
        return new ThemeColours(List.of(
                sheet("/atlantafx/base/theme/" + base + ".css"),
                sheet("/org/guichet/desktop/theme/bridge.css"),
                sheet("/org/guichet/desktop/theme/guichet.css"),
                sheet("/org/guichet/desktop/theme/" + appearance + ".css")));
    }

    static ThemeColours ofSheets(String... sheets) {
        return new ThemeColours(List.of(sheets));
    }

    /** The contrast of what is drawn on a ground; a translucent ground lies on the surface. */
    double contrast(List<String> selectors, String drawn, String ground) {
        Map<String, String> declared = declared(selectors);
        Colour below = colour(declared, ground).over(colour(declared, "-guichet-surface"));
        return Colour.contrast(colour(declared, drawn).over(below), below);
    }

    private Map<String, String> declared(List<String> selectors) {
        Map<String, String> declared = new HashMap<>();
        declare(".root", declared);
        selectors.forEach(selector -> declare(selector, declared));
        return declared;
    }

    private void declare(String selector, Map<String, String> declared) {
        for (String sheet : sheets) {
            Matcher block = BLOCK.matcher(sheet);
            while (block.find()) {
                if (List.of(block.group(1).strip().split("\\s*,\\s*")).contains(selector)) {
                    DECLARATION.matcher(block.group(2)).results().forEach(each -> declared.put(each.group(1), each.group(2)));
                }
            }
        }
    }

    private static Colour colour(Map<String, String> declared, String named) {
        String value = named;
        for (int steps = 0; value.startsWith("-"); steps++) {
            String next = declared.get(value);
            if (next == null || steps > 20) {
                throw new AssertionError("no sheet says what " + value + " is (asked for " + named + ")");
            }
            value = next.strip();
        }
        return literal(value);
    }

    private static Colour literal(String value) {
        Matcher mixed = MIXED.matcher(value);
        if (mixed.matches()) {
            double[] parts = List.of(mixed.group(1).split("\\s*,\\s*")).stream().mapToDouble(Double::parseDouble).toArray();
            return new Colour(parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] : 1);
        }
        if (!value.matches("#[0-9a-fA-F]{6}")) {
            throw new AssertionError("not a colour that this check can read: " + value);
        }
        int rgb = Integer.parseInt(value.substring(1), 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff, 1);
    }

    private static String sheet(String resource) {
        try (InputStream stream = ThemeColours.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new AssertionError(resource + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
