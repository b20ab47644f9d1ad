package org.guichet.workflow.cardpickup;

import java.time.Instant;
import java.util.Optional;
import org.guichet.domain.convocation.PaperReading;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.document.ModuleGrid;

/** Seals the papers of this desk, and reads the seals of those that people bring. */
public interface PaperCode {

    /** A code to print; empty where what it would say fits into none. */
    Optional<ModuleGrid> of(SealedPaper.Kind kind, String reference, String about, Instant at);

    /** Never fails, whatever was scanned. */
    PaperReading read(String scanned);
}
