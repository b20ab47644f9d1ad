package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.sync.protocol.OperationBytes.Reading;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * An operation as it came from another: its place in its desk's chain can always be read, the rest perhaps only by a newer program.
 *
 * @param kind of the thing it is about, as text
 * @param key of the thing
 * @param operation null where this program can't read it; it is kept all the same
 */
public record ReceivedOperation(
        OperationId id,
        String desk,
        long deskSeq,
        Hash prevHash,
        String site,
        String kind,
        String key,
        @Nullable Operation operation,
        SentBytes sent) {

    private static final int LONGEST_NAME = 64;

    /** Empty where not even the place in a chain can be read, or a name is too long to keep. */
    public static Optional<ReceivedOperation> read(SentBytes sent) {
        if (OperationBytes.read(sent.bytes()) instanceof Reading.Read(Operation known)) {
            return Optional.of(of(known, sent)).filter(ReceivedOperation::canBeKept);
        }
        return sent.length() > WireLimits.OPERATION_BYTES ? Optional.empty() : head(sent).filter(ReceivedOperation::canBeKept);
    }

    private static ReceivedOperation of(Operation known, SentBytes sent) {
        return new ReceivedOperation(
                known.id(),
                known.desk(),
                known.deskSeq(),
                known.prevHash(),
                known.site(),
                known.aggregate().kind().name(),
                known.aggregate().key(),
                known,
                sent);
    }

    private static Optional<ReceivedOperation> head(SentBytes sent) {
        try {
            JsonNode json = ActJson.MAPPER.readTree(new String(sent.bytes(), StandardCharsets.UTF_8));
            return Optional.of(new ReceivedOperation(
                    OperationId.of(json.required("id").stringValue()),
                    json.required("desk").stringValue(),
                    json.required("seq").longValue(),
                    new Hash(json.required("prev").stringValue()),
                    json.required("site").stringValue(),
                    json.required("kind").stringValue(),
                    json.required("key").stringValue(),
                    null,
                    sent));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Hash hash() {
        return sent.hash();
    }

    private boolean canBeKept() {
        return deskSeq >= 1 && isName(desk) && isName(site) && isName(kind) && isName(key);
    }

    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }
}
