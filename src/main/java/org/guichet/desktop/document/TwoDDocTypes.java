package org.guichet.desktop.document;

import java.util.Set;

/** The types of 2D-Doc that have a name here: those of a residence desk. */
final class TwoDDocTypes {

    private static final Set<String> NAMED = Set.of(
            "00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "13", "15", "16", "17", "18", "23", "24", "25", "27",
            "28", "29", "A4", "AE", "B0", "B1", "B4");

    private TwoDDocTypes() {}

    static String key(String type) {
        return NAMED.contains(type) ? "document.type." + type : "document.type.other";
    }
}
