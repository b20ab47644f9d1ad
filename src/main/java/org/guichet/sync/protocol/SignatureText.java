package org.guichet.sync.protocol;

import java.util.Optional;
import org.guichet.domain.cardpickup.Signature;
import tools.jackson.core.JacksonException;

/** A signature as one text, for the wire and for the database: the only place that knows its form. */
public final class SignatureText {

    private SignatureText() {}

    public static String encode(Signature signature) {
        return ActJson.MAPPER.writeValueAsString(signature);
    }

    public static Optional<Signature> decode(String text) {
        try {
            return Optional.of(ActJson.MAPPER.readValue(text, Signature.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
