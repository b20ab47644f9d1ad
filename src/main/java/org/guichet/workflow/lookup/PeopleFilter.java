package org.guichet.workflow.lookup;

import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * Which of the people found are listed; what is null is not asked for.
 *
 * @param procedure what they come for
 * @param permit of one of their applications
 * @param status of that same application
 */
public record PeopleFilter(@Nullable Procedure procedure, @Nullable PermitType permit, @Nullable Status status) {

    public static final PeopleFilter OFF = new PeopleFilter(null, null, null);

    public boolean isOff() {
        return equals(OFF);
    }

    /** What is asked for. */
    public List<Enum<?>> choices() {
        List<Enum<?>> on = new ArrayList<>();
        if (procedure != null) {
            on.add(procedure);
        }
        if (permit != null) {
            on.add(permit);
        }
        if (status != null) {
            on.add(status);
        }
        return List.copyOf(on);
    }

    /** With this choice in place of another of its kind, or without it where it is on. */
    public PeopleFilter toggled(Enum<?> choice) {
        return switch (choice) {
            case Procedure chosen -> new PeopleFilter(chosen == procedure ? null : chosen, permit, status);
            case PermitType chosen -> new PeopleFilter(procedure, chosen == permit ? null : chosen, status);
            case Status chosen -> new PeopleFilter(procedure, permit, chosen == status ? null : chosen);
            default -> throw new IllegalArgumentException("people are not filtered by " + choice.getDeclaringClass());
        };
    }

    /** Without what was asked for last of all that the list of choices has. */
    public PeopleFilter withoutLast() {
        List<Enum<?>> on = choices();
        return on.isEmpty() ? this : toggled(on.getLast());
    }

    boolean fits(Matters matters) {
        boolean comes = procedure == null || matters.procedures().contains(procedure);
        boolean filed = (permit == null && status == null) || matters.applications().stream().anyMatch(this::fits);
        return comes && filed;
    }

    private boolean fits(PermitApplication application) {
        return (permit == null || permit == application.permitType()) && (status == null || status == application.status());
    }
}
