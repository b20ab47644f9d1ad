package org.guichet.sync.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.sync.protocol.ActTypes.ActType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * An operation as bytes: one JSON object in UTF-8 without spaces. Written once, when the operation is made; from then on
 * the bytes are what is kept, hashed and sent, and nobody writes them anew.
 */
public final class OperationBytes {

    private OperationBytes() {}

    /** What bytes turn out to be. */
    public sealed interface Reading {

        record Read(Operation operation) implements Reading {}

        /** @param why in English, for the log; never quotes the bytes */
        record Unreadable(String why) implements Reading {}
    }

    public static byte[] write(Operation operation) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = ActJson.MAPPER.tokenStreamFactory().createGenerator(ObjectWriteContext.empty(), bytes)) {
            envelope(json, operation);
        }
        return bytes.toByteArray();
    }

    private static void envelope(JsonGenerator json, Operation operation) {
        ActType type = ActTypes.of(operation.act());
        json.writeStartObject();
        json.writeStringProperty("id", operation.id().toString());
        json.writeStringProperty("desk", operation.desk());
        json.writeNumberProperty("seq", operation.deskSeq());
        json.writeStringProperty("prev", operation.prevHash().hex());
        json.writeStringProperty("site", operation.site());
        json.writeStringProperty("agent", operation.agent());
        if (!operation.second().isEmpty()) {
            json.writeStringProperty("second", operation.second());
        }
        json.writeStringProperty("kind", operation.aggregate().kind().name());
        json.writeStringProperty("key", operation.aggregate().key());
        json.writeNumberProperty("base", operation.baseVersion());
        json.writeStringProperty("type", type.name());
        json.writeNumberProperty("typeVersion", type.version());
        json.writeName("act");
        json.writeRawValue(ActJson.write(operation.act()));
        json.writeStringProperty("at", operation.deskTime().toString());
        json.writeName("captures");
        json.writeStartArray();
        for (Hash capture : operation.captures()) {
            json.writeString(capture.hex());
        }
        json.writeEndArray();
        json.writeStringProperty("signature", operation.signature());
        json.writeEndObject();
    }

    public static Reading read(byte[] bytes) {
        if (bytes.length > WireLimits.OPERATION_BYTES) {
            return new Reading.Unreadable("longer than " + WireLimits.OPERATION_BYTES + " bytes");
        }
        try {
            return new Reading.Read(Envelope.parse(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            return new Reading.Unreadable(e.getClass().getSimpleName() + " at character "
                    + (e.getLocation() == null ? -1 : e.getLocation().getCharOffset()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Reading.Unreadable(e.getClass().getSimpleName() + " in the envelope");
        }
    }
}
