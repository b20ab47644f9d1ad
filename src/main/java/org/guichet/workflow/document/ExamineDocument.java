package org.guichet.workflow.document;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.reading.DatumComparison;
import org.guichet.domain.document.reading.DocumentReader;
import org.guichet.domain.document.reading.ReadDocument;
import org.guichet.domain.document.trust.SignatureCheck;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.domain.trust.TrustBook;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.file.IdentityOnFile;
import org.guichet.workflow.file.PersonFile;

/** Reads a document with the certificates of the site, and holds it against the file of the person at the desk. */
public final class ExamineDocument {

    private final TrustBook trust;
    private final TakeoverBook takeovers;
    private final SignatureCheck check;
    private final Clock clock;

    public ExamineDocument(TrustBook trust, TakeoverBook takeovers, SignatureCheck check, Clock clock) {
        this.trust = trust;
        this.takeovers = takeovers;
        this.check = check;
        this.clock = clock;
    }

    /** The document in a text that a scanner gave; empty where it is none that is known here. */
    public Result<Optional<ReadDocument>> text(DeskSession session, String text) {
        return session.<Optional<ReadDocument>>lacks(Permission.LOOK_UP)
                .orElseGet(() -> Result.done(reader().read(text, LocalDate.now(clock))));
    }

    /** All that the codes of a picture say, signed documents first. */
    public Result<List<ReadDocument>> codes(DeskSession session, List<BarcodeText> codes) {
        return session.<List<ReadDocument>>lacks(Permission.LOOK_UP).orElseGet(() -> {
            DocumentReader reader = reader();
            return Result.done(codes.stream().map(code -> reader.any(code, LocalDate.now(clock)))
                    .sorted(ReadDocument.worthiestFirst()).toList());
        });
    }

    /** The document in a file's bytes, one character each. */
    public Result<Optional<ReadDocument>> bytes(DeskSession session, String latin) {
        return session.<Optional<ReadDocument>>lacks(Permission.LOOK_UP).orElseGet(
                () -> Result.done(reader().read(latin.getBytes(StandardCharsets.ISO_8859_1), LocalDate.now(clock))));
    }

    /** Each datum of the document beside what the file says, and what was taken out of documents before. */
    public Result<List<DatumComparison>> compare(DeskSession session, ReadDocument document, PersonFile file) {
        return session.<List<DatumComparison>>lacks(Permission.LOOK_UP).orElseGet(() -> {
            Map<DatumKind, TakenDatum> taken = takeovers.of(file.person().id()).current();
            return Result.done(DatumComparison.of(
                    document, IdentityOnFile.of(file.person()), FileData.of(file, taken), LocalDate.now(clock)));
        });
    }

    private DocumentReader reader() {
        return new DocumentReader(trust.store(), check);
    }
}
