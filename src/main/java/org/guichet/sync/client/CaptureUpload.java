package org.guichet.sync.client;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.guichet.sync.protocol.Caller;
import org.guichet.sync.protocol.CaptureNote;
import org.guichet.sync.protocol.CaptureProgress;
import org.guichet.sync.protocol.CaptureStore;
import org.guichet.sync.protocol.Pace;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.WaitingCaptures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits, one capture after another, each from where the store has it. The copy here is let go of only when the store says that
 * it has verified the whole.
 */
public final class CaptureUpload {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureUpload.class);

    /** Bytes of a part: a line of 50 kbit/s has the smallest through in five seconds, one of 1 Mbit/s the largest in two. */
    private static final int SMALLEST = 32 * 1024;
    private static final int LARGEST = 256 * 1024;

    /** One that is altered twice on a line that checks its bytes is altered on this disk. */
    private static final int ATTEMPTS = 2;

    private final WaitingCaptures waiting;
    private final CaptureStore store;
    private final Caller caller;
    private final Pace pace = new Pace(SMALLEST, SMALLEST * 2, LARGEST);

    public CaptureUpload(WaitingCaptures waiting, CaptureStore store, Caller caller) {
        this.waiting = waiting;
        this.store = store;
        this.caller = caller;
    }

    /**
     * @param stop asked between parts
     * @return captures that the store verified
     */
    public int run(BooleanSupplier stop) throws StoreProblem {
        int verified = 0;
        for (CaptureNote each : waiting.waiting()) {
            if (!stop.getAsBoolean() && send(each, stop)) {
                waiting.verified(each.name());
                verified++;
            }
        }
        return verified;
    }

    /** One that can't be read, or that the store will not have, is passed over: it holds up none of the others. */
    private boolean send(CaptureNote capture, BooleanSupplier stop) throws StoreProblem {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return sendWhole(capture, stop);
            } catch (IOException e) {
                LOG.error("capture {} can't be read: {}", capture.name().hex(), e.getClass().getSimpleName());
                return false;
            } catch (StoreProblem problem) {
                if (problem.code() == Code.MALFORMED || problem.code() == Code.WRONG_DESK || problem.code() == Code.TOO_LARGE) {
                    LOG.error("capture {} is not taken: {}", capture.name().hex(), problem.code());
                    return false;
                }
                if (problem.code() != Code.CAPTURE_ALTERED && problem.code() != Code.CAPTURE_GAP) {
                    throw problem;
                }
                LOG.warn("capture {} is sent again: {}", capture.name().hex(), problem.code());
            }
        }
        return false;
    }

    private boolean sendWhole(CaptureNote capture, BooleanSupplier stop) throws StoreProblem, IOException {
        CaptureProgress there = store.begin(caller, capture);
        while (!there.verified() && !stop.getAsBoolean()) {
            byte[] part = waiting.read(capture.name(), there.received(), pace.size());
            if (part.length == 0) {
                throw new IOException("shorter than it was");
            }
            long at = there.received();
            there = pace.ask(_ -> store.append(caller, capture.name(), at, part));
        }
        return there.verified();
    }
}
