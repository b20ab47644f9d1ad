package org.guichet.printing;

import java.util.List;
import java.util.function.DoubleConsumer;

/** Tells every so many rows. */
final class RowProgress {

    private static final int EVERY = 64;

    private final double all;
    private final DoubleConsumer told;
    private int rows;

    RowProgress(List<SheetTable> tables, DoubleConsumer told) {
        this.all = Math.max(1, tables.stream().mapToInt(table -> table.rows().size()).sum());
        this.told = told;
    }

    void row() {
        if (++rows % EVERY == 0) {
            told.accept(rows / all);
        }
    }
}
