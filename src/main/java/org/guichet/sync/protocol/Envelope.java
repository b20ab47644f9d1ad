package org.guichet.sync.protocol;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.sync.protocol.ActTypes.ActType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads an envelope field by field, keeping the text of the act as it stands, so that an unknown one can be written back. */
final class Envelope {

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Hash> captures = new ArrayList<>();
    private String act = "";

    private Envelope() {}

    /** @throws IllegalArgumentException or a JacksonException where the text is no envelope */
    static Operation parse(String text) {
        Envelope envelope = new Envelope();
        try (JsonParser json = ActJson.MAPPER.tokenStreamFactory().createParser(ObjectReadContext.empty(), text)) {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                envelope.field(name, json, text);
            }
            expect(json.currentToken() == JsonToken.END_OBJECT);
            expect(json.nextToken() == null);
        }
        return envelope.operation();
    }

    private void field(String name, JsonParser json, String text) {
        switch (name) {
            case "id", "desk", "prev", "site", "agent", "kind", "key", "type", "at", "signature", "second" -> {
                expect(json.currentToken() == JsonToken.VALUE_STRING);
                texts.put(name, json.getString());
            }
            case "seq", "base", "typeVersion" -> {
                expect(json.currentToken() == JsonToken.VALUE_NUMBER_INT);
                numbers.put(name, json.getLongValue());
            }
            case "act" -> {
                int start = (int) json.currentTokenLocation().getCharOffset();
                json.skipChildren();
                act = text.substring(start, (int) json.currentLocation().getCharOffset());
                expect(act.startsWith("{"));
            }
            case "captures" -> {
                expect(json.currentToken() == JsonToken.START_ARRAY);
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    captures.add(new Hash(json.getString()));
                }
                expect(json.currentToken() == JsonToken.END_ARRAY);
            }
            default -> throw new IllegalArgumentException("a field of another protocol version");
        }
    }

    private Operation operation() {
        long version = number("typeVersion");
        expect(version >= 1 && version <= Integer.MAX_VALUE);
        ActType type = new ActType(text("type"), (int) version);
        return new Operation(
                OperationId.of(text("id")),
                text("desk"),
                number("seq"),
                new Hash(text("prev")),
                text("site"),
                text("agent"),
                new AggregateId(AggregateId.Kind.valueOf(text("kind")), text("key")),
                number("base"),
                ActJson.read(type, act),
                Instant.parse(text("at")),
                captures,
                text("signature"),
                second());
    }

    /** Left out where there is none: the bytes are then what they were before anything asked for two. */
    private String second() {
        String value = texts.getOrDefault("second", "");
        expect(!texts.containsKey("second") || (!value.isBlank() && value.length() <= Operation.LOGIN_LENGTH));
        return value;
    }

    private String text(String name) {
        String value = texts.get(name);
        expect(value != null);
        return value == null ? "" : value;
    }

    private long number(String name) {
        Long value = numbers.get(name);
        expect(value != null);
        return value == null ? 0 : value;
    }

    private static void expect(boolean held) {
        if (!held) {
            throw new IllegalArgumentException("not an operation's envelope");
        }
    }
}
