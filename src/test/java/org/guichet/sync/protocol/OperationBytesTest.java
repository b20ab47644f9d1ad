package org.guichet.sync.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Operation;
import org.guichet.domain.kernel.UnknownAct;
import org.guichet.domain.queue.TicketAct;
import org.guichet.sync.protocol.OperationBytes.Reading;
import org.junit.jupiter.api.Test;

class OperationBytesTest {

    private static String text(Operation operation) {
        return new String(OperationBytes.write(operation), StandardCharsets.UTF_8);
    }

    private static Operation read(String text) {
        Reading reading = OperationBytes.read(text.getBytes(StandardCharsets.UTF_8));
        return assertInstanceOf(Reading.Read.class, reading, reading::toString).operation();
    }

    private static void assertUnreadable(String text) {
        assertInstanceOf(Reading.Unreadable.class, OperationBytes.read(text.getBytes(StandardCharsets.UTF_8)), () -> text);
    }

    /** One line for each act of {@link EveryAct}, as it was written when its type was new. Lines are never changed. */
    private static List<String> golden() throws IOException {
        try (InputStream in = OperationBytesTest.class.getResourceAsStream("operations-v1.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void whatWasWrittenByTheFirstVersionIsReadAndWrittenToTheByte() throws IOException {
        List<String> golden = golden();
        List<Act> acts = EveryAct.acts();
        assertEquals(acts.size(), golden.size());
        for (int i = 0; i < acts.size(); i++) {
            Operation operation = EveryAct.operation(acts.get(i));
            assertEquals(golden.get(i), text(operation));
            assertEquals(operation, read(golden.get(i)));
        }
    }

    @Test
    void everyTypeIsAmongTheGoldenOnes() {
        Set<Class<? extends Act>> tried = EveryAct.acts().stream().map(Act::getClass).collect(Collectors.toSet());
        assertEquals(ActTypes.acts(), tried);
    }

    @Test
    void anActOfANewerProgramIsKeptToTheByte() {
        String known = text(EveryAct.operation(new TicketAct.Called(3)));
        for (String newer : List.of(
                known.replace("\"ticket.called\"", "\"ticket.teleported\"").replace("{\"desk\":3}", "{ \"to\" : [1, 2.50,\"é\"] }"),
                known.replace("\"typeVersion\":1", "\"typeVersion\":2").replace("{\"desk\":3}", "{\"desk\":\"three\"}"))) {
            Operation operation = read(newer);
            assertInstanceOf(UnknownAct.class, operation.act());
            assertEquals(newer, text(operation));
        }
    }

    @Test
    void whatIsMissingWrongOrTooMuchIsUnreadableAndNeverThrown() {
        String whole = text(EveryAct.operation(new TicketAct.Called(3)));
        for (String field : List.of("id", "desk", "seq", "prev", "site", "agent", "kind", "key", "base", "type", "at")) {
            assertUnreadable(whole.replace("\"" + field + "\":", "\"x" + field + "\":"));
        }
        assertUnreadable(whole.replace("{\"desk\":3}", "{}"));
        assertUnreadable(whole.replace("{\"desk\":3}", "{\"desk\":null}"));
        assertUnreadable(whole.replace("{\"desk\":3}", "{\"desk\":\"3\"}"));
        assertUnreadable(whole.replace("{\"desk\":3}", "{\"desk\":3,\"more\":1}"));
        assertUnreadable(whole.replace("{\"desk\":3}", "{\"desk\":3,\"desk\":4}"));
        assertUnreadable(whole.replace("{\"desk\":3}", "[]"));
        assertUnreadable(whole.replace("\"seq\":12", "\"seq\":0"));
        assertUnreadable(whole.replace("\"seq\":12", "\"seq\":99999999999999999999"));
        assertUnreadable(whole.replace("\"kind\":\"CARD\"", "\"kind\":\"CAT\""));
        assertUnreadable(whole + "{}");
        assertUnreadable(" ".repeat(WireLimits.OPERATION_BYTES) + whole);
        assertUnreadable("[".repeat(100_000));
        assertUnreadable("");
    }

    /** And the bytes are what they were where there is none. */
    @Test
    void aSecondPersonIsWrittenBesideTheAgentAndSignedWithTheRest() {
        Operation one = EveryAct.operation(new TicketAct.Called(3));
        Operation two = new Operation(
                one.id(), one.desk(), one.deskSeq(), one.prevHash(), one.site(), one.agent(), one.aggregate(), one.baseVersion(),
                one.act(), one.deskTime(), one.captures(), one.signature(), "b.noor");
        assertEquals(text(one).replace("\"agent\":\"a.martin\",", "\"agent\":\"a.martin\",\"second\":\"b.noor\","), text(two));
        assertEquals(two, read(text(two)));
        assertUnreadable(text(two).replace("\"b.noor\"", "\"\""));
        assertUnreadable(text(two).replace("\"b.noor\"", "7"));
        assertUnreadable(text(two).replace("b.noor", "b".repeat(Operation.LOGIN_LENGTH + 1)));
        WrittenOperation signed = OperationSignature.sign(WrittenOperation.write(two), bytes -> "c2ln");
        assertEquals("b.noor", signed.operation().second());
    }

    @Test
    void partsThatMayNotBeAbsentAreRequired() {
        Act held = EveryAct.acts().stream().filter(TicketAct.Held.class::isInstance).findFirst().orElseThrow();
        assertUnreadable(text(EveryAct.operation(held)).replace(",\"reason\":\"BUYS_A_STAMP\"", ""));
        assertUnreadable(text(EveryAct.operation(held)).replace("\"BUYS_A_STAMP\"", "1"));
        Act admitted = EveryAct.acts().getFirst();
        assertUnreadable(text(EveryAct.operation(admitted)).replace("\"procedure\":\"CARD_PICKUP\",", ""));
    }

    /** A name and version mean the same arguments for ever: version 1 of an admission has no desk, version 2 has one. */
    @Test
    void theArgumentsOfOneVersionAreNotReadUnderAnother() throws IOException {
        String first = golden().getFirst();
        String second = golden().stream().filter(line -> line.contains("\"ticket.admitted\",\"typeVersion\":2")).findFirst().orElseThrow();
        assertUnreadable(first.replace("\"typeVersion\":1", "\"typeVersion\":2"));
        assertUnreadable(second.replace("\"typeVersion\":2", "\"typeVersion\":1"));
    }

    @Test
    void anyFlippedOrMissingByteIsReadOrRefusedButNeverThrown() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        for (String line : golden()) {
            byte[] whole = line.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 200; i++) {
                byte[] broken = random.nextInt(4) == 0 ? new byte[random.nextInt(whole.length)] : whole.clone();
                System.arraycopy(whole, 0, broken, 0, broken.length);
                if (broken.length > 0) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                if (OperationBytes.read(broken) instanceof Reading.Read(Operation operation)) {
                    OperationBytes.write(operation);
                }
            }
        }
    }

    @Test
    void theHashIsOfTheBytes() {
        WrittenOperation written = WrittenOperation.write(EveryAct.operation(new TicketAct.Called(3)));
        WrittenOperation again = WrittenOperation.read(written.bytes()).orElseThrow();
        assertEquals(written.hash(), again.hash());
        assertArrayEquals(written.bytes(), OperationBytes.write(again.operation()));
    }
}
