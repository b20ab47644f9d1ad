package org.guichet.inmemory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.audit.ConsultationPurposes;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.Outbox;
import org.guichet.domain.convocation.Convocation;
import org.guichet.domain.convocation.Convocations;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.door.DoorSettings;
import org.guichet.domain.exchange.SentBook;
import org.guichet.domain.fee.FeeBook;
import org.guichet.domain.lookup.NumberBook;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.launch.SuppliedTables;
import org.guichet.printing.Sheets;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.applicant.ApplicantActs;
import org.guichet.workflow.applicant.FindAlike;
import org.guichet.workflow.applicant.RegisterPerson;
import org.guichet.workflow.applicant.WithdrawRegistration;
import org.guichet.workflow.appointment.AppointmentIntake.Unreadable;
import org.guichet.workflow.appointment.ImportAppointments;
import org.guichet.workflow.audit.ReadAuditTrail;
import org.guichet.workflow.audit.TrailActs;
import org.guichet.workflow.biometric.ReadEnrolment;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.PickupSettings;
import org.guichet.workflow.convocation.IssueConvocation;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.display.ReadCalls;
import org.guichet.workflow.door.AdmitAtDoor;
import org.guichet.workflow.door.DoorActs;
import org.guichet.workflow.door.MoveDoors;
import org.guichet.workflow.door.ReadDoor;
import org.guichet.workflow.door.ReadReception;
import org.guichet.workflow.door.WithdrawAdmission;
import org.guichet.workflow.exchange.ExchangeActs;
import org.guichet.workflow.exchange.ExportOutbox;
import org.guichet.workflow.exchange.FindElsewhere;
import org.guichet.workflow.exchange.ReadOutbox;
import org.guichet.workflow.exchange.SettleDispute;
import org.guichet.workflow.exchange.StoreLink;
import org.guichet.workflow.export.ExportDay;
import org.guichet.workflow.fee.ChangeFees;
import org.guichet.workflow.fee.FeeActs;
import org.guichet.workflow.fee.ReadFees;
import org.guichet.workflow.file.OpenFile;
import org.guichet.workflow.forecast.DayAheadReader;
import org.guichet.workflow.forecast.PreviewDay;
import org.guichet.workflow.forecast.ReadBoard;
import org.guichet.workflow.forecast.ReadCallTimes;
import org.guichet.workflow.lookup.FindPeople;
import org.guichet.workflow.lookup.IdentifyScan;
import org.guichet.workflow.lookup.TodaysPeople;
import org.guichet.workflow.queue.AdmitApplicant;
import org.guichet.workflow.queue.AtTheDoor;
import org.guichet.workflow.queue.CallNextApplicant;
import org.guichet.workflow.queue.MoveTicket;
import org.guichet.workflow.queue.NewTicket;
import org.guichet.workflow.queue.NoteOnTicket;
import org.guichet.workflow.queue.QueueActs;
import org.guichet.workflow.queue.ReadQueue;
import org.guichet.workflow.queue.Together;
import org.guichet.workflow.queue.TurnAway;
import org.guichet.workflow.queue.UndoQueueAct;
import org.guichet.workflow.rebooking.PlanDates;
import org.guichet.workflow.rebooking.Rebook;
import org.guichet.workflow.rebooking.RebookingActs;
import org.guichet.workflow.scanner.CodeReaders;
import org.guichet.workflow.staff.ChangeDeskState;
import org.guichet.workflow.staff.SignIn;
import org.guichet.workflow.staff.SignOut;
import org.guichet.workflow.steering.ApplyPolicy;
import org.guichet.workflow.steering.KeepPolicy;
import org.guichet.workflow.steering.MoveInQueue;
import org.guichet.workflow.steering.SteerMany;
import org.guichet.workflow.steering.SteeringActs;
import org.guichet.workflow.steering.UndoPolicy;

/** A whole site in memory, wired as a desk is. */
public final class InMemorySite {

    /** As convocations name it. */
    public static final String SITE = "site-test";
    public static final LocalTime CLOSING_TIME = LocalTime.of(16, 30);
    private static final ConsultationPurposes PURPOSES = new FixedPurposes(
            List.of(new ConsultationPurpose("COUNTER", "Au guichet", "At the counter"), FixedPurposes.TELEPHONE));

    public final InMemoryCaptures captures = InMemoryCaptures.empty();
    private final SettableClock clock;
    private final InMemoryLedger ledger;
    private final InMemoryRegister register;
    private final InMemoryBooks.Appointments appointments;
    private final InMemoryStaff staff;
    private final PaperlessPress press = new PaperlessPress();
    private final PaperlessConfirmations confirmations = new PaperlessConfirmations();
    private DoorSettings doorSettings = DoorSettings.open(SITE);
    private Agenda agenda = Agenda.NONE;

