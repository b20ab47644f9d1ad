package org.guichet.launch;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.domain.change.OperationId;

/** Makes UUIDv7 names (RFC 9562 section 5.7): 48 bits of milliseconds, the rest random; never falling within one process. */
public final class OperationIds implements Supplier<OperationId> {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final int SUB_MILLISECOND = 0x1000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    public OperationIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized OperationId get() {
        long fresh = clock.millis() * SUB_MILLISECOND + random.nextInt(SUB_MILLISECOND / 2);
        last = Math.max(fresh, last + 1);
        long high = ((last / SUB_MILLISECOND) << 16) | VERSION_7 | (last % SUB_MILLISECOND);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new OperationId(new UUID(high, low));
    }
}
