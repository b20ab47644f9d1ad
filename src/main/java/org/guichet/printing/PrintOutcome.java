package org.guichet.printing;

/** What came of printing. */
public sealed interface PrintOutcome {

    /** Handed to the printer's queue. */
    record Printed(String printer) implements PrintOutcome {}

    /** No printer is installed, or not the one that was asked for: the PDF can be saved instead. */
    record NoPrinter() implements PrintOutcome {}

    /** The printer or its driver refused. */
    record Failed(String printer, String detail) implements PrintOutcome {}
}
