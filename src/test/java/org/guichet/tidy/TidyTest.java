package org.guichet.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** House rules that a reader can't be trusted to see. */
class TidyTest {

    private static final List<SourceFile> JAVA = SourceFile.below("src", ".java");
    private static final List<SourceFile> CODE =
            SourceFile.below("src", ".java", ".sql", ".css", ".xml", ".properties", ".bat", "launcher/guichet");

    /**
     * @param faulty a file that the rule must catch
     * @param fine the same, as it should be
     */
    private record Rule(
            String says,
            List<SourceFile> files,
            Function<SourceFile, List<String>> check,
            SourceFile faulty,
            SourceFile fine) {}

    /** A planted fault: catch-all without its reason. */
    private static final String BROAD = "try { run(); }\ncatch (IllegalStateException | Exception e) { }";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "no file has more than 400 lines",
                    SourceFile.below("src", ".java", ".sql", ".css"),
                    TidyRules::longFiles,
                    java("\n".repeat(401)),
                    java("\n".repeat(400))),
            new Rule(
                    "no line has more than 140 characters",
                    SourceFile.below("src", ".java", ".sql"),
                    TidyRules::longLines,
                    java("x".repeat(141)),
                    java("é".repeat(140))),
            new Rule("nothing is left to do", CODE, TidyRules::unfinished, java("// TO" + "DO later"), java("case TO_DO -> open();")),
            new Rule(
                    "every package's name says something",
                    JAVA,
                    TidyRules::emptyNames,
                    new SourceFile("src/main/java/org/guichet/common/Names.java", ""),
                    new SourceFile("src/main/java/org/guichet/domain/lookup/CommonHanNames.java", "")),
            new Rule(
                    "every class's name says what it is",
                    JAVA,
                    TidyRules::emptyNames,
                    new SourceFile("src/main/java/org/guichet/store/QueueManager.java", ""),
                    new SourceFile("src/main/java/org/guichet/domain/lookup/FavourScore.java", "")),
            new Rule(
                    "whoever catches everything says why",
                    JAVA,
                    TidyRules::broadCatches,
                    java(BROAD),
                    java(BROAD + " // the listener is not ours")),
            new Rule(
                    "whoever silences a check says why",
                    JAVA,
                    TidyRules::suppressedChecks,
                    java("\n@Suppress" + "Warnings(\"unchecked\")\nvoid run() {}"),
                    java("// the array holds only T\n@Suppress" + "Warnings(\"unchecked\")\nvoid run() {}")));

    @TestFactory
    Stream<DynamicTest> theTreeIsTidy() {
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.says(), () -> assertNothing(TidyRules.ofAll(rule.files(), rule.check()))));
    }

    @TestFactory
    Stream<DynamicTest> eachRuleCatchesItsFault() {
        return RULES.stream().map(rule -> DynamicTest.dynamicTest(rule.says(), () -> {
            assertFalse(rule.check().apply(rule.faulty()).isEmpty(), "lets the fault pass");
            assertNothing(rule.check().apply(rule.fine()));
        }));
    }

    @Test
    void noMethodHasMoreThan50Lines() {
        assertNothing(ParsedJava.ofAll(JAVA).stream()
                .flatMap(file -> TidyRules.longMethods(file).stream())
                .toList());
    }

    @Test
    void aLongMethodIsCaught() {
        assertEquals(
                List.of("src/main/java/org/guichet/X.java:2 run has 51 lines"),
                TidyRules.longMethods(ParsedJava.of(java(methodOf(51)))));
        assertNothing(TidyRules.longMethods(ParsedJava.of(java(methodOf(50)))));
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertNothing(TidyRules.silentPackages(
                SourceFile.below("src/main/java", ".java").stream().map(SourceFile::name).toList()));
    }

    @Test
    void aPackageWithoutAWordIsCaught() {
        assertEquals(
                List.of("org/guichet/b"),
                TidyRules.silentPackages(List.of("org/guichet/a/package-info.java", "org/guichet/a/A.java", "org/guichet/b/B.java")));
    }

    @Test
    void dependenciesNameTheirVersionsAmongTheProperties() {
        assertNothing(TidyRules.literalVersions(text("pom.xml")));
    }

    @Test
    void aLiteralVersionOfADependencyIsCaught() {
        String pom = "<properties><h2.version>2</h2.version></properties><dependency><version>%s</version></dependency>"
                + "<plugin><version>3</version></plugin>";
        assertEquals(1, TidyRules.literalVersions(pom.formatted("2.4.240")).size());
        assertNothing(TidyRules.literalVersions(pom.formatted("${h2.version}")));
    }

    @Test
    void linksInDocumentsAreAlive() {
        Stream<SourceFile> documents = Stream.concat(
                SourceFile.below("src/docs", ".md").stream(), Stream.of(SourceFile.read(SourceFile.PROJECT.resolve("README.md"))));
        assertNothing(documents.flatMap(each -> TidyRules.deadLinks(each, SourceFile.PROJECT).stream()).toList());
    }

    @Test
    void aDeadLinkIsCaught() {
        SourceFile document = new SourceFile(
                "src/docs/x.md", "[a](house-rules.md) [b](../../pom.xml#x) [c](https://example.org/x) [d](#here) [e](gone.md)");
        assertEquals(List.of("src/docs/x.md → gone.md"), TidyRules.deadLinks(document, SourceFile.PROJECT));
    }

    @Test
    void theReadmesSecondCommandIsWhatCiRuns() {
        assertNothing(TidyRules.otherThanCi(text("README.md"), text(".ci/run")));
    }

    @Test
    void aReadmeThatSaysSomethingElseIsCaught() {
        String readme = "# X\n```sh\n$ git clone x\n```\ntext\n```\n./mvnw verify   # all tests\n```\n";
        assertNothing(TidyRules.otherThanCi(readme, "set -e\n./mvnw verify\n"));
        assertFalse(TidyRules.otherThanCi(readme, "./mvnw -o verify\n").isEmpty());
        assertFalse(TidyRules.otherThanCi("# X\n", "./mvnw verify\n").isEmpty());
    }

    @Test
    void theRootFolderHoldsOnlyWhatBelongsThere() throws IOException {
        try (Stream<Path> entries = Files.list(SourceFile.PROJECT)) {
            List<String> names = entries.map(entry -> SourceFile.PROJECT.relativize(entry).toString()).toList();
            assertTrue(names.contains("pom.xml"), "this is not the project's folder");
            assertNothing(TidyRules.strayEntries(names));
        }
    }

    @Test
    void aStrayFileInTheRootFolderIsCaught() {
        assertEquals(List.of("notes.txt"), TidyRules.strayEntries(List.of("pom.xml", "notes.txt", "src")));
    }

    private static void assertNothing(List<String> found) {
        assertTrue(found.isEmpty(), () -> "\n" + String.join("\n", found));
    }

    private static String text(String file) {
        return SourceFile.read(SourceFile.PROJECT.resolve(file)).text();
    }

    private static SourceFile java(String text) {
        return new SourceFile("src/main/java/org/guichet/X.java", text);
    }

    private static String methodOf(int lines) {
        return "class X {\n  void run() {" + "\n".repeat(lines - 1) + "}\n}\n";
    }
}
