package org.guichet.domain.document;

/** One field side by side. Dates are ISO dates where they are whole; names and codes are as each side has them. */
public record FieldComparison(MrzField field, String onDocument, String onFile, Agreement agreement) {}
