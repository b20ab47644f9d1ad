package org.guichet.sync.protocol;

import java.util.function.LongSupplier;
import org.guichet.sync.protocol.StoreProblem.Code;

/**
 * How much a line carries in one request. It begins low and doubles while answers come quickly, so that a fast line is at its full
 * size after a few requests; on a slow one it stays where a request takes some seconds, since a larger one would never have its answer
 * in time, however often it is tried. One that broke off is tried smaller.
 */
public final class Pace {

    private static final long QUICK = 4_000_000_000L;
    private static final long SLOW = 12_000_000_000L;
    private static final int BROKEN = 4;

    private final int least;
    private final int most;
    private final LongSupplier nanos;
    private int size;

    /** A request that is to have its answer. */
    public interface Request<T> {
        T ask(int size) throws StoreProblem;
    }

    /** @param nanos a clock that only goes forwards */
    public Pace(int least, int first, int most, LongSupplier nanos) {
        this.least = least;
        this.most = most;
        this.size = first;
        this.nanos = nanos;
    }

    public Pace(int least, int first, int most) {
        this(least, first, most, System::nanoTime);
    }

    /** Between the least and the most. */
    public int size() {
        return size;
    }

    /** Asks with the size of the moment, and learns from how long it took. */
    public <T> T ask(Request<T> request) throws StoreProblem {
        long begun = nanos.getAsLong();
        try {
            T answer = request.ask(size);
            long took = nanos.getAsLong() - begun;
            if (took < QUICK) {
                size = Math.min(most, size * 2);
            } else if (took > SLOW) {
                size = Math.max(least, size / 2);
            }
            return answer;
        } catch (StoreProblem problem) {
            if (problem.code() == Code.UNREACHABLE && nanos.getAsLong() - begun > QUICK) {
                size = Math.max(least, size / BROKEN);
            }
            throw problem;
        }
    }
}
