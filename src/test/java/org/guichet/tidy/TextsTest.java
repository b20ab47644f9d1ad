package org.guichet.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both catalogues of texts, held against each other and against the code that uses them. */
class TextsTest {

    private static final Set<String> CALLS =
            Set.of("text", "bind", "label", "button", "has", "done", "undoable", "attention", "blocked", "CommandFailure", "WrongUse");

    private static final String FRENCH_FILE = file("fr");
    private static final String ENGLISH_FILE = file("en");
    private static final Map<String, String> FRENCH = TextRules.read(FRENCH_FILE);
    private static final Map<String, String> ENGLISH = TextRules.read(ENGLISH_FILE);
    private static final List<ParsedJava> CODE = ParsedJava.ofAll(SourceFile.below("src/main/java", ".java"));

    private static String file(String language) {
        String name = "src/main/resources/org/guichet/language/texts_" + language + ".properties";
        return SourceFile.read(SourceFile.PROJECT.resolve(name)).text();
    }

    private static Set<String> literals() {
        return CODE.stream().flatMap(each -> each.literals().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysGivenToCalls() {
        return CODE.stream()
                .flatMap(each -> each.literalsGivenTo(CALLS::contains).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertNothing(TextRules.inOneLanguageOnly(FRENCH, ENGLISH));
        assertEquals(List.of("a", "c"), TextRules.inOneLanguageOnly(Map.of("a", "", "b", ""), Map.of("b", "", "c", "")));
    }

    @Test
    void noKeyStandsTwice() {
        assertNothing(TextRules.doubled(FRENCH_FILE));
        assertNothing(TextRules.doubled(ENGLISH_FILE));
        assertEquals(List.of("a.b"), TextRules.doubled("a.b = 1\n# a.b = 2\nc = a.b = 3\na.b = 4\n"));
    }

    @Test
    void bothLanguagesFillInTheSame() {
        assertNothing(TextRules.filledInDifferently(FRENCH, ENGLISH));
        assertEquals(
                List.of("a"),
                TextRules.filledInDifferently(Map.of("a", "{0} {1}", "b", "{0}"), Map.of("a", "{0}", "b", "x {0,choice,0#a}")));
    }

    @Test
    void everyTextCanBeFilledIn() {
        assertNothing(TextRules.broken(FRENCH));
        assertNothing(TextRules.broken(ENGLISH));
        assertEquals(1, TextRules.broken(Map.of("a", "{0", "b", "{0}")).size());
    }

    @Test
    void everyKeyInTheCodeHasItsText() {
        Set<String> given = keysGivenToCalls();
        assertTrue(given.contains("queue.title"), "the code's keys are not found any more");
        given.removeAll(TextFamilies.prefixes());
        assertNothing(TextRules.missing(given, FRENCH));
    }

    @Test
    void aKeyWithoutItsTextIsCaught() {
        SourceFile planted = new SourceFile(
                "X.java",
                "class X { void run() { words.label(late ? \"queue.late\" : \"queue.title\", \"muted\"); throw new "
                        + "CommandFailure(\"cli.gone\"); } }");
        Set<String> given = ParsedJava.of(planted).literalsGivenTo(CALLS::contains);
        assertEquals(List.of("cli.gone", "queue.late"), TextRules.missing(given, Map.of("queue.title", "")));
    }

    @Test
    void everyConstantAndActHasItsText() {
        assertNothing(TextRules.missing(TextFamilies.keys(), FRENCH));
        assertEquals(List.of("refusal.NOBODY_WAITING"), TextRules.missing(List.of("refusal.NOBODY_WAITING"), Map.of("a", "")));
    }

    @Test
    void noKeyIsDead() {
        assertNothing(TextRules.dead(FRENCH, literals(), TextFamilies.keys()));
    }

    @Test
    void aDeadKeyIsCaught() {
        Map<String, String> texts = Map.of("a.title", "", "a.title.none", "", "hold.X", "", "a.gone", "", "a.gone.none", "");
        assertEquals(
                Set.of("a.gone", "a.gone.none"), Set.copyOf(TextRules.dead(texts, List.of("a.title", ".none"), List.of("hold.X"))));
    }

    @Test
    void frenchIsSetTheFrenchWay() {
        assertNothing(TextRules.badlySetInFrench(FRENCH));
        assertNothing(TextRules.withStraightApostrophe(FRENCH));
        assertNothing(TextRules.withThreeDots(FRENCH));
    }

    @Test
    void englishHasRealApostrophesAndDots() {
        assertNothing(TextRules.withStraightApostrophe(ENGLISH));
        assertNothing(TextRules.withThreeDots(ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attention : lu", "Quoi?", "le mot « demo »", "le mot «demo»", "fini ; rien"})
    void badlySetFrenchIsCaught(String text) {
        assertFalse(TextRules.badlySetInFrench(Map.of("a", text)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attention\u202f: lu", "Quoi\u00a0?", "le mot «\u00a0demo\u00a0»", "{0,choice,1#1 personne|1<{0} personnes}"})
    void wellSetFrenchPasses(String text) {
        assertNothing(TextRules.badlySetInFrench(Map.of("a", text)));
    }

    @Test
    void aStraightApostropheAndThreeDotsAreCaught() {
        assertEquals(1, TextRules.withStraightApostrophe(Map.of("a", "l'acte", "b", "l’acte")).size());
        assertEquals(1, TextRules.withThreeDots(Map.of("a", "wait...", "b", "wait…")).size());
    }

    private static void assertNothing(List<String> found) {
        assertTrue(found.isEmpty(), () -> "\n" + String.join("\n", found));
    }
}
