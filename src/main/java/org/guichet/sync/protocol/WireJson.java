package org.guichet.sync.protocol;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The small records of messages as JSON. What a newer program adds to one is passed over; what is missing makes it no message. */
final class WireJson {

    private static final JsonMapper MAPPER =
            ActJson.MAPPER.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private WireJson() {}

    static byte[] write(Record message) {
        return MAPPER.writeValueAsBytes(message);
    }

    static <T extends Record> T read(Class<T> type, byte[] json) throws StoreProblem {
        try {
            T message = MAPPER.readValue(text(json), type);
            CompleteRecord.check(message);
            return message;
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw malformed(type.getSimpleName());
        }
    }

    /** Bytes that are no UTF-8 are nothing that was sent. */
    static String text(byte[] utf8) throws StoreProblem {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw malformed("not UTF-8");
        }
    }

    static StoreProblem malformed(String what) {
        return new StoreProblem(StoreProblem.Code.MALFORMED, what);
    }
}
