package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadDocumentCommandTest {

    private static final String CARD = """
            IRFRAK682T8YLO0<1105040043<<<<
            7906123F1401073SEN<<<<<<<<<<<6
            MARTIN<<CHRISTELLE<HELENE<LAUR
            """;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-14T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anIntactCardIsPrintedAsJson() throws IOException {
        Run run = run("", "--text", file("card.txt", CARD));
        assertEquals(0, run.code);
        JsonNode json = run.json();
        assertEquals("mrz-td1", json.get("kind").asString());
        assertTrue(json.get("intact").asBoolean());
        assertEquals("unverifiable", json.get("outcome").asString());
        assertEquals("an MRZ carries no signature", json.get("reason").asString());
        assertEquals("K682T8YLO", json.get("fields").get("documentNumber").asString());
        assertEquals(0, json.get("corrections").size());
        assertTrue(json.get("checks").get(0).get("ok").asBoolean());
    }

    @Test
    void aMisreadCardIsReadAndCalledAltered() throws IOException {
        Run run = run("", "--text", file("card.txt", CARD.replace("8YLO0", "8YL00")));
        assertEquals(0, run.code);
        assertEquals("altered", run.json().get("outcome").asString());
        assertEquals("document-number", run.json().get("checks").get(0).get("name").asString());
        assertEquals("O", run.json().get("corrections").get(0).get("changes").get(0).get("proposed").asString());
    }

    @Test
    void standardInputAndHexSayTheSame() throws IOException {
        Run piped = run(CARD, "--text", "-");
        Run hex = run("", "--hex", file("card.hex", HexFormat.ofDelimiter(" ").formatHex(CARD.getBytes(StandardCharsets.UTF_8))));
        assertEquals(0, piped.code);
        assertEquals(piped.out, hex.out);
    }

    @Test
    void hexadecimalIsTakenAsProgramsWriteIt() throws IOException {
        String digits = HexFormat.of().formatHex(CARD.getBytes(StandardCharsets.UTF_8));
        String plain = run("", "--hex", file("plain.hex", digits)).out();
        for (String written : List.of("\ufeff0x" + digits + "\r\n", digits.replaceAll("(..)", "\\\\x$1"),
                digits.replaceAll("(..)", "0x$1, "), digits.replaceAll("(.{32})", "$1\r\n").toUpperCase(Locale.ROOT))) {
            assertEquals(plain, run("", "--hex", file("other.hex", written)).out());
        }
        assertTrue(plain.contains("mrz-td1"), plain);
    }

    @Test
    void anImageWithoutBarcodeFailsInOneLine() throws IOException {
        Path image = folder.resolve("empty.png");
        ImageIO.write(new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB), "png",
                image.toFile());
        failsInOneLine(run("", "--image", image.toString()), "No barcode");
        failsInOneLine(run("", "--image", file("no.png", "not an image")), "no image");
    }

    @Test
    void failuresAreOneLineAndNameThePlace() throws IOException {
        failsInOneLine(run("", "--text", folder.resolve("missing.txt").toString()), "can’t be read");
        failsInOneLine(run("", "--text", file("short.txt", CARD.replace("<<<<\n", "<<<\n"))), "line 1, column 30");
        failsInOneLine(run("", "--text", file("empty.txt", "")), "nothing was read");
        failsInOneLine(run("", "--text", folder.toString()), "can’t be read");
        failsInOneLine(run("", "--hex", file("odd.hex", "abc")), "hexadecimal");
    }

    @Test
    void wrongUseIsExitCodeTwo() {
        assertEquals(2, run("").code);
        assertEquals(2, run("", "--text", "a", "--hex", "b").code);
        assertEquals(2, run("", "--pdf", "a").code);
        assertEquals(0, run("", "--help").code);
    }

    private static void failsInOneLine(Run run, String words) {
        assertEquals(1, run.code);
        assertEquals("", run.out);
        assertEquals(1, run.err.lines().count());
        assertTrue(run.err.contains(words), run.err);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Run run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Texts texts = Texts.in(Language.ENGLISH);
        CommandLine line = new CommandLine(new ReadDocumentCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), CLOCK))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            CommandFailure known = (CommandFailure) failure;
            err.write(texts.text(known.textKey(), known.arguments()));
            return 1;
        });
        List<String> inEnglish = Stream.concat(Stream.of(arguments), Stream.of("--lang", "en")).toList();
        int code = line.execute(inEnglish.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private record Run(int code, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }
}
