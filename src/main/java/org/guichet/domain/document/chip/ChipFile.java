package org.guichet.domain.document.chip;

import java.util.Arrays;
import java.util.Optional;

/** The files of a chip that are read here (Doc 9303 part 10, table 38). Fingers and irises are not: they need the State's own rights. */
public enum ChipFile {
    /** What protocols the chip speaks; readable by anybody, and signed by nobody: {@link #DG14} says it again. */
    CARD_ACCESS(0x011c, 0x31, 0, 4_096),
    /** Which files there are. */
    COM(0x011e, 0x60, 0, 1_024),
    /** The zone. */
    DG1(0x0101, 0x61, 1, 1_024),
    /** The face. */
    DG2(0x0102, 0x75, 2, 65_535),
    /** What protocols the chip speaks, signed. */
    DG14(0x010e, 0x6e, 14, 16_384),
    /** The hashes of the others, signed. */
    SOD(0x011d, 0x77, 0, 65_535);

    private final int id;
    private final int tag;
    private final int dataGroup;
    private final int most;

    ChipFile(int id, int tag, int dataGroup, int most) {
        this.id = id;
        this.tag = tag;
        this.dataGroup = dataGroup;
        this.most = most;
    }

    /** By which it is selected. */
    public int id() {
        return id;
    }

    /** Which it begins with. */
    public int tag() {
        return tag;
    }

    /** The number under which the security object names its hash; 0 for a file that is no data group. */
    public int dataGroup() {
        return dataGroup;
    }

    /** Bytes beyond which it is not read: a chip holds some tens of thousands in all, and two bytes say a place in a file. */
    public int most() {
        return most;
    }

    /** The data group of that tag, as {@link #COM} lists them. */
    static Optional<ChipFile> ofTag(int tag) {
        return Arrays.stream(values()).filter(each -> each.tag == tag && each.dataGroup > 0).findFirst();
    }
}
