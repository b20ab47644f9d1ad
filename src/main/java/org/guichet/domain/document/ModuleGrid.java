package org.guichet.domain.document;

import java.util.BitSet;

/** A square code as its dark and light modules, without the quiet zone around it. */
public final class ModuleGrid {

    private final int size;
    private final BitSet dark;

    /** @param dark the dark modules, row after row */
    public ModuleGrid(int size, BitSet dark) {
        if (size < 1 || dark.length() > size * size) {
            throw new IllegalArgumentException("modules outside the square");
        }
        this.size = size;
        this.dark = (BitSet) dark.clone();
    }

    /** Modules to a side. */
    public int size() {
        return size;
    }

    public boolean isDark(int column, int row) {
        return column >= 0 && row >= 0 && column < size && row < size && dark.get(row * size + column);
    }
}
