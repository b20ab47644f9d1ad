package org.guichet.domain.lookup;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An index as plain arrays, to be kept and made into the same index again. What can be worked out of these is left out.
 *
 * @param words codes of nationalities after {@link #rules}
 * @param longs ids, foreigner numbers forward and backward, phones, addresses
 * @param ints births, nationalities, where the entries of people start, entries, where the letters of words start
 * @param letters of all words
 */
public record IndexParts(List<String> words, List<long[]> longs, List<int[]> ints, ByteBuffer letters) {

    /** Names in many scripts: a program that folds one of them otherwise makes its indexes anew. */
    private static final List<String> PROBES = List.of(
            "Ben-Yahia El Amrani", "Çelik Şahin", "Nguyễn Thị Ánh", "N'Diaye dos Santos", "Харченко Щукина", "محمد عبد الله",
            "Παπαδόπουλος", "王小明 欧阳", "ქართველი", "Հակոբյան", "ገብረ መድህን", "शर्मा", "Łukasz Æsir Straße", "O’Connor Mc Leod");

    public IndexParts {
        words = List.copyOf(words);
        longs = List.copyOf(longs);
        ints = List.copyOf(ints);
    }

    static IndexParts of(Segment segment) {
        List<String> words = new ArrayList<>(List.of(rules()));
        words.addAll(List.of(segment.nationalityNames));
        int[] nationalities = new int[segment.size()];
        for (int place = 0; place < nationalities.length; place++) {
            nationalities[place] = segment.nationalities[place];
        }
        return new IndexParts(
                words,
                List.of(segment.ids, segment.numbersForward.keys(), segment.numbersBackward.keys(), segment.phones.keys(),
                        segment.emails.keys()),
                List.of(segment.births, nationalities, segment.entryStarts, segment.entries, segment.tokens.starts()),
                segment.tokens.letters());
    }

    /** Whether this program would make the same words of the same names. */
    public boolean fitsThisProgram() {
        return words.size() > 1 && words.getFirst().equals(rules());
    }

    static String rules() {
        PeopleIndex.Builder probe = PeopleIndex.builder(PROBES.size());
        for (int i = 0; i < PROBES.size(); i++) {
            probe.add(new IndexedPerson(
                    i + 1, "013655909" + i % 10, PROBES.get(i), "Ana", LocalDate.of(1980, 2, 3), "", "+33 6 39 98 73 7" + i, "A@b.fr"));
        }
        Segment segment = probe.base();
        long hash = 17;
        for (int entry : segment.entries) {
            hash = 31 * hash + entry;
        }
        for (SortedKeys keys : List.of(segment.numbersForward, segment.numbersBackward, segment.phones, segment.emails)) {
            for (long key : keys.keys()) {
                hash = 31 * hash + key;
            }
        }
        return segment.births[0] + ":" + segment.tokens.letters().hashCode() + ":" + hash;
    }
}
