package org.guichet.sync.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.guichet.seeded.SeededRandom;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Messages as bytes: what was ever sent is understood, and what is cut, altered or foreign is refused as a whole. */
class MessagesTest {

    private interface Reading {
        Object of(byte[] message) throws StoreProblem;
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = MessagesTest.class.getResourceAsStream("messages/" + name)) {
            assertTrue(file != null, "src/test/resources/…/messages/" + name);
            return file.readAllBytes();
        }
    }

    /** Files of released messages are never changed. */
    @TestFactory
    Stream<DynamicTest> eachIsWrittenAsItAlwaysWas() {
        return GoldenMessages.written().entrySet().stream().map(each -> DynamicTest.dynamicTest(
                each.getKey(),
                () -> assertEquals(
                        new String(golden(each.getKey()), StandardCharsets.UTF_8), new String(each.getValue(), StandardCharsets.UTF_8))));
    }

    @Test
    void whatWasSentIsUnderstood() throws Exception {
        assertEquals(GoldenMessages.GREETING, ShortMessages.readGreeting(golden("greeting-v1.json")));
        assertEquals(GoldenMessages.GREETING_WITH_KEY, ShortMessages.readGreeting(golden("greeting-v1-key.json")));
        assertEquals(GoldenMessages.ENROLLED_WITH_KEY, ShortMessages.readEnrolled(golden("enrolled-v1-key.json")));
        assertEquals("PPEX-YTR2", ShortMessages.readEnrolling(golden("enrolling-v1.json")).code());
        assertArrayEquals(new byte[] {1, 2, 3}, ShortMessages.readEnrolling(golden("enrolling-v1.json")).publicKey());
        assertEquals(GoldenMessages.ENROLLED, ShortMessages.readEnrolled(golden("enrolled-v1.json")));
        assertEquals(GoldenMessages.GESTURES, PushMessage.read(golden("push-v1.ndjson")));
        assertEquals(GoldenMessages.ANSWER, PushMessage.readAnswer(golden("push-answer-v1.ndjson")));
        assertEquals(GoldenMessages.ANSWER.chain(), ShortMessages.readChain(golden("chain-v1.json")));
        assertEquals(GoldenMessages.PAGE, FeedMessage.read(golden("feed-v1.ndjson"), GoldenMessages.AFTER));
        assertEquals(GoldenMessages.AFTER, ShortMessages.readFeedPoint(golden("feed-point-v1.json")));
        assertEquals(GoldenMessages.SNAPSHOT, SnapshotMessage.read(golden("snapshot-v1.ndjson")));
        assertEquals(Optional.empty(), SnapshotMessage.readThing(golden("no-thing-v1.ndjson")));
        assertEquals(GoldenMessages.PEOPLE, ShortMessages.readPeople(golden("people-v1.json")));
        assertEquals(Optional.of(Code.CHAIN_GAP), ShortMessages.readProblem(golden("problem-v1.json"), 409));
        assertEquals(Optional.empty(), ShortMessages.readProblem(golden("problem-v1.json"), 403));
    }

    @Test
    void whatANewerProgramAddsIsPassedOver() throws Exception {
        String greeting = new String(golden("greeting-v1.json"), StandardCharsets.UTF_8);
        String more = greeting.replace("{\"protocol\"", "{\"weather\":\"fine\",\"protocol\"");
        assertEquals(GoldenMessages.GREETING, ShortMessages.readGreeting(more.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anotherVersionIsSaidToBeOne() throws Exception {
        String push = new String(golden("push-v1.ndjson"), StandardCharsets.UTF_8).replaceFirst("\"protocol\":1", "\"protocol\":2");
        byte[] newer = push.getBytes(StandardCharsets.UTF_8);
        assertEquals(Code.VERSION_NOT_SPOKEN, assertThrows(StoreProblem.class, () -> PushMessage.read(newer)).code());
    }

    private static void refused(Reading reading, byte[] message) {
        assertEquals(Code.MALFORMED, assertThrows(StoreProblem.class, () -> reading.of(message)).code());
    }

    @Test
    void cutAtAnyByteItIsRefused() throws Exception {
        for (String name : List.of("feed-v1.ndjson", "push-v1.ndjson", "push-answer-v1.ndjson", "snapshot-v1.ndjson", "chain-v1.json")) {
            byte[] whole = golden(name);
            for (int length = 0; length < whole.length; length++) {
                refused(reading(name), Arrays.copyOf(whole, length));
            }
        }
    }

    private static Reading reading(String name) {
        return switch (name) {
            case "feed-v1.ndjson" -> message -> FeedMessage.read(message, GoldenMessages.AFTER).entries();
            case "push-v1.ndjson" -> PushMessage::read;
            case "push-answer-v1.ndjson" -> message -> PushMessage.readAnswer(message).placed();
            case "snapshot-v1.ndjson" -> message -> SnapshotMessage.read(message).items();
            default -> ShortMessages::readChain;
        };
    }

    @Test
    void alteredAnywhereItIsRefusedOrItsLinesAreTheSame() throws Exception {
        for (String name : List.of("feed-v1.ndjson", "push-answer-v1.ndjson", "snapshot-v1.ndjson")) {
            byte[] whole = golden(name);
            Object unaltered = reading(name).of(whole);
            SeededRandom.repeat(400, random -> {
                try {
                    assertEquals(unaltered, reading(name).of(altered(random, whole)));
                } catch (StoreProblem e) {
                    assertTrue(e.code() == Code.MALFORMED || e.code() == Code.VERSION_NOT_SPOKEN, e.toString());
                }
            });
        }
    }

    @Test
    void theSaidEndOfAFullPageIsItsLastEntryAndWhateverElseComesHasNoneOrIsNoFault() throws Exception {
        byte[] whole = golden("feed-v1.ndjson");
        FeedEntry last = GoldenMessages.PAGE.entries().getLast();
        assertEquals(Optional.of(new FeedPoint(last.feedSeq(), last.feedHash())), FeedMessage.saidEnd(whole, 2));
        assertEquals(Optional.empty(), FeedMessage.saidEnd(whole, 3), "not full");
        assertEquals(Optional.empty(), FeedMessage.saidEnd(FeedMessage.write(new FeedPage(GoldenMessages.PAGE.mark(), List.of()), 41), 0));
        for (int length = 0; length < whole.length; length++) {
            assertTrue(FeedMessage.saidEnd(Arrays.copyOf(whole, length), 2).stream().allMatch(end -> end.feedSeq() <= 42));
        }
        SeededRandom.repeat(400, random -> assertDoesNotThrow(() -> FeedMessage.saidEnd(altered(random, whole), 2)));
    }

    /** A push's own hash is in the signature; here it only has to be told from what is none. */
    @Test
    void whateverComesAsAPushEndsInOperationsOrAProblem() throws Exception {
        byte[] whole = golden("push-v1.ndjson");
        SeededRandom.repeat(400, random -> {
            try {
                assertTrue(PushMessage.read(altered(random, whole)).stream().noneMatch(List::isEmpty));
            } catch (StoreProblem e) {
                assertTrue(e.code() == Code.MALFORMED || e.code() == Code.VERSION_NOT_SPOKEN, e.toString());
            }
        });
    }

    private static byte[] altered(SplittableRandom random, byte[] whole) {
        List<byte[]> lines = new ArrayList<>();
        for (int start = 0; start < whole.length; ) {
            int end = start;
            while (whole[end] != '\n' && end < whole.length - 1) {
                end++;
            }
            lines.add(Arrays.copyOfRange(whole, start, end + 1));
            start = end + 1;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), lines.get(at)));
            default -> {
                byte[] line = lines.get(at).clone();
                line[random.nextInt(line.length)] = (byte) random.nextInt(256);
                lines.set(at, line);
            }
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        lines.forEach(message::writeBytes);
        return message.toByteArray();
    }

    @Test
    void aLineFeedWithinAnOperationIsNotSent() {
        SentBytes torn = SentBytes.of("{\n}".getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> PushMessage.write(List.of(List.of(torn))));
    }

    @Test
    void moreThanIsAllowedIsNotExpanded() {
        byte[] bomb = Gzip.compress(new byte[1_000_000]);
        assertEquals(Code.TOO_LARGE, assertThrows(StoreProblem.class, () -> Gzip.expand(bomb, 100_000)).code());
    }
}
