package org.guichet.workflow.lookup;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.lookup.Hit;
import org.guichet.workflow.lookup.TodaysPeople.Day;
import org.jspecify.annotations.Nullable;

/** Keeps of many people those that a filter lets through: one question for all their applications, one for their appointments. */
final class PeopleSieve {

    private final ApplicantRegister register;
    private final AppointmentBook appointments;

    PeopleSieve(ApplicantRegister register, AppointmentBook appointments) {
        this.register = register;
        this.appointments = appointments;
    }

    /** @param relief what to take off; null where there is somebody, or would be nobody without any filter */
    record Kept(List<Hit> hits, @Nullable Relief relief) {}

    Kept keep(List<Hit> hits, PeopleFilter filter, Day day) {
        if (filter.isOff()) {
            return new Kept(hits, null);
        }
        Map<Long, Matters> matters = matters(hits, filter, day);
        List<Hit> kept = hits.stream().filter(hit -> filter.fits(Objects.requireNonNull(matters.get(hit.id())))).toList();
        return new Kept(kept, kept.isEmpty() && !hits.isEmpty() ? relief(filter, matters) : null);
    }

    private Map<Long, Matters> matters(List<Hit> hits, PeopleFilter filter, Day day) {
        List<Long> ids = hits.stream().map(Hit::id).toList();
        Map<Long, List<PermitApplication>> applications = register.applicationsOf(ids);
        Map<Long, List<Appointment>> coming = filter.procedure() == null ? Map.of() : appointments.from(day.date(), ids);
        Map<Long, Matters> matters = new HashMap<>();
        for (long id : ids) {
            matters.put(id, Matters.of(
                    applications.getOrDefault(id, List.of()), coming.getOrDefault(id, List.of()), day.ticket(id)));
        }
        return matters;
    }

    /** The one choice without which most people are left, the first of equals. */
    private static Relief relief(PeopleFilter filter, Map<Long, Matters> matters) {
        List<FilterChoice> on = filter.choices();
        Stream<Relief> each = on.stream().map(choice -> {
            PeopleFilter left = filter.toggled(choice);
            return new Relief(List.of(choice), left, (int) matters.values().stream().filter(left::fits).count());
        });
        return each.filter(relief -> relief.people() > 0)
                .max(Comparator.comparingInt(Relief::people))
                .orElseGet(() -> new Relief(on, PeopleFilter.OFF, matters.size()));
    }
}
