package org.guichet.store.home;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a home tell nothing any more: its keys first, since with them everything else is gone, however the rest of the wiping ends. On
 * disks that write elsewhere than they are told (SSD), the old bytes of a key may survive under the system: encrypt the disk too.
 */
public final class KeyWipe {

    private KeyWipe() {}

    /**
     * @param files that were deleted
     * @param left that could not be; without the keys they say nothing
     */
    public record Wiped(int files, List<Path> left) {

        public Wiped {
            left = List.copyOf(left);
        }
    }

    /** @throws HomeTroubleException where another program has the home open: nothing was done */
    public static Wiped run(Path folder, KeyHelp help) throws IOException, HomeTroubleException {
        HomeLock lock = HomeLock.take(folder.resolve(Home.LOCK))
                .orElseThrow(() -> new HomeTroubleException(new HomeTrouble.InUse(folder)));
        try {
            new KeyFile(folder, help).destroy();
            for (String name : List.of("trail-key", "enrolment", "enrolment-key", "escrow")) {
                destroy(folder.resolve(name));
            }
        } finally {
            lock.close();
        }
        return deleteAll(folder);
    }

    /** Written over, then deleted; nothing where there is none. */
    static void destroy(Path file) throws IOException {
        if (Files.exists(file)) {
            overwrite(file);
            Files.delete(file);
            ForcedFolder.force(file.toAbsolutePath().getParent());
        }
    }

    /** Each file written over, then all deleted; nothing where there is none. */
    static void destroyTree(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> all;
            try (Stream<Path> walk = Files.walk(folder)) {
                all = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path each : all) {
                if (Files.isRegularFile(each)) {
                    overwrite(each);
                }
                Files.delete(each);
            }
        }
    }

    /** With zeros, forced. */
    public static void overwrite(Path file) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.write(new byte[(int) open.length()]);
            open.getFD().sync();
        }
    }

    private static Wiped deleteAll(Path folder) throws IOException {
        List<Path> left = new ArrayList<>();
        int files = 0;
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            boolean isFile = Files.isRegularFile(each);
            try {
                Files.delete(each);
                files += isFile ? 1 : 0;
            } catch (IOException e) {
                left.add(each);
            }
        }
        return new Wiped(files, left);
    }
}
