package org.guichet.launch;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guichet.device.scanner.PictureFiles;
import org.guichet.device.scanner.ZxingBarcodeReader;
import java.util.concurrent.locks.LockSupport;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.convocation.KeyRing;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.printing.Sheets;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.guichet.store.trust.EcdsaCheck;
import org.guichet.workflow.applicant.ApplicantActs;
import org.guichet.workflow.applicant.FindAlike;
import org.guichet.workflow.applicant.RegisterPerson;
import org.guichet.workflow.applicant.WithdrawRegistration;
import org.guichet.workflow.appointment.ImportAppointments;
import org.guichet.workflow.audit.ExportTrail;
import org.guichet.workflow.audit.ReadAuditTrail;
import org.guichet.workflow.audit.TrailActs;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.checklist.CheckPieces;
import org.guichet.workflow.checklist.ChecklistActs;
import org.guichet.workflow.checklist.IssueChecklist;
import org.guichet.workflow.checklist.ReadChecklist;
import org.guichet.workflow.checklist.WriteChecklist;
import org.guichet.workflow.chip.ChipActs;
import org.guichet.workflow.convocation.IssueConvocation;
import org.guichet.workflow.demonstration.SpecimenConvocations;
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.display.ReadCalls;
import org.guichet.workflow.door.AdmitAtDoor;
import org.guichet.workflow.door.DoorActs;
import org.guichet.workflow.door.MoveDoors;
import org.guichet.workflow.door.ReadDoor;
import org.guichet.workflow.door.ReadReception;
import org.guichet.workflow.door.WithdrawAdmission;
import org.guichet.workflow.document.ChangeTrust;
import org.guichet.workflow.document.DocumentActs;
import org.guichet.workflow.document.ExamineDocument;
import org.guichet.workflow.document.TakeOver;
import org.guichet.workflow.exchange.DeskLine;
import org.guichet.workflow.exchange.ExchangeActs;
import org.guichet.workflow.exchange.ExportOutbox;
import org.guichet.workflow.exchange.FindElsewhere;
import org.guichet.workflow.exchange.ReadOutbox;
import org.guichet.workflow.exchange.SettleDispute;
import org.guichet.workflow.exchange.StoreLink;
import org.guichet.workflow.export.ExportDay;
import org.guichet.workflow.export.ExportPersonData;
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
import org.guichet.workflow.lookup.PeopleFinder;
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
import org.guichet.workflow.setting.ChangeSetting;
import org.guichet.workflow.setting.ReadSettings;
import org.guichet.workflow.setting.SettingActs;
import org.guichet.workflow.staff.AccountActs;
import org.guichet.workflow.staff.CallSecondPerson;
import org.guichet.workflow.staff.ChangeDeskState;
import org.guichet.workflow.staff.ManageAccounts;
import org.guichet.workflow.staff.SignIn;
import org.guichet.workflow.staff.SignOut;
import org.guichet.workflow.staff.TwoPersonRule;
import org.guichet.workflow.steering.ApplyPolicy;
import org.guichet.workflow.steering.KeepPolicy;
import org.guichet.workflow.steering.MoveInQueue;
import org.guichet.workflow.steering.PolicyLimit;
import org.guichet.workflow.steering.SteerMany;
import org.guichet.workflow.steering.SteeringActs;
import org.guichet.workflow.steering.UndoPolicy;

/** Wires a desk by plain constructors: the one place where the rings meet. */
public final class DeskAssembly {

    private static final Duration LINE_HEARD_WITHIN = Duration.ofSeconds(4);
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private DeskAssembly() {}

    public static DeskActs assemble(
            LocalStore store, PeopleFinder finder, IssueReceipt.Site site, Clock clock, Optional<SpecimenPapers> specimens,
            Optional<SpecimenConvocations> convocations, DeskLine line) {
        ApplicantRegister register = store.applicants();
        AppointmentBook appointments = store.appointments();
        QueueBook book = store.queue();
        CardStock stock = store.cards();
        Ledger ledger = store.ledger();
        SteeringBook steering = store.steering();
        DayAheadReader ahead = ahead(store, clock);
        TodaysPeople todays = todays(appointments, book, ledger, clock);
        SignIn signIn = signIn(store, site.demonstration() ? StoreLink.NONE : line.link(), clock);
        CaptureDevices devices = new CaptureDevices(store, clock, site.demonstration(), specimens);
        return new DeskActs(
                site, clock, ledger, store.outbox(),
                exchange(store, register, line),
                store.staff(),
                signIn,
                new SignOut(store.desks(), ledger, clock),
                new ChangeDeskState(store.desks(), ledger, clock),
                new FindPeople(finder, register, appointments, todays, store.auditTrail()),
                new IdentifyScan(finder, register, stock, store.numbers(), clock),
                openFile(store, clock),
                applicants(store, finder, site, clock),
                store.purposes(),
                queue(store, line, clock),
                door(store, register, site, clock, convocations),
                steering(store, register, site, ahead, clock),
                new ReadCallTimes(ahead, steering, store.settings()::closingTime, clock),
                StockWiring.pickup(
                        store, new ReadFees(store.fees(), SuppliedTables.fees()), site, devices.comparison(line.templates()), clock),
                StockWiring.stock(store, site, clock),
                StockWiring.notices(store, site, clock),
                StockWiring.receipt(store, site, clock),
                trail(store, register, site, clock),
                new ReadCalls(book, register, () -> shows(store), clock),
                new ImportAppointments(new AppointmentFiles(store, clock, todays::forget), ledger),
                settings(store),
                fees(store),
                ValidationAssembly.of(store, fees(store).read(), site, clock),
                checklists(store, site, clock),
                new AccountActs(new ManageAccounts(store.staff(), ledger, NewSecrets.random()), new CallSecondPerson(store.staff(), signIn),
                        store.settings()::lockAfter),
                documents(store, devices.chipActs(specimens), clock),
                devices.enrolment(),
                specimens);
    }

