package org.guichet.domain.document;

/** What key strokes turned out to be. */
public sealed interface WedgeEvent {

    /** A person's typing: to be given to the field that has the focus, Enter and Tab included. */
    record Typed(String text) implements WedgeEvent {}

    /** A scanner's: to be kept from any field. */
    record Scanned(WedgeScan scan) implements WedgeEvent {}
}
