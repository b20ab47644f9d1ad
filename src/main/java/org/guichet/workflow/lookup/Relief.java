package org.guichet.workflow.lookup;

import java.util.List;

/**
 * What brings people back into a list that a filter left empty.
 *
 * @param off the choices to take off: one, or all where no single one is enough
 * @param left the filter without them
 * @param people how many of those found it lets through
 */
public record Relief(List<FilterChoice> off, PeopleFilter left, int people) {

    public Relief {
        off = List.copyOf(off);
    }
}
