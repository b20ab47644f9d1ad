package org.guichet.tidy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a tidy file is. Each rule answers with the places that break it. */
final class TidyRules {

    private static final int FILE_LINES = 400;
    private static final int METHOD_LINES = 50;
    private static final int LINE_LENGTH = 140;

    private static final String EMPTY_NAMES = "util|utils|common|helper|helpers|core|manager|managers";
    private static final Pattern EMPTY_NAME = Pattern.compile(
            "(.*/)?(" + EMPTY_NAMES + ")/.*|.*/(" + EMPTY_NAMES + ")\\.[a-z]+|.*(Utils?|Common|Helpers?|Core|Managers?)\\.java");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
    private static final Pattern BROAD_CATCH = Pattern.compile("\\bcatch \\([^)]*\\b(Exception|Throwable)\\b[^)]*\\)");
    private static final Pattern SUPPRESSED = Pattern.compile("@Suppress" + "Warnings\\b");
    private static final Pattern COMMENT = Pattern.compile("//|/\\*|^\\s*\\*");
    private static final Pattern DEPENDENCY = Pattern.compile("<(dependency|path)>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern LITERAL_VERSION = Pattern.compile("<version>(?!\\$\\{)([^<]*)</version>");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```[a-z]*\\n(.*?)^```");

    private static final Set<String> ROOT_ENTRIES = Set.of(
            "pom.xml", "src", "installer", "README.md", "LICENSE", "CHANGELOG.md", "mvnw", "mvnw.cmd", ".mvn", ".ci", ".gitignore",
            ".gitattributes", ".git", "target");

    private TidyRules() {}

    static List<String> longFiles(SourceFile file) {
        int lines = file.lines().size();
        return lines > FILE_LINES ? List.of(file.name() + " has " + lines + " lines") : List.of();
    }

    static List<String> longMethods(ParsedJava file) {
        return file.methods().stream()
                .filter(method -> method.lines() > METHOD_LINES)
                .map(method -> file.name() + ":" + method.firstLine() + " " + method.name() + " has " + method.lines() + " lines")
                .toList();
    }

    static List<String> longLines(SourceFile file) {
        return lines(file, (line, _) -> line.codePointCount(0, line.length()) > LINE_LENGTH);
    }

    static List<String> unfinished(SourceFile file) {
        return lines(file, (line, _) -> UNFINISHED.matcher(line).find());
    }

    /** What a thing is comes last in its name: that word must say something. */
    static List<String> emptyNames(SourceFile file) {
        return EMPTY_NAME.matcher(file.name()).matches() ? List.of(file.name()) : List.of();
    }

    static List<String> broadCatches(SourceFile file) {
        return lines(file, (line, before) -> BROAD_CATCH.matcher(line).find() && !isExplained(line, before));
    }

    static List<String> suppressedChecks(SourceFile file) {
        return lines(file, (line, before) -> SUPPRESSED.matcher(line).find() && !isExplained(line, before));
    }

    /** Where a dependency states its version, or says it anywhere else than among the properties. */
    static List<String> literalVersions(String pom) {
        return DEPENDENCY
                .matcher(pom)
                .results()
                .flatMap(each -> LITERAL_VERSION.matcher(each.group(2)).results().map(version -> each.group(2).strip()))
                .toList();
    }

    /** Links to files that are not there; addresses elsewhere are not looked at. */
    static List<String> deadLinks(SourceFile document, Path project) {
        Path folder = project.resolve(document.name()).resolveSibling("");
        List<String> dead = new ArrayList<>();
        Matcher link = LINK.matcher(document.text());
        while (link.find()) {
            String target = link.group(1).replaceFirst("#.*", "");
            boolean elsewhere = target.isEmpty() || target.matches("[a-z]+:.*");
            if (!elsewhere && !Files.exists(folder.resolve(target))) {
                dead.add(document.name() + " → " + link.group(1));
            }
        }
        return dead;
    }

    /** The commands in a document's code blocks, in order; a prompt before them is not part of them. */
    static List<String> commands(String document) {
        return CODE_BLOCK
                .matcher(document)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.strip().replaceFirst("^\\$ ", "").replaceFirst("\\s+#.*", ""))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** Empty where the document's second command is what the build server runs. */
    static List<String> otherThanCi(String readme, String ci) {
        List<String> commands = commands(readme);
        if (commands.size() < 2) {
            return List.of("README.md has no second command");
        }
        return ci.lines().anyMatch(commands.get(1)::equals)
                ? List.of()
                : List.of("README.md says \"" + commands.get(1) + "\", which .ci/run does not run");
    }

    /** Folders with classes and without a {@code package-info.java}. */
    static List<String> silentPackages(Collection<String> javaFiles) {
        return javaFiles.stream()
                .map(file -> file.substring(0, file.lastIndexOf('/')))
                .distinct()
                .filter(folder -> !javaFiles.contains(folder + "/package-info.java"))
                .toList();
    }

    static List<String> strayEntries(Collection<String> rootEntries) {
        return rootEntries.stream().filter(entry -> !ROOT_ENTRIES.contains(entry)).sorted().toList();
    }

    static List<String> ofAll(List<SourceFile> files, Function<SourceFile, List<String>> rule) {
        return files.stream().flatMap(file -> rule.apply(file).stream()).toList();
    }

    private static boolean isExplained(String line, String before) {
        return Stream.of(line, before).anyMatch(each -> COMMENT.matcher(each).find());
    }

    /** @param offends of a line and the one before it */
    private static List<String> lines(SourceFile file, BiPredicate<String, String> offends) {
        List<String> lines = file.lines();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (offends.test(lines.get(i), i == 0 ? "" : lines.get(i - 1))) {
                found.add(file.at(i) + " " + lines.get(i).strip());
            }
        }
        return found;
    }
}
