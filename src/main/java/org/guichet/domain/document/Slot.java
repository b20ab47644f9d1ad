package org.guichet.domain.document;

import java.util.List;

/** Columns {@code from} up to but not including {@code to} of a line, all counted from 0. */
record Slot(int line, int from, int to) {

    String in(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    boolean holds(int otherLine, int column) {
        return otherLine == line && from <= column && column < to;
    }

    int width() {
        return to - from;
    }
}
