package org.guichet.domain.lookup;

/**
 * One word of a text after folding.
 *
 * @param folded lower case, Latin letters without accents where the script can be romanised
 * @param start where it starts in the text it was read from, in UTF-16 units
 * @param joined true when only a hyphen (or an apostrophe within a Latin name) stands between it and the word before
 */
public record Word(String folded, int start, int end, boolean joined) { }
