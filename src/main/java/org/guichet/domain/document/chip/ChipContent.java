package org.guichet.domain.document.chip;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The files of a chip as they were read, and how it was opened. */
public final class ChipContent {

    private final Access access;
    private final Map<ChipFile, byte[]> files;
    private final boolean original;

    /** How it was opened. */
    public enum Access {
        /** Password-authenticated: the key that both sides have then can't be guessed from what was overheard. */
        PACE,
        /** The older one. */
        BAC
    }

    /** @param files not copied */
    public ChipContent(Access access, Map<ChipFile, byte[]> files) {
        this(access, files, false);
    }

    /**
     * With what the chip proved of itself.
     *
     * @param files not copied
     * @param original whether it has the secret to the public key in its {@link ChipFile#DG14}; false too where that was not shown
     */
    public ChipContent(Access access, Map<ChipFile, byte[]> files, boolean original) {
        this.access = access;
        this.original = original;
        this.files = new EnumMap<>(ChipFile.class);
        this.files.putAll(files);
    }

    public Access access() {
        return access;
    }

    /** Whether it proved to hold a secret that can't be copied (Doc 9303 part 11, 6.2): worth as much as DG14's signature. */
    public boolean isOriginal() {
        return original;
    }

    /** Empty where the chip has none such; the bytes are to be read only. */
    public Optional<byte[]> file(ChipFile file) {
        return Optional.ofNullable(files.get(file));
    }

    /** Overwrites it: nothing of a person is left in it. */
    public void wipe() {
        files.values().forEach(each -> Arrays.fill(each, (byte) 0));
        files.clear();
    }
}
