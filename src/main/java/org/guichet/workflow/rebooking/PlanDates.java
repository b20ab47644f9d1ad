package org.guichet.workflow.rebooking;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.NewDates;
import org.guichet.domain.rebooking.RebookingRefusal;
import org.guichet.domain.rebooking.RebookingRules;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.queue.NewTicket;
import org.guichet.workflow.rebooking.RebookingPlan.Left;
import org.guichet.workflow.rebooking.RebookingPlan.Planned;

/** Finds new dates within the site's agenda, from tomorrow on. Changes nothing and is not recorded. */
public final class PlanDates {

    /** A plan for many serves nobody. */
    private static final int NO_DESK = 0;

    private final AppointmentBook appointments;
    private final QueueBook queue;
    private final ApplicantRegister register;
    private final Supplier<Agenda> agenda;
    private final Clock clock;

    public PlanDates(
            AppointmentBook appointments, QueueBook queue, ApplicantRegister register, Supplier<Agenda> agenda, Clock clock) {
        this.appointments = appointments;
        this.queue = queue;
        this.register = register;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * @param person whose it is; empty for an appointment of nobody known
     * @param slots the next free ones, in their order
     */
    public record Proposals(Appointment appointment, Optional<Applicant> person, List<LocalDateTime> slots) {}

    /** For the appointment with that number. */
    public Result<Proposals> propose(DeskSession session, String number, int most) {
        return session.<Proposals>lacks(Permission.REBOOK).orElseGet(() -> appointments.find(number)
                .map(appointment -> propose(session, appointment, most))
                .orElseGet(() -> Result.refused(RebookingRefusal.APPOINTMENT_UNKNOWN)));
    }

    /** For a person who showed none: the nearest of theirs that can be moved, today's before others. */
    public Result<Proposals> propose(DeskSession session, long applicantId, int most) {
        LocalDate today = LocalDate.now(clock);
        return session.<Proposals>lacks(Permission.REBOOK).orElseGet(() -> appointments.ofApplicant(applicantId).stream()
                .filter(each -> RebookingRules.fixed(each).isEmpty())
                .min(Comparator.comparingLong(each -> Math.abs(each.slot().toLocalDate().toEpochDay() - today.toEpochDay())))
                .map(appointment -> propose(session, appointment, most))
                .orElseGet(() -> Result.refused(RebookingRefusal.APPOINTMENT_UNKNOWN)));
    }

    private Result<Proposals> propose(DeskSession session, Appointment appointment, int most) {
        Optional<Left> fixed = fixed(appointment, new Tickets(), session.desk().number());
        if (fixed.isPresent()) {
            return Result.refused(fixed.get().why(), fixed.get().detail());
        }
        List<LocalDateTime> slots = dates().proposals(appointment.procedure(), most);
        return slots.isEmpty()
                ? Result.refused(none(appointment))
                : Result.done(new Proposals(appointment, register.find(appointment.applicantId()), slots));
    }

    /** Whose appointment it is, to print them the new convocation. */
    public Result<Applicant> holder(DeskSession session, Appointment appointment) {
        return session.<Applicant>lacks(Permission.REBOOK).orElseGet(() -> register.find(appointment.applicantId())
                .map(Result::done)
                .orElseGet(() -> Result.refused(RebookingRefusal.APPOINTMENT_UNKNOWN)));
    }

    /** That date for that appointment. */
    public Result<RebookingPlan> plan(DeskSession session, Appointment appointment, LocalDateTime to) {
        return session.<RebookingPlan>lacks(Permission.REBOOK).orElseGet(() -> Result.done(plan(
                List.of(appointment), session.desk().number(), dates(),
                (each, dates) -> dates.hold(new AgendaSlot(to, each.procedure())) ? Optional.of(to) : Optional.empty(),
                each -> new Left(each, RebookingRefusal.SLOT_FULL, to.toString()))));
    }

    /** Dates for all of them: whose right ends first gets the first one, then whoever was to come first. */
    public Result<RebookingPlan> plan(DeskSession session, Collection<String> numbers) {
        return session.<RebookingPlan>lacks(Permission.REBOOK).orElseGet(() -> {
            List<Appointment> known = numbers.stream().distinct().flatMap(each -> appointments.find(each).stream()).toList();
            return Result.done(plan(byUrgency(known), NO_DESK, dates(), (each, dates) -> dates.hold(each.procedure()),
                    each -> new Left(each, none(each), "")));
        });
    }

    private interface Choice {
        Optional<LocalDateTime> of(Appointment appointment, NewDates dates);
    }

    /** @param desk that may give whoever it serves another slot: the ticket is ended there */
    private RebookingPlan plan(
            List<Appointment> all, int desk, NewDates dates, Choice choice, Function<Appointment, Left> nothingFree) {
        List<Planned> planned = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        Tickets tickets = new Tickets();
        for (Appointment each : all) {
            Optional<Left> fixed = fixed(each, tickets, desk);
            if (fixed.isPresent()) {
                left.add(fixed.get());
                continue;
            }
            choice.of(each, dates).ifPresentOrElse(
                    to -> planned.add(new Planned(each, to, tickets.of(each).filter(PlanDates::mayBeWithdrawn))),
                    () -> left.add(nothingFree.apply(each)));
        }
        return new RebookingPlan(planned, left);
    }

    private List<Appointment> byUrgency(List<Appointment> all) {
        Map<Long, LocalDate> deadlines = new HashMap<>();
        register.applicationsOf(all.stream().map(Appointment::applicantId).distinct().toList())
                .forEach((person, applications) -> NewTicket.deadline(applications).ifPresent(day -> deadlines.put(person, day)));
        return all.stream()
                .sorted(Comparator.comparing((Appointment each) -> deadlines.getOrDefault(each.applicantId(), LocalDate.MAX))
                        .thenComparing(Appointment::slot)
                        .thenComparing(Appointment::number))
                .toList();
    }

    private RebookingRefusal none(Appointment appointment) {
        return agenda.get().capacityFor(appointment.procedure()) == 0 ? RebookingRefusal.NO_AGENDA : RebookingRefusal.NO_FREE_SLOT;
    }

    private NewDates dates() {
        return new NewDates(agenda.get(), LocalDate.now(clock).atTime(LocalTime.MAX), appointments::on);
    }

    /**
     * Somebody who is in the room is received, unless they wait and nobody has called them yet; or this desk receives them, and sends
     * them for what is missing.
     */
    private static Optional<Left> fixed(Appointment appointment, Tickets tickets, int desk) {
        Optional<RebookingRefusal> fixed = RebookingRules.fixed(appointment);
        if (fixed.isPresent()) {
            return Optional.of(new Left(appointment, fixed.get(), ""));
        }
        return tickets.of(appointment)
                .filter(ticket -> !mayBeWithdrawn(ticket) && ticket.status() != TicketStatus.MISSED && !isServedAt(ticket, desk))
                .map(ticket -> new Left(appointment, RebookingRefusal.REBOOKING_IN_QUEUE, ticket.admission().number()));
    }

    private static boolean isServedAt(Ticket ticket, int desk) {
        return ticket.isAt(desk) && (ticket.status() == TicketStatus.CALLED || ticket.status() == TicketStatus.SERVED);
    }

    /** Whoever came for several things would lose the others with the ticket. */
    private static boolean mayBeWithdrawn(Ticket ticket) {
        return ticket.status().waits() && ticket.standsWhereAdmitted() && ticket.matters().size() == 1;
    }

    /** Each day's are read once for a whole plan. */
    private final class Tickets {

        private final Map<LocalDate, Map<String, Ticket>> days = new HashMap<>();

        Optional<Ticket> of(Appointment appointment) {
            return Optional.ofNullable(days.computeIfAbsent(appointment.slot().toLocalDate(), this::read).get(appointment.number()));
        }

        private Map<String, Ticket> read(LocalDate day) {
            Map<String, Ticket> tickets = new HashMap<>();
            for (Ticket ticket : queue.tickets(day)) {
                if (ticket.status() != TicketStatus.WITHDRAWN) {
                    ticket.matters().stream()
                            .flatMap(matter -> Stream.ofNullable(matter.appointmentNumber()))
                            .forEach(number -> tickets.put(number, ticket));
                }
            }
            return tickets;
        }
    }
}
