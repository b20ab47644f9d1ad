package org.guichet.workflow.door;

import java.util.Optional;
import org.guichet.workflow.convocation.IssueConvocation;
import org.guichet.workflow.demonstration.SpecimenConvocations;
import org.guichet.workflow.rebooking.RebookingActs;
import org.guichet.workflow.scanner.CodeReaders;

/**
 * What can be done at the door.
 *
 * @param readers besides the keyboard
 * @param convocation present where this desk can have convocations sealed
 * @param specimens present in a demonstration only
 */
public record DoorActs(
        ReadDoor read,
        ReadReception reception,
        AdmitAtDoor admit,
        WithdrawAdmission withdraw,
        MoveDoors move,
        RebookingActs rebooking,
        CodeReaders readers,
        Optional<IssueConvocation> convocation,
        Optional<SpecimenConvocations> specimens) {}
