package org.guichet.domain.door;

/** How full the waiting room is. */
public enum RoomLevel {
    ROOM,
    NEARLY_FULL,
    FULL
}
