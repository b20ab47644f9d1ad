package org.guichet.device.sbi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.seeded.SeededRandom;
import org.guichet.workflow.biometric.FingerRequest;
import org.guichet.workflow.biometric.FoundScanner;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What services answer, in all the shapes that the protocol's texts and the field have, and anything else. */
class SbiAnswersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final FoundScanner SCANNER = new FoundScanner(
            4501, "finger-7", List.of("1", "2", "3"), "Slap", "Make", "Model", "123456789012", ScannerStatus.READY, "L1",
            List.of("0.9.5", "1.0"), "Staging", Optional.empty());

    @Test
    void theRequestIsWhatTheProtocolHas() {
        SbiCapture capture = new SbiCapture(new DeviceTrust(Set.of(), Clock.systemUTC()), Clock.systemUTC());
        FingerRequest asked = new FingerRequest(
                FingerGroup.LEFT_FOUR, List.of(Finger.LEFT_INDEX, Finger.LEFT_RING, Finger.LEFT_LITTLE), 60, 9_000, "t-1", "");
        JsonNode request = JSON.readTree(capture.request(SCANNER, asked));
        assertEquals("Staging", request.path("env").asString());
        assertEquals("Registration", request.path("purpose").asString());
        assertEquals("1.0", request.path("specVersion").asString());
        assertEquals("9000", request.path("timeout").asString());
        JsonNode bio = request.path("bio").path(0);
        assertEquals("Finger", bio.path("type").asString());
        assertEquals(3, bio.path("count").asInt());
        assertEquals("[\"Left IndexFinger\",\"Left RingFinger\",\"Left LittleFinger\"]", bio.path("bioSubType").toString());
        assertEquals("[\"Left MiddleFinger\"]", bio.path("exception").toString());
        assertEquals("1", bio.path("deviceSubId").asString());
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", bio.path("previousHash").asString());
    }

    @Test
    void bothTextsOfTheProtocolNameFingers() {
        for (Finger finger : Finger.values()) {
            assertEquals(Optional.of(finger), SbiFingers.read(SbiFingers.name(finger)));
            assertEquals(Optional.of(finger), SbiFingers.read(SbiFingers.earlyName(finger)));
        }
        assertEquals("Right Thumb", SbiFingers.name(Finger.RIGHT_THUMB));
        assertEquals(Optional.empty(), SbiFingers.read("UNKNOWN"));
        assertEquals(Optional.of(Finger.LEFT_INDEX), SbiFingers.read("left indexfinger"));
    }

    @Test
    void aChainClosesByTheBytesOrByTheTexts() {
        byte[] block = "record".getBytes(StandardCharsets.US_ASCII);
        String start = HashChain.START;
        String byBytes = HashChain.next(start, block);
        HexFormat hex = HexFormat.of();
        String texts = start + hex.formatHex(HashChain.sha256(block));
        String byTexts = hex.formatHex(HashChain.sha256(texts.getBytes(StandardCharsets.US_ASCII)));
        assertTrue(HashChain.closes(start, List.of(block), byBytes));
        assertTrue(HashChain.closes(start.toUpperCase(Locale.ROOT), List.of(block), byBytes.toLowerCase(Locale.ROOT)));
        assertTrue(HashChain.closes(start, List.of(block), byTexts));
        assertFalse(HashChain.closes(start, List.of("another".getBytes(StandardCharsets.US_ASCII)), byBytes));
        assertFalse(HashChain.closes(byBytes, List.of(block), byBytes));
        assertFalse(HashChain.closes(start, List.of(block), ""));
        assertFalse(HashChain.closes("no hash", List.of(block), byBytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"biometrics\":[{\"specVersion\":\"\",\"data\":\"\",\"hash\":\"\",\"error\":{\"errorCode\":\"111\",\"errorInfo\":\"Busy\"}}]}",
        "[{\"error\":{\"errorcode\":\"111\",\"errorinfo\":\"Busy\"}}]",
        "{\"error\":{\"errorCode\":111,\"errorInfo\":\"Busy\"}}"
    })
    void aRefusalIsUnderstoodInEachShape(String answer) {
        SbiCapture capture = new SbiCapture(new DeviceTrust(Set.of(), Clock.systemUTC()), Clock.systemUTC());
        FingerRequest asked = new FingerRequest(FingerGroup.THUMBS, List.of(Finger.LEFT_THUMB), 1, 1, "t", "");
        SbiTrouble said = assertThrows(SbiTrouble.class, () -> capture.answer(asked, JSON.readTree(answer)));
        assertEquals(ScannerFault.BUSY, said.fault());
        assertTrue(said.detail().contains("Busy"), said.detail());
    }

    @Test
    void whateverAnswersIsReadOrNamedNeverAnExceptionOfAnotherKind() {
        SeededRandom.repeat(300, random -> {
            byte[] answer = new byte[random.nextInt(400)];
            random.nextBytes(answer);
            String head = switch (random.nextInt(4)) {
                case 0 -> "HTTP/1.1 200 OK\r\nContent-Length: " + random.nextInt(-5, 500) + "\r\n\r\n";
                case 1 -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(random.nextInt(600)) + "\r\n";
                case 2 -> "HTTP/1.0 500 No\r\n\r\n[{\"error\":";
                default -> "";
            };
            try {
                assertNotNull(answered(head, answer));
            } catch (SbiTrouble named) {
                assertNotNull(named.fault());
            } catch (IOException broken) {
                throw new AssertionError(broken);
            }
        });
    }

    @Test
    void aBodyInChunksIsWhole() throws IOException, SbiTrouble {
        String chunks = "4\r\n[1,2\r\n3;x=y\r\n,3]\r\n0\r\n\r\n";
        JsonNode read = answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, new byte[0]);
        assertEquals("[1,2,3]", read.toString());
    }

    @Test
    void anAnswerThatEndsEarlyIsAScannerGone() {
        SbiTrouble said = assertThrows(
                SbiTrouble.class, () -> answered("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n[1,2", new byte[0]));
        assertEquals(ScannerFault.GONE, said.fault());
    }

    private static JsonNode answered(String head, byte[] body) throws IOException, SbiTrouble {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Thread service = new Thread(() -> answer(listening, head, body));
            service.start();
            return SbiCall.ask(listening.getLocalPort(), "MOSIPDISC", "/device", "{}", 2_000);
        }
    }

    private static void answer(ServerSocket listening, String head, byte[] body) {
        try (Socket socket = listening.accept()) {
            socket.getInputStream().read(new byte[4_096]);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        } catch (IOException gone) {
            // the asking side has seen enough
        }
    }
}
