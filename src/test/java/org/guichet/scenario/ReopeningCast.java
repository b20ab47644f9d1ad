package org.guichet.scenario;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;

/**
 * Everybody who was re-dated from the closed days to the first morning: ninety people where forty come on a usual one. None of
 * them ever lived.
 */
final class ReopeningCast {

    static final int PEOPLE = 90;
    static final ServiceDesk FIRST = Synthetic.desk(1);
    static final ServiceDesk SECOND = Synthetic.desk(2);

    /** One place a quarter of an hour for a renewal, two for what is quick. */
    static final String AGENDA = "MON,TUE,WED,THU,FRI 08:45-15:45/15 CARD_PICKUP=2 VISA_VALIDATION=2 RENEWAL=1 -2026-11-25";

    private static final LocalTime DOORS = LocalTime.of(8, 45);
    private static final List<Procedure> IN_TURN = List.of(
            Procedure.RENEWAL, Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION, Procedure.CARD_PICKUP, Procedure.RENEWAL);

    private ReopeningCast() {}

    /** Slots from a quarter to nine, two every five minutes. */
    static Appointment slotOf(int person) {
        LocalDateTime slot = Synthetic.DAY.atTime(DOORS).plusMinutes(person / 2 * 5L);
        return new Appointment(
                "RDV-" + (1_000 + person), person + 1, IN_TURN.get(person % IN_TURN.size()), slot, Appointment.Status.CONFIRMED);
    }

    static int minutesAtTheDesk(Procedure procedure) {
        return switch (procedure) {
            case CARD_PICKUP -> 7;
            case VISA_VALIDATION -> 9;
            default -> 16;
        };
    }

    static SiteData data() {
        List<Applicant> people = new ArrayList<>();
        List<PermitApplication> applications = new ArrayList<>();
        List<Appointment> appointments = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            Applicant person = Synthetic.person(i + 1, "Quillfeather", "Leïla " + (i + 1));
            people.add(person);
            appointments.add(slotOf(i));
            if (i % 7 == 6) { // a paper that ends within two weeks, on different days
                applications.add(Synthetic.application(person, PermitType.EMPLOYEE, Synthetic.DAY.plusDays(14 - i % 10)));
            }
        }
        return new SiteData(
                people, applications, appointments, List.of(), List.of(FIRST, SECOND),
                Stream.of(Role.RECEPTION, Role.AGENT, Role.SUPERVISOR).map(Synthetic::agent).toList());
    }
}
