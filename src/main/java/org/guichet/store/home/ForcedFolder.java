package org.guichet.store.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes a new or renamed entry of a folder survive a power cut. Windows has no such call: NTFS journals its folders. */
public final class ForcedFolder {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private ForcedFolder() {}

    public static void force(@Nullable Path folder) throws IOException {
        if (folder != null && !WINDOWS) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
