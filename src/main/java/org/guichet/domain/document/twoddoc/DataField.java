package org.guichet.domain.document.twoddoc;

/**
 * One datum of a 2D-Doc.
 *
 * @param id two characters of the catalogue
 * @param value as encoded
 * @param readable as people read it: dates as ISO dates
 * @param truncated whether the code says that it was cut
 */
public record DataField(String id, String value, String readable, boolean truncated) {}
