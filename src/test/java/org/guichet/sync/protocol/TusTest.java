package org.guichet.sync.protocol;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.OperationId;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.Test;

class TusTest {

    private static final byte[] PART = "a part".getBytes(StandardCharsets.UTF_8);

    private static Code refusal(org.junit.jupiter.api.function.Executable call) {
        return assertThrows(StoreProblem.class, call).code();
    }

    @Test
    void metadataComesBackAsItWent() throws StoreProblem {
        CaptureNote note = new CaptureNote(Hash.of(PART), 6, new OperationId(UUID.randomUUID()));
        assertEquals(note, Tus.note(Tus.metadata(note), 6));
        assertEquals(note, Tus.note("filename Zi5iaW4=, " + Tus.metadata(note) + ",is_confidential", 6));
    }

    @Test
    void metadataThatIsNoneIsMalformed() {
        assertEquals(Code.MALFORMED, refusal(() -> Tus.note("", 6)));
        assertEquals(Code.MALFORMED, refusal(() -> Tus.note("name ***", 6)));
        assertEquals(Code.MALFORMED, refusal(() -> Tus.note("name " + "A".repeat(2_000), 6)));
    }

    @Test
    void aChecksumIsThatOfThePart() {
        assertDoesNotThrow(() -> Tus.check("", PART));
        assertDoesNotThrow(() -> Tus.check(Tus.checksum(PART), PART));
        assertDoesNotThrow(() -> Tus.check("sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=", new byte[0]), "RFC 3174's digest of nothing");
        assertEquals(Code.CAPTURE_ALTERED, refusal(() -> Tus.check(Tus.checksum(PART), new byte[6])));
        assertEquals(Code.CAPTURE_ALTERED, refusal(() -> Tus.check("sha256", PART)));
        assertEquals(Code.MALFORMED, refusal(() -> Tus.check("md5 AAAA", PART)));
    }

    @Test
    void anyHeaderIsReadOrRefusedNeverThrown() {
        long seed = 20261127;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String header = random.ints(random.nextInt(60), 32, 127)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            try {
                Tus.note(header, 1);
            } catch (StoreProblem refused) {
                assertEquals(Code.MALFORMED, refused.code(), "seed " + seed + ": " + header);
            }
        }
    }
}
