package org.guichet.sync.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.guichet.domain.change.Hash;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** What stands around an act, read without the act itself: for whoever checks a long trail, and whatever program wrote it. */
public record OperationHead(
        String id, String desk, long seq, Hash previous, String agent, String kind, String key, String type, Instant at,
        String signature) {

    private static final String[] FIELDS = {"id", "desk", "prev", "agent", "kind", "key", "type", "at", "signature"};

    /** Empty where the bytes are no operation. */
    public static Optional<OperationHead> read(byte[] bytes) {
        if (bytes.length > WireLimits.OPERATION_BYTES) {
            return Optional.empty();
        }
        String[] texts = new String[FIELDS.length];
        long seq = 0;
        try (JsonParser json = ActJson.MAPPER.tokenStreamFactory().createParser(ObjectReadContext.empty(), bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                int field = fieldOf(name);
                if (field >= 0 && value == JsonToken.VALUE_STRING) {
                    texts[field] = json.getString();
                } else if (name.equals("seq") && value == JsonToken.VALUE_NUMBER_INT) {
                    seq = json.getLongValue();
                } else {
                    json.skipChildren();
                }
            }
            return of(texts, seq);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int fieldOf(String name) {
        for (int i = 0; i < FIELDS.length; i++) {
            if (FIELDS[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<OperationHead> of(String[] texts, long seq) {
        for (String text : texts) {
            if (text == null) {
                return Optional.empty();
            }
        }
        return seq < 1
                ? Optional.empty()
                : Optional.of(new OperationHead(
                        texts[0], texts[1], seq, new Hash(texts[2]), texts[3], texts[4], texts[5], texts[6], Instant.parse(texts[7]),
                        texts[8]));
    }
}
