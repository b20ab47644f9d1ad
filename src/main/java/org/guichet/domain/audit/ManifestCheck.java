package org.guichet.domain.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.change.Hash;

/**
 * Holds the lines of a file against its manifest, and names each entry that was changed, dropped, added or moved. The fewest lines that
 * explain another order count as moved.
 */
public final class ManifestCheck {

    private static final int NOT_LISTED = -1;

    private final TrailManifest manifest;
    private final List<ChainFinding> findings = new ArrayList<>();

    private ManifestCheck(TrailManifest manifest) {
        this.manifest = manifest;
    }

    /** A line as it is hashed: without what ends it, which travels badly. */
    public static Hash hashOf(String line) {
        return Hash.of((line.endsWith("\r") ? line.substring(0, line.length() - 1) : line).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param lines of the file, without that of the column names
     * @return numbered by the file's lines, or for what is missing by its place in the manifest; from 1
     */
    public static List<ChainFinding> run(TrailManifest manifest, List<String> lines) {
        return new ManifestCheck(manifest).check(lines);
    }

    private List<ChainFinding> check(List<String> lines) {
        List<TrailManifest.Entry> listed = manifest.entries();
        int[] places = placesOf(lines);
        boolean[] present = new boolean[listed.size()];
        Arrays.stream(places).filter(place -> place != NOT_LISTED).forEach(place -> present[place] = true);
        changed(lines, places, present);
        moved(places);
        for (int place = 0; place < present.length; place++) {
            if (!present[place]) {
                find(Kind.DROPPED, place + 1, name(place));
            }
        }
        findings.sort(Comparator.comparingLong(ChainFinding::from).thenComparing(ChainFinding::kind));
        return List.copyOf(findings);
    }

    /** Where each line stands in the manifest; a line that comes twice is listed once. */
    private int[] placesOf(List<String> lines) {
        Map<Hash, Integer> byHash = new HashMap<>();
        for (int i = 0; i < manifest.entries().size(); i++) {
            byHash.putIfAbsent(manifest.entries().get(i).line(), i);
        }
        int[] places = new int[lines.size()];
        for (int i = 0; i < places.length; i++) {
            Integer place = byHash.remove(hashOf(lines.get(i)));
            places[i] = place == null ? NOT_LISTED : place;
        }
        return places;
    }

    /** Between two lines that are as they were, so many that are not are taken for those that are missing there; more are new. */
    private void changed(List<String> lines, int[] places, boolean[] present) {
        int expected = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (places[i] != NOT_LISTED) {
                expected = places[i] + 1;
            } else if (expected < present.length && !present[expected]) {
                present[expected] = true;
                places[i] = expected;
                find(Kind.CHANGED, i + 1L, name(expected));
                expected++;
            } else {
                find(Kind.ADDED, i + 1L, "");
            }
        }
    }

    /** All but a longest run of lines that are in order. */
    private void moved(int[] places) {
        int[] lines = IntStream.range(0, places.length).filter(i -> places[i] != NOT_LISTED).toArray();
        int[] ends = new int[lines.length];
        int[] before = new int[lines.length];
        int longest = 0;
        for (int i = 0; i < lines.length; i++) {
            int at = lowest(ends, longest, lines, places, places[lines[i]]);
            before[i] = at == 0 ? -1 : ends[at - 1];
            ends[at] = i;
            longest = Math.max(longest, at + 1);
        }
        boolean[] inOrder = new boolean[lines.length];
        for (int i = longest == 0 ? -1 : ends[longest - 1]; i >= 0; i = before[i]) {
            inOrder[i] = true;
        }
        for (int i = 0; i < lines.length; i++) {
            if (!inOrder[i]) {
                find(Kind.REORDERED, lines[i] + 1L, name(places[lines[i]]));
            }
        }
    }

    /** The shortest run that this place would not go on: it takes the end of it. */
    private static int lowest(int[] ends, int longest, int[] lines, int[] places, int place) {
        int low = 0;
        int high = longest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[lines[ends[middle]]] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private String name(int place) {
        AuditEntry.Id id = manifest.entries().get(place).id();
        return id.desk() + " " + id.deskSeq();
    }

    private void find(Kind kind, long line, String name) {
        findings.add(ChainFinding.of(kind, line, name));
    }
}
