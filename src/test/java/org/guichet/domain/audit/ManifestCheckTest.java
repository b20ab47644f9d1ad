package org.guichet.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.guichet.domain.audit.ChainFinding.Kind;
import org.guichet.domain.change.Hash;
import org.junit.jupiter.api.Test;

/** Whatever is done to an exported file afterwards is found, and the entry is named. */
class ManifestCheckTest {

    private static final long SEED = Long.getLong("guichet.seed", 20_261_128L);

    private static List<String> lines(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(i -> "desk-1;" + (500 - i) + ";something").toList());
    }

    private static TrailManifest manifest(List<String> lines) {
        List<TrailManifest.Entry> entries = lines.stream()
                .map(line -> new TrailManifest.Entry(
                        new AuditEntry.Id("desk-1", Long.parseLong(line.split(";", -1)[1])), ManifestCheck.hashOf(line)))
                .toList();
        TrailManifest.About about = new TrailManifest.About("A site", Instant.EPOCH, "a.martin", "b.noor", "unusual · \tonly\n");
        return new TrailManifest(about, ManifestCheck.hashOf(""), entries, "a2V5", "c2ln");
    }

    private static List<String> found(List<String> written, List<String> read) {
        return ManifestCheck.run(manifest(written), read).stream()
                .map(finding -> finding.kind() + " " + finding.from() + " " + finding.name())
                .toList();
    }

    @Test
    void nothingIsFoundInWhatIsAsItWas() {
        assertEquals(List.of(), found(lines(40), lines(40)));
        assertEquals(List.of(), found(lines(0), lines(0)));
        assertEquals(List.of(), found(lines(3), lines(3).stream().map(line -> line + "\r").toList()), "another way to end lines");
    }

    @Test
    void eachKindOfHarmIsNamed() {
        List<String> changed = lines(5);
        changed.set(2, "desk-1;498;something else");
        assertEquals(List.of("CHANGED 3 desk-1 498"), found(lines(5), changed));
        List<String> dropped = lines(5);
        dropped.remove(1);
        assertEquals(List.of("DROPPED 2 desk-1 499"), found(lines(5), dropped));
        List<String> added = lines(5);
        added.add(1, "desk-9;1;made up");
        assertEquals(List.of("ADDED 2 "), found(lines(5), added));
        List<String> twice = lines(5);
        twice.add(twice.getFirst());
        assertEquals(List.of("ADDED 6 "), found(lines(5), twice));
        List<String> moved = lines(5);
        moved.add(4, moved.removeFirst());
        assertEquals(List.of("REORDERED 5 desk-1 500"), found(lines(5), moved));
        assertEquals(5, found(lines(5), List.of()).size());
    }

    @Test
    void whateverIsDoneAtRandomIsFoundAndNamed() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 600; round++) {
            List<String> read = lines(30);
            int place = random.nextInt(30);
            String name = "desk-1 " + (500 - place);
            Kind kind = List.of(Kind.CHANGED, Kind.DROPPED, Kind.ADDED, Kind.REORDERED).get(random.nextInt(4));
            switch (kind) {
                case CHANGED -> read.set(place, read.get(place) + random.nextInt(10));
                case DROPPED -> read.remove(place);
                case ADDED -> read.add(place, "desk-2;" + random.nextInt() + ";made up");
                default -> read.add((place + 2 + random.nextInt(26)) % 29, read.remove(place));
            }
            List<ChainFinding> findings = ManifestCheck.run(manifest(lines(30)), read);
            String told = "seed " + SEED + " round " + round + " " + kind + " " + findings;
            assertEquals(1, findings.size(), told);
            assertEquals(kind, findings.getFirst().kind(), told);
            assertTrue(kind == Kind.ADDED || findings.getFirst().name().equals(name), told);
        }
    }

    @Test
    void aManifestIsReadAsItWasWrittenAndNothingElseIsOne() {
        TrailManifest manifest = manifest(lines(12));
        assertEquals("unusual ·  only ", manifest.about().shown(), "one line each");
        assertEquals(Optional.of(manifest), TrailManifest.read(manifest.text()));
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder(manifest.text());
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(0x2030));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(60)));
                default -> text.insert(at, (char) random.nextInt(0x80));
            }
            String told = "seed " + SEED + " round " + round;
            TrailManifest.read(text.toString()).ifPresent(read -> assertEquals(text.toString(), read.text(), told));
        }
        assertEquals(Optional.empty(), TrailManifest.read(""));
        assertEquals(Optional.empty(), TrailManifest.read(manifest.text() + "more\n"));
        assertEquals(Optional.empty(), TrailManifest.read(manifest.text().replace("entries\t12", "entries\t-1")));
        assertEquals(Optional.empty(), TrailManifest.read(manifest.text().replace("entries\t12", "entries\t99999999999")));
    }

    /** The last finding but one: two lines that change places are one move, and only one of them is named. */
    @Test
    void theFewestLinesThatExplainAnotherOrderCountAsMoved() {
        List<String> read = lines(9);
        read.addAll(read.subList(0, 1));
        read.remove(0);
        assertEquals(List.of("REORDERED 9 desk-1 500"), found(lines(9), read));
        assertEquals(8, found(lines(9), lines(9).reversed()).size());
        assertEquals(Hash.of("x".getBytes(java.nio.charset.StandardCharsets.UTF_8)), ManifestCheck.hashOf("x\r"));
    }
}
