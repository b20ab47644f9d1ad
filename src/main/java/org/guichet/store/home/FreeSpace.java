package org.guichet.store.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.guichet.store.home.HomeTrouble.DiskFull;

/** Whether the disk has room, and whether a failure was that it had none. */
public final class FreeSpace {

    /** What must be free before a day starts, so that the act in hand can always be finished. */
    public static final long RESERVE_BYTES = 8L * 1024 * 1024;

    /** H2's failures can be each other's cause. */
    private static final int DEPTH = 20;

    private FreeSpace() {}

    static void check(Path folder) throws HomeTroubleException {
        long free = of(folder);
        if (free < RESERVE_BYTES) {
            throw new HomeTroubleException(new DiskFull(folder, free));
        }
    }

    /** Bytes that this user may still write; "plenty" where the platform can't say. */
    public static long of(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Java has no type for a full disk, only what the platform said: Linux, macOS and Windows in English, and quotas. */
    public static boolean ranOut(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEPTH; depth++, at = at.getCause()) {
            String said = String.valueOf(at.getMessage()).toLowerCase(Locale.ROOT);
            if (said.contains("no space left") || said.contains("not enough space") || said.contains("quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
