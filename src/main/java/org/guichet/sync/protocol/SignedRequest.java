package org.guichet.sync.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.guichet.domain.change.Hash;

/**
 * What a desk signs of a request: method, path with query, who asks, when, and the hash of the body as it is before compression,
 * each on a line. The batch's operations are covered with it, and by their chain all that came before.
 *
 * @param agent login of who works at the desk; empty for what the desk does by itself
 * @param time as in the header, ISO 8601
 */
public record SignedRequest(String method, String path, Caller caller, String agent, String time, Hash body) {

    public static final String DESK = "Guichet-Desk";
    public static final String SITE = "Guichet-Site";
    public static final String AGENT = "Guichet-Agent";
    public static final String TIME = "Guichet-Time";
    public static final String SIGNATURE = "Guichet-Signature";
    /** Version of the protocol, on requests and answers. */
    public static final String PROTOCOL = "Guichet-Protocol";

    public static final String LINES = "application/x-ndjson";
    public static final String JSON = "application/json";
    public static final String PROBLEM = "application/problem+json";
    public static final String EVENTS = "text/event-stream";

    /** How far the clocks of desk and store may be apart. */
    public static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(5);

    public byte[] bytes() {
        String text = String.join("\n", method, path, caller.site(), caller.desk(), agent, time, body.hex()) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public boolean isFresh(Instant signed, Instant now) {
        return Duration.between(signed, now).abs().compareTo(CLOCK_DIFFERENCE) <= 0;
    }

    /** @param signature Base64, Ed25519 by the key (X.509 SubjectPublicKeyInfo) over {@link #bytes} */
    public boolean isSignedBy(byte[] publicKey, String signature) {
        return VerifyingKey.holds(publicKey, bytes(), signature);
    }
}
