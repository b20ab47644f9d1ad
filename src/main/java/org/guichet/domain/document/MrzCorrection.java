package org.guichet.domain.document;

import java.util.List;

/** A zone that would be intact if these characters had been misread. For a person to accept; never applied by itself. */
public record MrzCorrection(List<Change> changes, Mrz corrected) {

    public MrzCorrection {
        changes = List.copyOf(changes);
    }

    /** One character: line and column count from 1. */
    public record Change(MrzField field, int line, int column, char read, char proposed) {}
}
