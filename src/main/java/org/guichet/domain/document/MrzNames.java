package org.guichet.domain.document;

/**
 * The names as the zone carries them: transliterated, with a space for each filler, and perhaps cut. A name field with a letter in
 * its last column may have been cut (Doc 9303 part 4, 4.2.3.1).
 */
public record MrzNames(String surname, String givenNames, boolean surnameMayBeCut, boolean givenNamesMayBeCut) {

    /** How many columns the double filler between surname and given names takes. */
    private static final int SEPARATOR = 2;

    public boolean mayBeTruncated() {
        return surnameMayBeCut || givenNamesMayBeCut;
    }

    /**
     * Takes one field with both names apart. Issuers cut the surname only where it leaves the given names no room, so a short surname
     * in a full field is whole.
     */
    static MrzNames together(String field) {
        int split = field.indexOf("<<");
        String surname = split < 0 ? field : field.substring(0, split);
        String given = split < 0 ? "" : field.substring(split + SEPARATOR);
        boolean full = !field.endsWith("<");
        boolean longSurname = surname.length() > given.length() + SEPARATOR;
        return new MrzNames(spaced(surname), spaced(given), full && longSurname, full && split >= 0);
    }

    /** The old French identity card gives each name a field of its own. */
    static MrzNames apart(String surname, String given) {
        return new MrzNames(spaced(surname), spaced(given), !surname.endsWith("<"), !given.endsWith("<"));
    }

    private static String spaced(String field) {
        return field.replaceAll("<+", " ").strip();
    }
}