    public final InMemoryLine conditions = new InMemoryLine();
    public InMemorySite(SettableClock clock, SiteData data) {
        this.clock = clock;
        this.ledger = new InMemoryLedger(clock);
        this.staff = new InMemoryStaff(ledger);
        this.register = new InMemoryRegister(ledger);
        this.appointments = new InMemoryBooks.Appointments(ledger);
        data.people().forEach(register::add);
        data.applications().forEach(register::add);
        data.appointments().forEach(appointments::add);
        data.cards().forEach(this::add);
        data.desks().forEach(staff::add);
        data.agents().forEach(agent -> staff.add(agent, SiteData.PASSWORD));
    }

    public void add(Applicant person) {
        register.add(person);
    }

    public void add(Appointment appointment) {
        appointments.add(appointment);
    }

    public void add(PermitApplication application) {
        register.add(application);
    }

    public void add(IdentityPaper paper) {
        register.add(paper);
    }

    public void add(ResidenceCard card) {
        ledger.put(CardPickup.untouched(card));
    }

    public void add(Ticket ticket) {
        ledger.put(ticket);
    }

    public InMemoryLedger ledger() {
        return ledger;
    }

    public QueueBook queue() {
        return new InMemoryBooks.Tickets(ledger);
    }

    public CardStock stock() {
        return new InMemoryBooks.Stock(ledger);
    }

    public DeskBook desks() {
        return new InMemoryBooks.Desks(ledger);
    }

    public SteeringBook steering() {
        return new InMemoryBooks.Steering(ledger);
    }

    public AuditTrail trail() {
        return new InMemoryTrail(ledger);
    }

    public PaperlessConfirmations confirmations() {
        return confirmations;
    }

    public PaperlessPress press() {
        return press;
    }

    /** Somebody of that role at that desk, signed in without ceremony; the desk is open. */
    public DeskSession session(Role role, ServiceDesk desk) {
        ledger.put(new DeskDay(LocalDate.now(clock), desk.number(), 0, List.of(
                new DeskDay.Stay(DeskState.OPEN, Synthetic.agent(role).login(), clock.instant()))));
        return new DeskSession(Synthetic.agent(role), desk, clock.instant());
    }

    public DeskActs acts() {
        CardStock stock = stock();
        QueueBook book = queue();
        InMemoryFinder finder = new InMemoryFinder(register, numbers());
        return new DeskActs(
                site(),
                clock,
                ledger,
                () -> new Outbox.Waiting(ledger.operations().size(), Optional.empty(), 0),
                new ExchangeActs(
                        1, StoreLink.NONE, new ReadOutbox(sent(), register), new SettleDispute(sent(), settings().people(), ledger),
                        new FindElsewhere(FindElsewhere.Elsewhere.NOWHERE),
                        new ExportOutbox(
                                ExportOutbox.Press.NONE,
                                () -> new Outbox.Waiting(ledger.operations().size(), Optional.empty(), 0),
                                ledger)),
                staff,
                signIn(),
                new SignOut(desks(), ledger, clock),
                new ChangeDeskState(desks(), ledger, clock),
                new FindPeople(finder, register, appointments, todays(book), trail()),
                new IdentifyScan(finder, register, stock, numbers(), clock),
                InMemoryDocuments.openFile(this, register, stock, book, PURPOSES, ledger, clock),
                applicantActs(),
                PURPOSES,
                queueActs(stock, book),
                doorActs(),
                steeringActs(),
                new ReadCallTimes(ahead(), steering(), () -> CLOSING_TIME, clock),
                new InMemoryPickup(ledger, register, new ReadFees(fees(), SuppliedTables.fees()), settings(), site(), press, clock)
                        .acts(stock, book, captures.comparison(appointments, clock)),
                new InMemoryStoreRoom(ledger, register, settings(), site(), clock).acts(),
                new InMemoryStoreRoom(ledger, register, settings(), site(), clock).notices(),
                new IssueReceipt(press, new InMemoryPaperCode(), new PickupSettings(settings()), ledger, site()),
                new TrailActs(new ReadAuditTrail(trail(), register, staff), settings().exportTrail(clock)),
                new ReadCalls(book, register, () -> ReadCalls.Shows.NAMES, clock),
                new ImportAppointments(file -> new Unreadable("cli.file.unreadable", List.of(file)), ledger),
                settings().acts(),
                feeActs(),
                new InMemoryValidations(
                        ledger, register, queue(), feeActs().read(), settings(), press, confirmations, site(), clock).acts(),
                new InMemoryChecklists(ledger, press, site(), clock).acts(),
                staff.acts(signIn()), InMemoryDocuments.acts(ledger, clock),
                captures.acts(register, settings(), staff, ledger, clock),
                Optional.empty());
    }

    private SignIn signIn() {
        return new SignIn(staff, staff, conditions, desks(), ledger, clock);
    }

    public FeeBook fees() {
        return new InMemoryBooks.Fees(ledger);
    }

    private FeeActs feeActs() {
        ReadFees read = new ReadFees(fees(), SuppliedTables.fees());
        return new FeeActs(read, new ChangeFees(read, ledger));
    }

    public ValidationBook validations() {
        return new InMemoryBooks.Validations(ledger);
    }

