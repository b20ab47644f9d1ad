package org.guichet.domain.door;

import org.guichet.domain.change.Act;

/** What is done with the doors. Each takes the other back. */
public sealed interface DoorAct extends Act {

    int REASON_LENGTH = 300;

    /** @param reason 1 to {@link #REASON_LENGTH} characters */
    record DoorsClosed(String reason) implements DoorAct {}

    record DoorsOpened(String reason) implements DoorAct {}
}
