package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.chip.ChipFault;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on its twin of a reader; of the machine's own readers only that it answers, whatever there is. */
class ReadChipCommandTest {

    private static final String ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZoneOffset.UTC);

    private record Run(int code, String out, String error) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Run run(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter error = new StringWriter();
        CommandLine line = new CommandLine(
                new ReadChipCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.US_ASCII)), CLOCK))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(error, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            CommandFailure known = (CommandFailure) failure;
            error.write(Texts.in(Language.ENGLISH).text(known.textKey(), known.arguments()));
            return 1;
        });
        return new Run(line.execute(arguments), out.toString(), error.toString());
    }

    @Test
    void anAuthenticChipIsPrintedWithoutItsPhotograph() {
        Run run = run(ZONE, "--zone", "-", "--simulated", "authentic", "--lang", "en");
        assertEquals(0, run.code(), run.error());
        JsonNode json = run.json();
        assertEquals("chip-td3", json.get("kind").asString());
        assertEquals("authentic", json.get("outcome").asString());
        assertEquals("chip-original", json.get("why").asString());
        assertEquals("PACE", json.get("checks").get(0).get("detail").asString());
        assertEquals("ERIKSSON", json.get("besideZone").get(0).get("onChip").asString());
        assertTrue(json.get("besideZone").get(0).get("agrees").asBoolean());
        assertEquals(315, json.get("photo").get("height").asInt());
        assertEquals(2, json.get("photo").size(), "its size and nothing else");
    }

    @Test
    void aCopyIsSignedAndNoMore() {
        assertEquals("chip-signed", run(ZONE, "--zone", "-", "--simulated", "copy").json().get("why").asString());
    }

    @Test
    void anExchangedPhotographIsTold() {
        JsonNode json = run(ZONE, "--zone", "-", "--simulated", "changed").json();
        assertEquals("chip-altered", json.get("why").asString());
        assertFalse(json.get("intact").asBoolean());
    }

    @Test
    void whatIsMissingIsOneSentence() {
        Run lifted = run(ZONE, "--zone", "-", "--simulated", "taken-away", "--lang", "en");
        assertEquals(1, lifted.code());
        assertTrue(lifted.error().startsWith("The document was lifted"), lifted.error());
        assertEquals(1, run("no zone", "--zone", "-", "--simulated", "old").code());
        assertEquals(1, run(ZONE.replace("7408122", "7408123"), "--zone", "-", "--simulated", "old").code(), "a wrong check digit");
        assertEquals(2, run("", "--number", "12345", "--simulated", "old").code());
        assertEquals(2, run("", "--list", "--simulated", "other").code());
        assertEquals(2, run("", "--list", "--number", "123456").code());
    }

    /** No service, no reader, or readers: an answer in each case. */
    @Test
    void theMachinesReadersAreListed() {
        Run run = run("", "--list");
        assertEquals(0, run.code(), run.error());
        JsonNode trouble = run.json().get("trouble");
        assertTrue(run.json().get("readers").size() > 0 || trouble.asString().equals(word(ChipFault.NO_SERVICE))
                || trouble.asString().equals(word(ChipFault.NO_READER)), run.out());
    }

    private static String word(ChipFault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
