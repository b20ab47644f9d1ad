package org.guichet.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.desktop.theme.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everybody can read the window: WCAG 2.2, 1.4.3 for text and 1.4.11 for controls (EN 301 549, chapter 11). */
class ThemeContrastTest {

    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    /** @param within the style classes whose own colour names count, the outermost first */
    private record Pair(List<String> within, String drawn, String ground, double least) {}

    private static final List<Pair> PAIRS = Stream.of(
                    on(TEXT, "-color-fg-default", "-color-bg-default", "-color-bg-overlay", "-color-bg-subtle", "-color-accent-subtle"),
                    on(TEXT, "-color-fg-default", "-guichet-surface", "-guichet-ground"),
                    on(TEXT, "-color-fg-muted", "-color-bg-default", "-color-bg-overlay", "-color-bg-subtle"),
                    on(TEXT, "-color-fg-muted", "-guichet-surface", "-guichet-ground", "-guichet-chip-bg"),
                    on(TEXT, "-color-fg-subtle", "-color-bg-default", "-guichet-surface", "-guichet-ground"),
                    on(TEXT, "-color-accent-fg", "-guichet-surface", "-guichet-ground", "-color-bg-overlay", "-color-accent-subtle"),
                    on(TEXT, "-color-fg-emphasis", "-color-accent-emphasis"),
                    on(TEXT, "-guichet-blocked-fg", "-guichet-blocked-bg", "-guichet-ground"),
                    on(TEXT, "-guichet-done-fg", "-guichet-done-bg", "-guichet-surface", "-guichet-ground"),
                    on(TEXT, "-guichet-attention-fg", "-guichet-attention-bg"),
                    on(TEXT, "-guichet-chip-fg", "-guichet-chip-bg"),
                    on(TEXT, "-guichet-first-fg", "-guichet-first-bg"),
                    button(".button"),
                    button(".button", ".button.accent"),
                    on(CONTROL, "-color-border-default", "-color-bg-default", "-guichet-surface", "-guichet-ground", "-color-bg-overlay"),
                    on(CONTROL, "-color-accent-emphasis", "-guichet-surface", "-guichet-ground", "-color-bg-overlay"),
                    Stream.of(
                            new Pair(List.of(".text-input"), "-color-input-fg", "-color-input-bg", TEXT),
                            new Pair(List.of(".text-input"), "-color-input-border", "-guichet-surface", CONTROL),
                            new Pair(List.of(".text-input"), "-color-input-border-focused", "-guichet-surface", CONTROL),
                            new Pair(List.of(".button", ".button.accent"), "-color-button-bg-focused", "-guichet-surface", CONTROL)))
            .flatMap(each -> each)
            .toList();

    private static Stream<Pair> on(double least, String drawn, String... grounds) {
        return Stream.of(grounds).map(ground -> new Pair(List.of(), drawn, ground, least));
    }

    private static Stream<Pair> button(String... within) {
        return Stream.of("", "-hover", "-focused", "-pressed")
                .map(state -> new Pair(List.of(within), "-color-button-fg" + state, "-color-button-bg" + state, TEXT));
    }

    private static List<String> tooFaint(ThemeColours colours, List<Pair> pairs) {
        List<String> faint = new ArrayList<>();
        for (Pair pair : pairs) {
            double contrast = colours.contrast(pair.within(), pair.drawn(), pair.ground());
            if (contrast < pair.least()) {
                faint.add(String.format(
                        Locale.ROOT,
                        "%s on %s %s: %.2f, at least %.1f",
                        pair.drawn(), pair.ground(), pair.within(), contrast, pair.least()));
            }
        }
        return faint;
    }

    @ParameterizedTest
    @EnumSource
    void everythingCanBeRead(Appearance appearance) {
        List<String> faint = tooFaint(ThemeColours.of(appearance.code()), PAIRS);
        assertTrue(faint.isEmpty(), () -> appearance + "\n" + String.join("\n", faint));
    }

    @Test
    void greyOnWhiteIsCaught() {
        ThemeColours colours = ThemeColours.ofSheets(
                ".root { -guichet-surface: #ffffff; -a: -b; -b: #777777; }", ".other { -b: #000000; } .x, .button { -a: #000000; }");
        assertEquals(1, tooFaint(colours, List.of(new Pair(List.of(), "-a", "-guichet-surface", TEXT))).size());
        assertEquals(List.of(), tooFaint(colours, List.of(new Pair(List.of(), "-a", "-guichet-surface", CONTROL))));
        assertEquals(List.of(), tooFaint(colours, List.of(new Pair(List.of(".button"), "-a", "-guichet-surface", TEXT))));
    }

    /** As the standard's own examples: black on white 21, #767676 the first grey that will do. */
    @Test
    void contrastIsMeasuredAsTheStandardDoes() {
        ThemeColours colours = ThemeColours.ofSheets(
                ".root { -guichet-surface: #ffffff; -black: #000000; -grey: #767676; -half: rgba(0, 0, 0, 0.5); }");
        assertEquals(21, colours.contrast(List.of(), "-black", "-guichet-surface"), 0.001);
        assertEquals(4.54, colours.contrast(List.of(), "-grey", "-guichet-surface"), 0.01);
        assertEquals(3.98, colours.contrast(List.of(), "-half", "-guichet-surface"), 0.05);
    }

    /** A colour that a sheet names and no pair looks at could be anything. */
    @Test
    void everyColourOfTheWindowStandsInAPair() {
        Set<String> named = new TreeSet<>();
        SourceFile.below("src/main/resources/org/guichet/desktop/theme", ".css").forEach(sheet -> Pattern.compile(
                        "(?m)^  (-guichet-[a-z-]+):")
                .matcher(sheet.text())
                .results()
                .forEach(each -> named.add(each.group(1))));
        assertTrue(named.contains("-guichet-surface"), "the sheets name their colours otherwise now");
        named.remove("-guichet-line"); // between rows and around panels: takes nothing away where it is not seen
        named.removeAll(PAIRS.stream().flatMap(each -> Stream.of(each.drawn(), each.ground())).collect(Collectors.toSet()));
        assertEquals(Set.of(), named);
    }
}
