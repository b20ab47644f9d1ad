package org.guichet.sync.protocol;

import java.time.Duration;
import java.util.Optional;

/** A store that did not do what it was asked: a typed answer, never a stack trace. Nothing was changed by the request. */
public final class StoreProblem extends Exception {

    private static final long serialVersionUID = 1L;

    /** Names are sent: append only. */
    public enum Code {
        /** No answer of a store came: no network, a proxy's page, an answer that is cut or altered. */
        UNREACHABLE(0),
        /** What the store says of its log does not fit what it said before, or what this desk sent: somebody rewrote it. */
        LOG_REWRITTEN(0),
        /** The message is no message of this protocol. */
        MALFORMED(400),
        /** Who asks is not known, or the signature does not fit. */
        NOT_AUTHENTICATED(401),
        /** The request was signed too long ago, or lies in the future: a clock is wrong, or somebody plays it again. */
        STALE_REQUEST(401),
        /** The one-time code is unknown, used or expired. */
        CODE_NOT_VALID(403),
        /** This desk's right to speak was taken away. */
        DESK_REVOKED(403),
        /** The operation is not one of this desk, or of this site. */
        WRONG_DESK(403),
        NOT_FOUND(404),
        /** The desk's chain has another end here: the desk sends from there. */
        CHAIN_GAP(409),
        /** Another operation has this place in the desk's chain: this desk and another are copies of one. */
        CHAIN_BRANCHED(409),
        /** An operation's name is in use for other bytes. */
        ID_REUSED(409),
        /** The place that the desk has read to does not exist here, or holds something else: the store was restored. */
        FEED_DIVERGED(409),
        /** The store has another number of bytes of this capture: the desk sends from there. */
        CAPTURE_GAP(409),
        /** A capture, or a part of it, is not what its checksum says; what was received of it is forgotten. */
        CAPTURE_ALTERED(460),
        /** Captures are sent by tus 1.0.0. */
        TUS_VERSION_NOT_SPOKEN(412),
        MEDIA_TYPE_NOT_SPOKEN(415),
        TOO_LARGE(413),
        /** The store does not speak this version of the protocol. */
        VERSION_NOT_SPOKEN(426),
        TOO_MANY_REQUESTS(429),
        /** The store has a fault; its log says which. */
        STORE_FAULT(500),
        /** The store can't reach its database. */
        STORE_UNAVAILABLE(503);

        private final int status;

        Code(int status) {
            this.status = status;
        }

        /** The HTTP status it travels with; 0 for one that never does. */
        public int status() {
            return status;
        }
    }

    private final Code code;
    private final transient Optional<Duration> retryAfter;

    /** @param detail in English, for the log; names no person */
    public StoreProblem(Code code, String detail) {
        this(code, detail, Optional.empty());
    }

    /** @param retryAfter when the store asks to come again */
    public StoreProblem(Code code, String detail, Optional<Duration> retryAfter) {
        super(code + ": " + detail);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public Code code() {
        return code;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
