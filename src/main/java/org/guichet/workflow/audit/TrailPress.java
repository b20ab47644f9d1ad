package org.guichet.workflow.audit;

import java.util.List;
import java.util.Locale;
import org.guichet.domain.audit.AuditEntry;

/** Makes entries of the trail into lines of a file, and signs for them with the key that the home's trail is signed with. */
public interface TrailPress {

    /** Kinds of files. Names are stored: append only. */
    enum Format {
        CSV,
        JSONL
    }

    /**
     * An entry as the screen shows it.
     *
     * @param what was done, in words
     * @param unusual what somebody should ask about, in words; may be empty
     */
    record Line(AuditEntry entry, String what, String unusual) {}

    /** The column names; empty for a kind of file that has none. */
    String head(Format format, Locale language);

    /** One line for each, without what ends it, and with nothing in it that would end it. */
    List<String> lines(Format format, List<Line> lines, Locale language);

    /** Ed25519, X.509 SubjectPublicKeyInfo in Base64. */
    String key();

    /** Base64. */
    String sign(byte[] bytes);
}
