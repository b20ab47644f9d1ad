package org.guichet.workflow.door;

/** What can be done at the door. */
public record DoorActs(
        ReadDoor read, ReadReception reception, AdmitAtDoor admit, WithdrawAdmission withdraw, MoveDoors move) {}
