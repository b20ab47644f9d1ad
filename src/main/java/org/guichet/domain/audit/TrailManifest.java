package org.guichet.domain.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Hash;

/**
 * What is said, and signed, of entries of a trail that left the house in a file: which they are, in which order, and the hash of each line.
 * A text of lines with tabs between their parts, so that it can be read without this program.
 *
 * @param about who took them out, when and which; texts of one line
 * @param head hash of the file's line of column names; of nothing where it has none
 * @param entries in the order of the file
 * @param key public, Ed25519 as X.509 SubjectPublicKeyInfo in Base64
 * @param signature Base64, over {@link #signed}; empty while it is not signed
 */
public record TrailManifest(About about, Hash head, List<Entry> entries, String key, String signature) {

    /** So many entries fit into a file. */
    public static final int MOST = 1_000_000;

    private static final String FIRST_LINE = "guichet trail export 1";

    /** @param shown what was chosen of the trail, in the words of the screen */
    public record About(String site, Instant at, String agent, String second, String shown) {}

    /** An entry of the trail, and the hash of its line in the file. */
    public record Entry(AuditEntry.Id id, Hash line) {}

    public TrailManifest {
        entries = List.copyOf(entries);
        about = new About(flat(about.site()), about.at(), flat(about.agent()), flat(about.second()), flat(about.shown()));
    }

    private static String flat(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** The bytes to sign. */
    public byte[] signed() {
        return unsigned().getBytes(StandardCharsets.UTF_8);
    }

    public TrailManifest with(String signedBy) {
        return new TrailManifest(about, head, entries, key, signedBy);
    }

    public String text() {
        return unsigned() + "signature\t" + signature + "\n";
    }

    private String unsigned() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        line(text, "site", about.site());
        line(text, "at", about.at().toString());
        line(text, "agent", about.agent());
        line(text, "second", about.second());
        line(text, "shown", about.shown());
        line(text, "head", head.hex());
        line(text, "key", key);
        line(text, "entries", Integer.toString(entries.size()));
        for (Entry entry : entries) {
            text.append(entry.id().desk()).append('\t').append(entry.id().deskSeq()).append('\t').append(entry.line().hex()).append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('\t').append(value).append('\n');
    }

    /** Empty for a text that is no manifest; whether it was changed is for its signature to say. */
    public static Optional<TrailManifest> read(String text) {
        try {
            Iterator<String> lines = text.lines().iterator();
            if (!lines.hasNext() || !lines.next().equals(FIRST_LINE)) {
                return Optional.empty();
            }
            String site = value(lines, "site");
            Instant at = Instant.parse(value(lines, "at"));
            About about = new About(site, at, value(lines, "agent"), value(lines, "second"), value(lines, "shown"));
            Hash head = new Hash(value(lines, "head"));
            String key = value(lines, "key");
            int count = Integer.parseInt(value(lines, "entries"));
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < count && i < MOST; i++) {
                entries.add(entry(next(lines)));
            }
            TrailManifest read = new TrailManifest(about, head, entries, key, value(lines, "signature"));
            return read.text().equals(text) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an entry of a manifest");
        }
        return new Entry(new AuditEntry.Id(parts[0], Long.parseLong(parts[1])), new Hash(parts[2]));
    }

    private static String value(Iterator<String> lines, String name) {
        String line = next(lines);
        if (!line.startsWith(name + "\t")) {
            throw new IllegalArgumentException("not this line of a manifest");
        }
        return line.substring(name.length() + 1);
    }

    private static String next(Iterator<String> lines) {
        if (!lines.hasNext()) {
            throw new IllegalArgumentException("a manifest ends too early");
        }
        return lines.next();
    }
}
