package org.guichet.workflow.lookup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Ticket;

/**
 * What a person has to do with the site.
 *
 * @param procedures of today's ticket and of the day of the next appointments; without any, those that open applications lead to
 */
record Matters(Set<Procedure> procedures, List<PermitApplication> applications) {

    private static final Set<Appointment.Status> COMING =
            EnumSet.of(Appointment.Status.BOOKED, Appointment.Status.CONFIRMED, Appointment.Status.HONOURED);

    /** @param fromToday in the order of their slots */
    static Matters of(List<PermitApplication> applications, List<Appointment> fromToday, Optional<Ticket> ticket) {
        Set<Procedure> procedures = EnumSet.noneOf(Procedure.class);
        ticket.ifPresent(each -> each.matters().forEach(matter -> procedures.add(matter.procedure())));
        List<Appointment> coming = fromToday.stream().filter(each -> COMING.contains(each.status())).toList();
        if (!coming.isEmpty()) {
            LocalDate next = coming.getFirst().slot().toLocalDate();
            coming.stream()
                    .filter(each -> each.slot().toLocalDate().equals(next))
                    .forEach(each -> procedures.add(each.procedure()));
        }
        if (procedures.isEmpty()) {
            applications.stream().filter(each -> each.status() != Status.CLOSED).map(Matters::leadsTo).forEach(procedures::add);
        }
        return new Matters(procedures, applications);
    }

    private static Procedure leadsTo(PermitApplication application) {
        if (application.status() == Status.CARD_READY) {
            return Procedure.CARD_PICKUP;
        }
        return switch (application.kind()) {
            case FIRST_ISSUE -> Procedure.FIRST_FILING;
            case RENEWAL, DUPLICATE -> Procedure.RENEWAL;
            case NATURALISATION -> Procedure.NATURALISATION;
            case ASYLUM -> Procedure.ASYLUM;
        };
    }
}
