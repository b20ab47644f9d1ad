package org.guichet.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** A journal folder in memory whose disk can fill up, fail and lose its power. */
public final class MemoryFolder implements JournalFolder {

    private static final int SECTOR = 64; // smaller than a disk’s, so that small frames are torn too

    private final Map<Integer, MemoryMedium> media = new TreeMap<>();
    private final DiskFaults faults = new DiskFaults();

    /** The switch for what goes wrong. */
    public DiskFaults faults() {
        return faults;
    }

    @Override
    public List<Integer> segments() {
        return List.copyOf(media.keySet());
    }

    @Override
    public JournalMedium open(int segment) throws IOException {
        MemoryMedium medium = media.get(segment);
        if (medium == null) {
            throw new IOException("no segment " + segment);
        }
        return medium;
    }

    @Override
    public JournalMedium create(int segment) throws IOException {
        faults.beforeChange();
        return media.computeIfAbsent(segment, _ -> new MemoryMedium(faults, SECTOR));
    }

    @Override
    public Path path(int segment) {
        return Path.of("memory", segment + ".journal");
    }

    MemoryMedium medium(int segment) {
        return Objects.requireNonNull(media.get(segment));
    }

    void remove(int segment) {
        media.remove(segment);
    }

    /** What had been forced is there; of the rest, each write is there, lost or torn. */
    public void cutPower(RandomGenerator random) {
        media.values().forEach(medium -> medium.cutPower(random));
        faults.heal();
    }
}
