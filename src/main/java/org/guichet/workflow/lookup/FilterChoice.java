package org.guichet.workflow.lookup;

import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Procedure;

/** One thing that people found are filtered by. */
public sealed interface FilterChoice {

    /** What they come for. */
    record ByProcedure(Procedure procedure) implements FilterChoice {}

    record ByPermit(PermitApplication.PermitType permit) implements FilterChoice {}

    /** @param name whole, as on the application */
    record ByEmployer(String name) implements FilterChoice {}

    record ByStatus(PermitApplication.Status status) implements FilterChoice {}
}
