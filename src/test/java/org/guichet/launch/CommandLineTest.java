package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

    private final Path folder;

    CommandLineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    record Ran(int code, String out, String err) {}

    static Ran run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Ran(code, out.toString(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--lang en",
        "desk --people 12 --lang en",
        "desk --people many --lang en",
        "desk --people 2000 --people 3000 --lang en",
        "desk --unknown --lang en",
        "desk --lang de",
        "import --lang en",
        "import applicants --home h --lang en",
        "import applicants f.csv --lang en",
        "import appointments f.csv --lang en",
        "import appointments f.csv --home h --capacity -1 --lang en",
        "lookup --home h --lang en",
        "lookup --home h text --batch b.csv --out o.csv --lang en",
        "lookup --home h --batch b.csv --lang en",
        "lookup --home h text --limit 0 --lang en",
        "read-document --lang en",
        "read-document --text a --hex b",
        "agenda --lang en",
        "agenda --home h --set MONDAY --lang en",
        "purposes --lang en",
        "purposes --home h --set f --list --lang en",
        "purposes --home h more --lang en",
        "tour --lang en",
        "tour --out o --size big --lang en",
        "tour --out o --size 800x600 --lang en",
        "tour --out o --theme blue --lang en",
        "device-simulator --fault bad --lang en",
        "device-simulator --port 99999 --lang en",
        "devices --ports 1 --lang en",
        "devices --take toes --lang en",
        "nonsense"
    })
    void wrongUseIsOneLineThatNamesTheHelpAndCodeTwo(String line) {
        Ran ran = run(line.split(" ", -1));
        assertEquals(CommandLine.ExitCode.USAGE, ran.code(), ran.err());
        assertEquals("", ran.out());
        assertEquals(1, ran.err().lines().count(), ran.err());
        assertTrue(ran.err().contains("--help"), ran.err());
        assertFalse(ran.err().contains("Exception"), ran.err());
    }

    @Test
    void wrongUseIsToldInTheChosenLanguage() {
        assertTrue(run("desk", "--people", "12", "--lang", "fr").err().startsWith("--people attend"));
        assertTrue(run("desk", "--people", "12", "--lang", "en").err().startsWith("--people takes"));
        assertTrue(run("tour", "--lang=fr").err().startsWith("Il manque\u202f: --out"));
        assertTrue(run("desk", "--people", "many", "--lang", "fr").err().contains("« many »".replace(' ', '\u00a0')));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "agenda", "desk", "device-simulator", "devices", "import", "import applicants", "lookup", "purposes", "read-document", "tour"
    })
    void everyCommandHasHelpInBothLanguages(String command) {
        for (Language language : Language.values()) {
            Texts texts = Texts.in(language);
            CommandLine line = Main.commands(texts);
            for (String name : command.isEmpty() ? new String[0] : command.split(" ", -1)) {
                line = Objects.requireNonNull(line.getSubcommands().get(name), name);
            }
            String help = line.getUsageMessage();
            String description = texts.text("cli.help." + line.getCommandSpec().qualifiedName(".") + ".usage.description");
            assertTrue(help.replaceAll("\\s+", " ").contains(description.replaceAll("\\s+", " ")), help);
            assertTrue(help.contains(language == Language.FRENCH ? "Affiche cette aide" : "Shows this help"), help);
        }
        assertEquals(0, run((command + " --help").strip().split(" ", -1)).code());
    }

    @Test
    void everyTextOfTheHelpIsOneThatACommandAsksForAndNoneIsMissing() {
        CommandLine root = Main.commands(Texts.in(Language.ENGLISH));
        Set<String> wanted = new TreeSet<>(List.of(
                "usage.synopsisHeading", "usage.commandListHeading", "mixinStandardHelpOptions.help",
                "mixinStandardHelpOptions.version", "home", "lang", "guichet.read-document.usage.exitCodeListHeading",
                "guichet.read-document.usage.exitCodeList.0", "guichet.read-document.usage.exitCodeList.1",
                "guichet.read-document.usage.exitCodeList.2"));
        collect(root, wanted);
        for (Language language : Language.values()) {
            ResourceBundle bundle = ResourceBundle.getBundle("org.guichet.language.texts", language.locale());
            Set<String> there = bundle.keySet().stream()
                    .filter(key -> key.startsWith(HelpTexts.PREFIX))
                    .map(key -> key.substring(HelpTexts.PREFIX.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(wanted, there);
        }
    }

    private static void collect(CommandLine command, Set<String> wanted) {
        CommandLine.Model.CommandSpec spec = command.getCommandSpec();
        String name = spec.qualifiedName(".");
        wanted.add(name + ".usage.description");
        for (CommandLine.Model.OptionSpec option : spec.options()) {
            String key = option.longestName().substring(2);
            boolean shared = option.usageHelp() || option.versionHelp() || key.equals("lang") || option.hidden();
            boolean usual = key.equals("home") && name.equals("guichet.lookup");
            if (!shared && !usual) {
                wanted.add(name + "." + key);
            }
        }
        spec.positionalParameters().forEach(each -> wanted.add(name + "." + each.paramLabel() + "[" + each.index() + "]"));
        command.getSubcommands().values().forEach(each -> collect(each, wanted));
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Ran ran = run("--version");
        assertEquals(0, ran.code());
        assertTrue(ran.out().matches("guichet [0-9]+\\.[0-9]+\\.[0-9]+\\R"), ran.out());
    }

    @Test
    void failuresAreOneLineWithARemedyAndCodeOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "x");
        Path csv = Files.writeString(folder.resolve("queries.csv"), "qid,question\n1,a\n");
        String home = folder.resolve("home").toString();
        List<Ran> failed = List.of(
                run("import", "applicants", folder.resolve("none.csv").toString(), "--home", home, "--lang", "en"),
                run("import", "applicants", file.toString(), "--home", home, "--lang", "en"),
                run("import", "applicants", csv.toString(), "--home", file.resolve("below").toString(), "--lang", "en"),
                run("lookup", "--home", folder.resolve("nowhere").toString(), "x", "--lang", "en"),
                run("lookup", "--home", home, "--batch", csv.toString(), "--out", "o", "--lang", "en"),
                run("lookup", "--home", home, "--batch", "none.csv", "--out", "o", "--lang", "en"),
                run("read-document", "--text", "none.txt", "--lang", "en"),
                run("read-document", "--text", file.toString(), "--lang", "en"),
                run("read-document", "--image", file.toString(), "--lang", "en"));
        for (Ran ran : failed) {
            assertEquals(1, ran.code(), ran.err());
            assertEquals(1, ran.err().lines().count(), ran.err());
            assertTrue(ran.err().contains(": "), ran.err());
            assertFalse(ran.err().contains("GUI-"), ran.err());
        }
    }
}
