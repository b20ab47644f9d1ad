package org.guichet.printing;

import java.util.List;

/** A part of what is held of a person, as lines to be read. */
record DossierSection(String title, List<Line> lines) {

    /**
     * What stands beside its label.
     *
     * @param label a date or a number
     * @param text of any length
     */
    record Line(String label, String text) {}

    DossierSection {
        lines = List.copyOf(lines);
    }
}
