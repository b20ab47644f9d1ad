package org.guichet.launch.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.ServiceDesk;
import org.jspecify.annotations.Nullable;

/**
 * All that a demonstration day adds to a site, worked out before any of it is written. The same visits give the same day.
 *
 * @param todays the slots of the day, each as far as it has come
 */
record DemonstrationDay(
        Map<Long, PermitApplication> applications,
        List<Appointment> todays,
        List<Ticket> tickets,
        List<ResidenceCard> cards) {

    private static final int NO_SHOW_AFTER_MINUTES = 45;
    private static final int WITH_TWO_SLOTS = 3;

    /**
     * @param known the application that a person has already; null where one is to be made
     * @param hasCard people whose card lies there from another day
     */
    static DemonstrationDay of(
            LocalDate day,
            List<PlannedVisit> visits,
            List<ServiceDesk> desks,
            SyntheticFiles files,
            LongFunction<Applicant> people,
            Map<Long, PermitApplication> known,
            LongPredicate hasCard) {
        Map<Long, PermitApplication> asTheyCome = new HashMap<>();
        for (PlannedVisit visit : visits) {
            Status status = visit.isPickup() ? Status.CARD_READY : Status.UNDER_REVIEW;
            PermitApplication made = files.application(visit.applicantId(), visit.procedure(), status);
            asTheyCome.put(visit.applicantId(), known.getOrDefault(visit.applicantId(), made));
        }
        List<Ticket> tickets = new MorningSoFar(day, asTheyCome).tickets(visits, desks);
        Map<Long, TicketStatus> states = tickets.stream()
                .collect(Collectors.toMap(ticket -> ticket.admission().applicantId(), Ticket::status));
        Map<Long, PermitApplication> applications = new HashMap<>();
        List<Appointment> todays = new ArrayList<>();
        List<ResidenceCard> cards = new ArrayList<>();
        for (PlannedVisit visit : visits) {
            TicketStatus state = states.get(visit.applicantId());
            boolean served = state == TicketStatus.SERVED;
            PermitApplication application = asTheyCome.get(visit.applicantId());
            if (application == null) {
                continue;
            }
            // A card that was handed over this morning lies here no more.
            if (visit.isPickup() && !served && !hasCard.test(visit.applicantId())) {
                cards.add(files.card(people.apply(visit.applicantId()), application, cards.size()));
            }
            if (!known.containsKey(visit.applicantId())) {
                applications.put(visit.applicantId(), visit.isPickup() && served ? application.with(Status.CLOSED) : application);
            }
            todays.add(new Appointment(
                    visit.appointmentNumber(),
                    visit.applicantId(),
                    visit.procedure(),
                    visit.slot(),
                    status(visit, state)));
        }
        todays.addAll(secondSlots(visits));
        return new DemonstrationDay(applications, todays, tickets, cards);
    }

    /** The first few who come after the demonstration opens have one more slot, for something else: one ticket for both. */
    private static List<Appointment> secondSlots(List<PlannedVisit> visits) {
        return visits.stream()
                .filter(visit -> visit.comes() && !visit.isPickup() && visit.slot().toLocalTime().isAfter(DemonstrationClock.OPENING))
                .limit(WITH_TWO_SLOTS)
                .map(visit -> new Appointment(
                        visit.secondNumber(), visit.applicantId(),
                        visit.procedure() == Procedure.BIOMETRICS ? Procedure.RENEWAL : Procedure.BIOMETRICS,
                        visit.slot().plusMinutes(30), Appointment.Status.CONFIRMED))
                .toList();
    }

    Set<Long> people() {
        return new HashSet<>(todays.stream().map(Appointment::applicantId).toList());
    }

    private static Appointment.Status status(PlannedVisit visit, @Nullable TicketStatus state) {
        if (state == TicketStatus.SERVED) {
            return Appointment.Status.HONOURED;
        }
        boolean overdue = visit.slot()
                .plusMinutes(NO_SHOW_AFTER_MINUTES)
                .isBefore(visit.slot().toLocalDate().atTime(DemonstrationClock.OPENING));
        return state == null && overdue ? Appointment.Status.MISSED : Appointment.Status.CONFIRMED;
    }
}
