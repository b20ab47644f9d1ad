package org.guichet.workflow.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.forecast.ClosingAdvice;
import org.guichet.domain.forecast.ClosingForecast;
import org.guichet.domain.forecast.CurveAhead;
import org.guichet.domain.forecast.DayAhead;
import org.guichet.domain.forecast.DayCurve;
import org.guichet.domain.forecast.DayForecast;
import org.guichet.domain.forecast.WhatIf;
import org.guichet.domain.queue.DayBoard;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.Steering;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.WaitingQueue;
import org.guichet.domain.queue.WaitingTicket;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.door.ReadDoor;

/** Shows a supervisor the day in one piece: how it stands, how it ends, and what asks for a decision. Is not recorded. */
public final class ReadBoard {

    private final QueueBook queue;
    private final SteeringBook steering;
    private final ApplicantRegister register;
    private final StaffDirectory staff;
    private final DeskBook states;
    private final ReadDoor door;
    private final ValidationBook validations;
    private final StockBook stock;
    private final DayAheadReader ahead;
    private final Supplier<LocalTime> closingTime;
    private final Clock clock;

    /** @param closingTime when the last person should have left */
    public ReadBoard(
            QueueBook queue,
            SteeringBook steering,
            ApplicantRegister register,
            StaffDirectory staff,
            DeskBook states,
            ReadDoor door,
            ValidationBook validations,
            StockBook stock,
            DayAheadReader ahead,
            Supplier<LocalTime> closingTime,
            Clock clock) {
        this.queue = queue;
        this.steering = steering;
        this.register = register;
        this.staff = staff;
        this.states = states;
        this.door = door;
        this.validations = validations;
        this.stock = stock;
        this.ahead = ahead;
        this.closingTime = closingTime;
        this.clock = clock;
    }

    /**
     * @param at when it was read
     * @param closing when the last person should have left
     * @param desks of the site, whether or not anybody works there
     * @param waiting in the order of calling
     * @param atRisk of those who wait, in their order, the ones with a legal deadline near who may well not be called before closing
     * @param deskDays by desk number, of those that were opened today
     * @param decisions what waits for the supervisor, most urgent first
     * @param tickets of today, all of them: the day can be turned back with them
     * @param moves of those tickets, by the supervisor
     * @param people the persons of all tickets, and of visas and fingers to decide about
     */
    public record View(
            Instant at,
            Instant closing,
            DayBoard board,
            List<ServiceDesk> desks,
            Map<Integer, DeskDay> deskDays,
            ReadDoor.View door,
            ClosingAdvice advice,
            DayForecast forecast,
            QueuePolicy policy,
            WaitingQueue waiting,
            List<WaitingTicket> atRisk,
            List<OpenDecision> decisions,
            List<Ticket> tickets,
            List<TicketMoves> moves,
            DayCurve curve,
            Map<Long, Applicant> people) {

        /** The queue as it stood at a moment of today, of what is not taken back since. */
        public WaitingQueue waitingAt(Instant moment) {
            PriorityPolicy then = policy.at(moment).map(PolicyVersion::policy).orElseGet(PriorityPolicy::recommended);
            List<Ticket> here = tickets.stream().flatMap(ticket -> ticket.at(moment).stream()).toList();
            return WaitingQueue.of(here, Steering.then(moment, then, moves));
        }

        /** Without one nobody is called, whatever the forecast says of the end. */
        public boolean isAnyDeskOpen() {
            return deskDays.values().stream().anyMatch(day -> day.state() == DeskState.OPEN);
        }
    }

    public Result<View> run(DeskSession session) {
        return session.<View>lacks(Permission.STEER_QUEUE).orElseGet(() -> Result.done(read()));
    }

    private View read() {
        LocalDate today = LocalDate.now(clock);
        Instant now = clock.instant();
        Instant closing = today.atTime(closingTime.get()).atZone(clock.getZone()).toInstant();
        List<Ticket> tickets = queue.tickets(today);
        QueuePolicy policy = steering.policy();
        PriorityPolicy current = policy.current();
        DayAhead day = ahead.read(closing);
        long seed = PreviewDay.seed(closing);
        DayForecast forecast = WhatIf.forecast(day, current, WhatIf.DAYS, seed);
        ClosingAdvice advice = ClosingForecast.of(day, current, WhatIf.DAYS, seed);
        List<TicketMoves> moves = steering.moves(today);
        WaitingQueue waiting = WaitingQueue.of(tickets, Steering.at(now, current, moves));
        LocalDate near = today.plusDays(current.deadlineDays());
        List<WaitingTicket> atRisk = waiting.rows().stream()
                .filter(row -> hasDeadlineBy(row.ticket(), near) && mayMiss(row.ticket(), forecast, closing))
                .toList();
        ReadDoor.View atDoor = door.run();
        List<VisaValidation> late = validations.open().stream().filter(each -> each.waitsForDecision(today)).toList();
        List<CardPickup> fingers = stock.fingersInQuestion(today.atStartOfDay(clock.getZone()).toInstant());
        List<OpenDecision> decisions =
                new OpenDecisions(now, closing, current).of(atDoor, advice, waiting, atRisk, tickets, late, fingers);
        DayBoard board = DayBoard.of(tickets);
        return new View(
                now, closing, board, staff.desks(), states.on(today), atDoor, advice, forecast, policy, waiting, atRisk, decisions, tickets,
                moves, curve(day, board, tickets, forecast, current), people(tickets, late, fingers));
    }

    /** As far ahead as the room may still be full, and to closing time at least. */
    private static DayCurve curve(
            DayAhead day, DayBoard board, List<Ticket> tickets, DayForecast forecast, PriorityPolicy policy) {
        Instant empty = forecast.roomEmpty().high90();
        Instant until = empty.isAfter(day.closing()) ? empty : day.closing();
        int gone = board.all().served() + board.all().missed();
        return new DayCurve(
                DayCurve.past(tickets, day.now()),
                CurveAhead.of(day, policy, gone, until, WhatIf.DAYS, PreviewDay.seed(day.closing())));
    }

    private static boolean hasDeadlineBy(Ticket ticket, LocalDate near) {
        LocalDate deadline = ticket.admission().legalDeadline();
        return deadline != null && !deadline.isAfter(near);
    }

    /** Also one that no desk has the skill for. */
    private static boolean mayMiss(Ticket ticket, DayForecast forecast, Instant closing) {
        return forecast.call(ticket.id()).map(call -> call.high90().isAfter(closing)).orElse(true);
    }

    private Map<Long, Applicant> people(List<Ticket> tickets, List<VisaValidation> late, List<CardPickup> fingers) {
        Set<Long> ids = new HashSet<>();
        tickets.forEach(ticket -> ids.add(ticket.admission().applicantId()));
        late.forEach(each -> ids.add(each.applicantId()));
        fingers.forEach(each -> ids.add(each.card().applicantId()));
        return register.findAll(ids);
    }
}
