package org.guichet.domain.lookup;

/** A run of digits in the question, separators taken out, with its place. */
public record DigitClue(String digits, boolean international, int from, int to) { }
