package org.guichet.workflow.door;

import java.util.Optional;
import org.guichet.workflow.convocation.IssueConvocation;
import org.guichet.workflow.demonstration.SpecimenConvocations;
import org.guichet.workflow.rebooking.RebookingActs;

/**
 * What can be done at the door.
 *
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
        Optional<IssueConvocation> convocation,
        Optional<SpecimenConvocations> specimens) {}