    /** Right after a start the line needs a moment to be what it is. */
    private static LinkStatus.State heard(StoreLink link) {
        long end = System.nanoTime() + LINE_HEARD_WITHIN.toNanos();
        while (link.status().state() == LinkStatus.State.CONNECTING && System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
        return link.status().state();
    }

    /** The accounts of a demonstration are nobody's: they sign in with or without a line. */
    private static SignIn signIn(LocalStore store, StoreLink link, Clock clock) {
        SignIn.Conditions conditions = new SignIn.Conditions() {
            @Override
            public LinkStatus.State line() {
                return heard(link);
            }

            @Override
            public boolean revoked() {
                return link.status().isRevoked();
            }

            @Override
            public Duration offlineAtMost() {
                return store.settings().offlineAtMost();
            }
        };
        return new SignIn(store.staff(), store.signInAttempts(), conditions, store.desks(), store.ledger(), clock);
    }

    private static QueueActs queue(LocalStore store, DeskLine line, Clock clock) {
        AppointmentBook appointments = store.appointments();
        QueueBook book = store.queue();
        Ledger ledger = store.ledger();
        AtTheDoor atTheDoor = new AtTheDoor(appointments, book, store.doors(), clock);
        NewTicket tickets = new NewTicket(store.applicants(), book, ledger, clock);
        Together together = new Together(line.link(), store.desks(), store.staff(), clock);
        return new QueueActs(
                new ReadQueue(book, store.applicants(), store.steering(), store.desks(), together, clock),
                new CallNextApplicant(book, store.steering(), store.desks(), ledger, together, clock),
                new MoveTicket(book, ledger),
                new UndoQueueAct(book, store.cards(), ledger, clock),
                new AdmitApplicant(appointments, book, atTheDoor, tickets, new TurnAway(ledger), clock),
                new NoteOnTicket(appointments, book, tickets, ledger, clock));
    }

    private static TrailActs trail(LocalStore store, ApplicantRegister register, IssueReceipt.Site site, Clock clock) {
        return new TrailActs(
                new ReadAuditTrail(store.auditTrail(), register, store.staff()),
                new ExportTrail(new TrailFiles(store.trailKeys()), rule(store), store.ledger(), site.name(), clock));
    }

    private static TwoPersonRule rule(LocalStore store) {
        return new TwoPersonRule(store.siteSettings());
    }

    private static SettingActs settings(LocalStore store) {
        return new SettingActs(
                new ReadSettings(store.siteSettings()), new ChangeSetting(store.siteSettings(), rule(store), store.ledger()),
                store.keyCare());
    }

    private static OpenFile openFile(LocalStore store, Clock clock) {
        return new OpenFile(
                store.applicants(), store.appointments(), store.cards(), store.validations(), store.queue(), store.auditTrail(),
                store.purposes(), store.takeovers(), store.ledger(), clock);
    }

    private static ChecklistActs checklists(LocalStore store, IssueReceipt.Site site, Clock clock) {
        ReadChecklist read = new ReadChecklist(store.checklists(), SuppliedTables.checklists(), clock);
        return new ChecklistActs(
                read, new CheckPieces(read, store.ledger()), new WriteChecklist(read, store.ledger()),
                new IssueChecklist(new PrintedChecklists(), new PrintedReceipts(), read, store.ledger(), site),
                ValidationAssembly.signedPaper(store, clock));
    }

    private static DocumentActs documents(LocalStore store, ChipActs chips, Clock clock) {
        return new DocumentActs(
                new ExamineDocument(store.trust(), store.takeovers(), new EcdsaCheck(), clock),
                new TakeOver(store.takeovers(), store.ledger()),
                new ChangeTrust(store.trust(), store.ledger()),
                CertificateFiles::read,
                new PictureFiles(new ZxingBarcodeReader()),
                chips);
    }

    private static FeeActs fees(LocalStore store) {
        ReadFees read = new ReadFees(store.fees(), SuppliedTables.fees());
        return new FeeActs(read, new ChangeFees(read, store.ledger()));
    }

    private static ExchangeActs exchange(LocalStore store, ApplicantRegister register, DeskLine line) {
        return new ExchangeActs(
                line.usualDesk(),
                line.link(),
                new ReadOutbox(store.sent(), register),
                new SettleDispute(store.sent(), rule(store), store.ledger()),
                new FindElsewhere(line.elsewhere()),
                new ExportOutbox(line.files(), store.outbox(), store.ledger()));
    }

    private static ReadCalls.Shows shows(LocalStore store) {
        boolean names = store.settings().get(HomeSettings.DISPLAY_SHOWS).filter(ReadCalls.Shows.NAMES.name()::equals).isPresent();
        return names ? ReadCalls.Shows.NAMES : ReadCalls.Shows.NUMBERS;
    }

    private static DoorActs door(
            LocalStore store,
            ApplicantRegister register,
            IssueReceipt.Site site,
            Clock clock,
            Optional<SpecimenConvocations> convocations) {
        AppointmentBook appointments = store.appointments();
        QueueBook book = store.queue();
        AtTheDoor atTheDoor = new AtTheDoor(appointments, book, store.doors(), clock);
        NewTicket tickets = new NewTicket(register, book, store.ledger(), clock);
        KeyRing keys = store.settings().get(HomeSettings.CONVOCATION_KEYS).flatMap(KeyRing::read).orElse(KeyRing.EMPTY);
        ReadDoor read = new ReadDoor(appointments, book, store.doors(), atTheDoor, store.staff(), clock);
        return new DoorActs(
                read,
                new ReadReception(read, book, register, store.auditTrail(), store.staff(), clock),
                new AdmitAtDoor(appointments, atTheDoor, tickets, new TurnAway(store.ledger()), keys, clock),
                new WithdrawAdmission(book, store.ledger()),
                new MoveDoors(store.doors(), store.ledger(), clock),
                new RebookingActs(
                        new PlanDates(appointments, book, register, store.settings()::agenda, clock),
                        new Rebook(appointments, book, store.settings()::agenda, store.ledger())),
                DoorReaders.of(store.settings(), site.demonstration()),
                convocations.map(each -> new IssueConvocation(each, new PrintedConvocations(site), store.ledger())),
                convocations);
    }

    private static SteeringActs steering(
            LocalStore store, ApplicantRegister register, IssueReceipt.Site site, DayAheadReader day, Clock clock) {
        SteeringBook steering = store.steering();
        PolicyLimit limit = new PolicyLimit(store.siteSettings());
        QueueBook book = store.queue();
        Ledger ledger = store.ledger();
        AppointmentBook appointments = store.appointments();
        AtTheDoor atTheDoor = new AtTheDoor(appointments, book, store.doors(), clock);
        ReadDoor door = new ReadDoor(appointments, book, store.doors(), atTheDoor, store.staff(), clock);
        return new SteeringActs(
                steering,
                new ApplyPolicy(steering, limit, rule(store), ledger),
                new UndoPolicy(steering, ledger),
                new KeepPolicy(steering, limit, ledger),
                new MoveInQueue(book, steering, ledger),
                new SteerMany(book, ledger),
                new PreviewDay(day, steering),
                new ReadBoard(
                        book, steering, register, store.staff(), store.desks(), door, store.validations(), store.stockRoom(), day,
                        store.settings()::closingTime, clock),
                new ExportDay(book, store.doors(), steering, new Sheets(), ledger, site.name(), clock));
    }

    /** One for all: it keeps what the past weeks say. */
    private static DayAheadReader ahead(LocalStore store, Clock clock) {
        return new DayAheadReader(
                store.queue(), store.appointments(), store.steering(), store.staff(), store.doors(), store.desks(), clock);
    }

    private static ApplicantActs applicants(LocalStore store, PeopleFinder finder, IssueReceipt.Site site, Clock clock) {
        ApplicantRegister register = store.applicants();
        Ledger ledger = store.ledger();
        FindAlike findAlike = new FindAlike(finder, register);
        ExportPersonData.Sources sources = new ExportPersonData.Sources(
                openFile(store, clock), store.personRecords(), store.auditTrail(), store.staff(), store.siteSettings());
        return new ApplicantActs(
                findAlike, new RegisterPerson(register, findAlike, ledger, clock), new WithdrawRegistration(register, ledger),
                new ExportPersonData(sources, new DossierFiles(), rule(store), ledger, site.name(), clock));
    }

    private static TodaysPeople todays(AppointmentBook appointments, QueueBook book, Ledger ledger, Clock clock) {
        TodaysPeople todays = new TodaysPeople(appointments, book, clock);
        ledger.onSaved(_ -> todays.forget());
        return todays;
    }
}
