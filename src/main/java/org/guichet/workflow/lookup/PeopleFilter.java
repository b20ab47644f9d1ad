package org.guichet.workflow.lookup;

import java.util.List;
import java.util.stream.Stream;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.workflow.lookup.FilterChoice.ByEmployer;
import org.guichet.workflow.lookup.FilterChoice.ByPermit;
import org.guichet.workflow.lookup.FilterChoice.ByProcedure;
import org.guichet.workflow.lookup.FilterChoice.ByStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which of the people found are listed; what is null is not asked for. Permit, employer and status are those of one application.
 *
 * @param procedure what they come for
 */
public record PeopleFilter(
        @Nullable ByProcedure procedure, @Nullable ByPermit permit, @Nullable ByEmployer employer, @Nullable ByStatus status) {

    public static final PeopleFilter OFF = new PeopleFilter(null, null, null, null);

    public boolean isOff() {
        return equals(OFF);
    }

    /** What is asked for. */
    public List<FilterChoice> choices() {
        return Stream.<@Nullable FilterChoice>of(procedure, permit, employer, status).<FilterChoice>mapMulti((choice, on) -> {
            if (choice != null) {
                on.accept(choice);
            }
        }).toList();
    }

    /** With this choice in place of another of its kind, or without it where it is on. */
    public PeopleFilter toggled(FilterChoice choice) {
        return switch (choice) {
            case ByProcedure chosen -> new PeopleFilter(chosen.equals(procedure) ? null : chosen, permit, employer, status);
            case ByPermit chosen -> new PeopleFilter(procedure, chosen.equals(permit) ? null : chosen, employer, status);
            case ByEmployer chosen -> new PeopleFilter(procedure, permit, chosen.equals(employer) ? null : chosen, status);
            case ByStatus chosen -> new PeopleFilter(procedure, permit, employer, chosen.equals(status) ? null : chosen);
        };
    }

    /** Without what was asked for last of all that the list of choices has. */
    public PeopleFilter withoutLast() {
        List<FilterChoice> on = choices();
        return on.isEmpty() ? this : toggled(on.getLast());
    }

    boolean fits(Matters matters) {
        boolean comes = procedure == null || matters.procedures().contains(procedure.procedure());
        boolean anyApplication = permit == null && employer == null && status == null;
        return comes && (anyApplication || matters.applications().stream().anyMatch(this::fits));
    }

    private boolean fits(PermitApplication application) {
        return (permit == null || permit.permit() == application.permitType())
                && (employer == null || employer.name().equals(application.employer()))
                && (status == null || status.status() == application.status());
    }
}
