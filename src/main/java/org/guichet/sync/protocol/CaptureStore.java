package org.guichet.sync.protocol;

import org.guichet.domain.change.Hash;

/**
 * What a central store does with sealed captures (fingerprints, photographs), apart from operations: bytes that it can't read, sent in
 * parts, resumed where a line broke, and verified as a whole by their name. Over HTTP these are the steps of tus 1.0
 * (https://tus.io/protocols/resumable-upload). Who asks has been authenticated.
 */
public interface CaptureStore {

    /** Bytes of a capture: ten fingers at 500 dpi and a photograph have some 5 MB. */
    int MOST_BYTES = 64 * 1024 * 1024;

    /** Bytes of a part, at most. */
    int PART_BYTES = 1024 * 1024;

    /**
     * Makes a capture known, or tells how far one is that is known already: the same request again does no harm.
     *
     * @throws StoreProblem WRONG_DESK where another desk sends a capture of this name, MALFORMED where it had another length,
     *     TOO_LARGE beyond {@link #MOST_BYTES}
     */
    CaptureProgress begin(Caller caller, CaptureNote capture) throws StoreProblem;

    /** @throws StoreProblem NOT_FOUND where this desk has not begun it */
    CaptureProgress progress(Caller caller, Hash name) throws StoreProblem;

    /**
     * Takes the next part. With the last one the whole is compared with its name.
     *
     * @param offset of the part's first byte
     * @throws StoreProblem CAPTURE_GAP where the store has another number of bytes; CAPTURE_ALTERED where the whole is not what its
     *     name says: all of it is forgotten and may be sent again
     */
    CaptureProgress append(Caller caller, Hash name, long offset, byte[] part) throws StoreProblem;
}