    InMemorySettings settings() {
        return new InMemorySettings(ledger);
    }

    private ApplicantActs applicantActs() {
        FindAlike findAlike = new FindAlike(new InMemoryFinder(register, numbers()), register);
        OpenFile files = InMemoryDocuments.openFile(this, register, stock(), queue(), PURPOSES, ledger, clock);
        return new ApplicantActs(
                findAlike, new RegisterPerson(register, findAlike, ledger, clock), new WithdrawRegistration(register, ledger),
                new InMemoryRecords(ledger).export(files, trail(), staff, settings(), clock));
    }

    private IssueReceipt.Site site() {
        return new IssueReceipt.Site("Préfecture imaginaire", clock.getZone(), true);
    }

    private QueueActs queueActs(CardStock stock, QueueBook book) {
        SteeringBook steering = steering();
        return new QueueActs(
                new ReadQueue(book, register, steering, desks(), new Together(StoreLink.NONE, desks(), staff, clock), clock),
                new CallNextApplicant(
                        book, steering, desks(), ledger, new Together(StoreLink.NONE, desks(), staff, clock), clock),
                new MoveTicket(book, ledger),
                new UndoQueueAct(book, stock, ledger, clock),
                new AdmitApplicant(appointments, book, atTheDoor(), tickets(), new TurnAway(ledger), clock),
                new NoteOnTicket(appointments, book, tickets(), ledger, clock));
    }

    /** The site's rule for the door; the acts made after it follow it. */
    public void setDoor(DoorSettings settings) {
        doorSettings = settings;
    }

    /** The site's slots; the acts made before follow it too. */
    public void setAgenda(Agenda slots) {
        agenda = slots;
    }

    public AppointmentBook appointments() {
        return appointments;
    }

    private DoorBook doors() {
        return new InMemoryBooks.Door(ledger, doorSettings);
    }

    private AtTheDoor atTheDoor() {
        return new AtTheDoor(appointments, queue(), doors(), clock);
    }

    private NewTicket tickets() {
        return new NewTicket(register, queue(), ledger, clock);
    }

    private DoorActs doorActs() {
        ReadDoor read = new ReadDoor(appointments, queue(), doors(), atTheDoor(), staff, clock);
        return new DoorActs(
                read,
                new ReadReception(read, queue(), register, trail(), staff, clock),
                new AdmitAtDoor(appointments, atTheDoor(), tickets(), new TurnAway(ledger), Convocations.RING, clock),
                new WithdrawAdmission(queue(), ledger),
                new MoveDoors(doors(), ledger, clock),
                new RebookingActs(
                        new PlanDates(appointments, queue(), register, () -> agenda, clock),
                        new Rebook(appointments, queue(), () -> agenda, ledger)),
                new CodeReaders(new InMemoryReaders(), new InMemoryReaders()),
                Optional.of(new IssueConvocation(
                        InMemorySite::sealed, (_, _, code, _) -> code.getBytes(StandardCharsets.US_ASCII), ledger)),
                Optional.empty());
    }

    private static Optional<String> sealed(Appointment appointment) {
        return Optional.of(Convocations.sealed(
                new Convocation(SITE, appointment.number(), "", appointment.procedure(), appointment.slot())));
    }

    private SteeringActs steeringActs() {
        return new SteeringActs(
                steering(),
                new ApplyPolicy(steering(), settings().limit(), settings().people(), ledger),
                new UndoPolicy(steering(), ledger),
                new KeepPolicy(steering(), settings().limit(), ledger),
                new MoveInQueue(queue(), steering(), ledger),
                new SteerMany(queue(), ledger),
                new PreviewDay(ahead(), steering()),
                new ReadBoard(
                        queue(),
                        steering(),
                        register,
                        staff,
                        desks(),
                        new ReadDoor(appointments, queue(), doors(), atTheDoor(), staff, clock),
                        validations(),
                        stockRoom(),
                        ahead(),
                        () -> CLOSING_TIME,
                        clock),
                new ExportDay(queue(), doors(), steering(), new Sheets(), ledger, "Préfecture imaginaire", clock));
    }

    public DayAheadReader ahead() {
        return new DayAheadReader(queue(), appointments, steering(), staff, doors(), desks(), clock);
    }

    /** With a matcher that looks at images. */
    public ReadEnrolment enrolments(FingerMatcher matcher) {
        return captures.read(register, settings(), matcher, ledger, clock);
    }

    public InMemoryStock stockRoom() {
        return new InMemoryStock(ledger);
    }

    public InMemoryNotices notices() {
        return new InMemoryNotices(ledger);
    }

    /** Numbers as the site's books have them. */
    public NumberBook numbers() {
        return new InMemoryNumbers(register, appointments, ledger);
    }

    private SentBook sent() {
        return new InMemorySent(ledger);
    }

    private TodaysPeople todays(QueueBook book) {
        TodaysPeople todays = new TodaysPeople(appointments, book, clock);
        ledger.onSaved(_ -> todays.forget());
        return todays;
    }
}
