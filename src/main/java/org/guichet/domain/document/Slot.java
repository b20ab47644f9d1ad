package org.guichet.domain.document;

import java.util.List;

/** Columns {@code from} up to but not including {@code to} of a line, all counted from 0. */
record Slot(int line, int from, int to) {

    String in(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    int width() {
        return to - from;
    }
}
