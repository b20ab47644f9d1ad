package org.guichet.domain.document.chip;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is in a chip's files. Any bytes give an answer; what is not built as Doc 9303 part 10 says is empty. */
public final class ChipFiles {

    private static final int ZONE = 0x5f1f;
    private static final int LIST = 0x5c;
    private static final int TEMPLATES = 0x7f61;
    private static final int TEMPLATE = 0x7f60;
    private static final int DATA_BLOCK = 0x5f2e;
    private static final int DATA_BLOCK_OF_OBJECTS = 0x7f2e;
    private static final int[] LINES = {30, 36, 44};
    private static final int[] COUNTS = {3, 2, 2};

    private ChipFiles() {}

    /** The zone in a DG1, its lines apart (part 10, 4.7.1); one of no known length as it is. */
    public static Optional<String> zone(byte[] dg1) {
        return Tlv.first(dg1).filter(file -> file.tag() == ChipFile.DG1.tag()).flatMap(file -> file.child(ZONE))
                .map(zone -> new String(zone.value(), StandardCharsets.ISO_8859_1)).map(ChipFiles::lines);
    }

    private static String lines(String zone) {
        for (int i = 0; i < LINES.length; i++) {
            if (zone.length() == LINES[i] * COUNTS[i]) {
                StringBuilder lines = new StringBuilder(zone);
                for (int line = COUNTS[i] - 1; line > 0; line--) {
                    lines.insert(line * LINES[i], '\n');
                }
                return lines.toString();
            }
        }
        return zone;
    }

    /** The data block of the first face in a DG2, an ISO/IEC 19794-5 record (part 10, 4.7.2). */
    public static Optional<byte[]> face(byte[] dg2) {
        return Tlv.first(dg2).filter(file -> file.tag() == ChipFile.DG2.tag())
                .flatMap(file -> file.child(TEMPLATES))
                .flatMap(all -> all.child(TEMPLATE))
                .flatMap(first -> first.child(DATA_BLOCK).or(() -> first.child(DATA_BLOCK_OF_OBJECTS)))
                .map(Tlv::value);
    }

    /** Which of the files known here a COM lists (part 10, 4.6.1). */
    public static Set<ChipFile> listed(byte[] com) {
        Set<ChipFile> listed = EnumSet.noneOf(ChipFile.class);
        Stream<byte[]> lists = Tlv.first(com).filter(file -> file.tag() == ChipFile.COM.tag()).flatMap(file -> file.child(LIST))
                .map(Tlv::value).stream();
        lists.forEach(list -> {
            for (byte tag : list) {
                ChipFile.ofTag(tag & 0xff).ifPresent(listed::add);
            }
        });
        return listed;
    }
}
