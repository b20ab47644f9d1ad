package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.store.local.LocalStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code guichet purposes}, from a file to the keys that agents press. */
class PurposesCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path home = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void aHome() {
        home = folder.resolve("home");
        file = folder.resolve("purposes.txt");
        HomeDoor.open(home).close();
    }

    private Ran run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("purposes", "--home", home.toString(), "--lang", "en"));
        arguments.addAll(List.of(more));
        return CommandLineTest.run(arguments.toArray(String[]::new));
    }

    private Ran set(String text) throws IOException {
        Files.writeString(file, text);
        return run("--set", file.toString());
    }

    private List<String> listed() {
        return run("--list").out().lines().toList();
    }

    @Test
    void aFilesPurposesTakeThePlaceOfThoseInUse() throws IOException {
        assertEquals(5, listed().size());
        Ran ran = set("\ufeffFRONT_DESK;Accueil;Front desk\r\n\r\nVISIT\tVisite à domicile; chez la personne\t Home visit \n");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().startsWith("Purposes in use: 2."), ran.out());
        assertEquals(List.of("FRONT_DESK\tAccueil\tFront desk", "VISIT\tVisite à domicile; chez la personne\tHome visit"), listed());
        assertEquals(listed(), run().out().lines().toList());
    }

    @Test
    void whatIsListedCanBeSetAgain() throws IOException {
        List<String> before = listed();
        assertEquals(0, set(run("--list").out()).code());
        assertEquals(before, listed());
    }

    @Test
    void aPurposeThatIsNoLongerInUseStaysReadableForTheTrail() throws IOException {
        assertEquals(0, set("VISIT;Visite;Visit\n").code());
        try (LocalStore store = HomeDoor.existing(home)) {
            assertEquals(List.of("VISIT"), store.purposes().inUse().stream().map(ConsultationPurpose::code).toList());
            ConsultationPurpose phone = store.purposes().all().stream()
                    .filter(each -> each.code().equals("TELEPHONE"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("Appel téléphonique", phone.french());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "",
        "\n  \n",
        "VISIT;Visite",
        "VISIT;Visite;Visit;more",
        "visit;Visite;Visit",
        ";Visite;Visit",
        "VISIT; ;Visit",
        "VISIT;Visite;",
        "VISIT;Vis\u0007ite;Visit",
        "VISIT;Visite;Visit\nVISIT;Visite;Visit"
    })
    void aFileThatDoesNotFitIsOneLineAndChangesNothing(String text) throws IOException {
        List<String> before = listed();
        failsInOneLine(set(text));
        assertEquals(before, listed());
    }

    @Test
    void aLineThatDoesNotFitIsNamed() throws IOException {
        assertTrue(set("VISIT;Visite;Visit\nOTHER;Autre\n").err().startsWith("Line 2 has 2 parts instead of 3"));
        assertTrue(set("VISIT;Visite;Visit\n\nVISIT;Autre;Other\n").err().startsWith("Line 3: the code VISIT is given already in line 1"));
    }

    @Test
    void thereIsADigitKeyForEachAndRoomForItsText() throws IOException {
        String ten = IntStream.rangeClosed(1, 10).mapToObj(i -> "P" + i + ";a;b\n").collect(Collectors.joining());
        failsInOneLine(set(ten));
        assertEquals(0, set(ten.substring(0, ten.indexOf("P10"))).code());
        failsInOneLine(set("VISIT;" + "x".repeat(81) + ";Visit"));
        assertEquals(0, set("VISIT;" + "x".repeat(80) + ";Visit").code());
    }

    @Test
    void filesAndHomesThatCannotBeReadAreNamed() throws IOException {
        failsInOneLine(run("--set", folder.resolve("none.txt").toString()));
        failsInOneLine(run("--set", folder.toString()));
        Files.write(file, "VISIT;Visite à domicile;Visit".getBytes(StandardCharsets.ISO_8859_1));
        Ran latin = run("--set", file.toString());
        failsInOneLine(latin);
        assertTrue(latin.err().contains("UTF-8"), latin.err());
        failsInOneLine(CommandLineTest.run("purposes", "--home", folder.resolve("nowhere").toString(), "--lang", "en"));
    }

    private static void failsInOneLine(Ran ran) {
        assertEquals(1, ran.code(), ran.err());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains(": "), ran.err());
    }
}
