package org.guichet.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each row of the fault table names tests that exist. */
class FaultTableTest {

    private static final Path TABLE = Path.of("src/docs/faults.md");
    private static final int ROWS = 16;
    private static final Pattern ROW = Pattern.compile("\\| ([0-9]+) \\|.*");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Test)(?:#([a-z][A-Za-z0-9]+))?`");

    private static Map<String, Path> tests() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            return all.filter(each -> each.getFileName().toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(each -> each.getFileName().toString().replace(".java", ""), each -> each, (a, _) -> a));
        }
    }

    private static List<String> missing(String text) throws IOException {
        Map<String, Path> tests = tests();
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            Path file = tests.get(named.group(1));
            String method = named.group(2);
            if (file == null || (method != null && !Files.readString(file).contains("void " + method + "("))) {
                missing.add(named.group());
            }
        }
        return missing;
    }

    @Test
    void everyRowIsThereAndNamesTestsThatExist() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        List<String> rows = lines.stream().filter(each -> ROW.matcher(each).matches()).toList();
        assertEquals(
                IntStream.rangeClosed(1, ROWS).boxed().toList(),
                rows.stream().map(each -> Integer.valueOf(each.replaceFirst("\\| ([0-9]+) \\|.*", "$1"))).toList());
        rows.forEach(row -> assertTrue(NAMED.matcher(row).find(), row));
        assertEquals(List.of(), missing(String.join("\n", lines)));
    }

    @Test
    void aTestThatIsNotThereIsCaught() throws IOException {
        assertEquals(List.of("`NoSuchTest`", "`KillTest#nothing`"), missing("`KillTest`, `NoSuchTest`, `KillTest#nothing`"));
    }
}
