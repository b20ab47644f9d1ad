package org.guichet.inmemory;

import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import org.guichet.domain.convocation.PaperReading;
import org.guichet.domain.convocation.SealedPaper;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.workflow.cardpickup.PaperCode;

/** A grid of one module stands for any code. */
final class InMemoryPaperCode implements PaperCode {

    @Override
    public Optional<ModuleGrid> of(SealedPaper.Kind kind, String reference, String about, Instant at) {
        BitSet dark = new BitSet();
        dark.set(0);
        return Optional.of(new ModuleGrid(1, dark));
    }

    @Override
    public PaperReading read(String scanned) {
        return new PaperReading.NoPaper();
    }
}
