package org.guichet.workflow.door;

/** What can be done at the door. */
public record DoorActs(ReadDoor read, AdmitAtDoor admit, MoveDoors move) {}
