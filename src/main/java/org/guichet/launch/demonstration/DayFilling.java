package org.guichet.launch.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.store.local.BaseData;

/** Puts one day's slots, cards and morning into a home. */
final class DayFilling {

    private final BaseData base;
    private final SyntheticFiles files;
    private final LocalDate day;

    DayFilling(BaseData base, SyntheticFiles files, LocalDate day) {
        this.base = base;
        this.files = files;
        this.day = day;
    }

    /** @param missing whether the person has no application yet */
    void applications(List<PlannedVisit> visits, LongPredicate missing) {
        base.applications(visits.stream()
                .filter(visit -> missing.test(visit.applicantId()))
                .map(visit -> files.application(visit.applicantId(), isPickup(visit)))
                .toList());
    }

    /** @param newCard whether no card of that serial is known yet */
    void fill(List<PlannedVisit> visits, LongFunction<Applicant> people, Predicate<String> newCard) {
        Map<Long, PermitApplication> applications = new HashMap<>();
        List<Appointment> appointments = new ArrayList<>();
        List<ResidenceCard> cards = new ArrayList<>();
        for (PlannedVisit visit : visits) {
            PermitApplication application = files.application(visit.applicantId(), isPickup(visit));
            applications.put(visit.applicantId(), application);
            appointments.add(new Appointment(
                    visit.appointmentNumber(), visit.applicantId(), visit.procedure(), visit.slot(), Appointment.Status.CONFIRMED));
            if (isPickup(visit)) {
                cards.add(files.card(people.apply(visit.applicantId()), application, cards.size()));
            }
        }
        base.appointments(appointments);
        base.cards(cards.stream().filter(card -> newCard.test(card.serial())).toList());
        base.tickets(new MorningSoFar(day, applications).tickets(visits));
    }

    private static boolean isPickup(PlannedVisit visit) {
        return visit.procedure() == Procedure.CARD_PICKUP;
    }
}
