package org.guichet.desktop.file;

/** What of the person in hand is in view: a procedure, the pieces of one, or the whole file. */
enum WorkView {
    PICKUP,
    VALIDATION,
    PIECES,
    FILE
}
