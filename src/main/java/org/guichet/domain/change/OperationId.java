package org.guichet.domain.change;

import java.util.UUID;

/**
 * The name of an operation, made by the desk before anything else is done: a UUIDv7 (RFC 9562 section 5.7), so that the
 * same act sent twice is known for the same.
 */
public record OperationId(UUID value) {

    public static OperationId of(String text) {
        return new OperationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
