package org.guichet.store.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.audit.ConsultationPurposes;
import org.guichet.domain.biometric.EnrolmentBook;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Outbox;
import org.guichet.domain.checklist.ChecklistBook;
import org.guichet.domain.door.DoorBook;
import org.guichet.domain.exchange.SentBook;
import org.guichet.domain.fee.FeeBook;
import org.guichet.domain.lookup.NumberBook;
import org.guichet.domain.notice.NoticeBook;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.staff.AttemptBook;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.domain.trust.TrustBook;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.store.capture.CaptureFolder;
import org.guichet.store.capture.TemplateFolder;
import org.guichet.store.home.CheckpointFile;
import org.guichet.store.home.Home;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.home.HomeTroubleException;
import org.guichet.store.home.KeyHelp;
import org.guichet.store.home.TrailKeys;
import org.guichet.store.journal.DiskFolder;
import org.guichet.store.journal.Journal;
import org.guichet.store.journal.JournalFolder;
import org.guichet.sync.desk.KeptLog;
import org.guichet.sync.protocol.DeskCopy;
import org.guichet.workflow.biometric.TemplateBook;
import org.guichet.workflow.export.PersonRecords;
import org.guichet.workflow.setting.KeyCare;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A desk's store, open: the door to everything in a home folder. */
public final class LocalStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);

    private final Home home;
    private final CaptureFolder captures;
    private final Database database;
    private final Journal journal;
    private final LocalLedger ledger;
    private final LocalApplicantRegister register;

    LocalStore(Home home, Database database, Journal journal, LocalLedger ledger) {
        this.home = home;
        this.captures = new CaptureFolder(home.captures());
        this.database = database;
        this.journal = journal;
        this.ledger = ledger;
        this.register = new LocalApplicantRegister(database);
        ledger.onSaved(operations -> register.tellChanged(changedPeople(operations)));
    }

    /**
     * What a desk brings.
     *
     * @param desk name of the desk's installation, unique on its site; part of every operation
     * @param enrolled whether the desk's acts go to a central store, under that name and site
     * @param ids makes a new UUIDv7 each time
     * @param keys what the program has for a home whose key is not simply there
     */
    public record Setup(
            Path folder, String desk, String site, boolean enrolled, Clock clock, Supplier<OperationId> ids, FirstFill firstFill,
            KeyHelp keys) {

        /** A desk on its own. */
        public Setup(Path folder, String desk, String site, Clock clock, Supplier<OperationId> ids, FirstFill firstFill) {
            this(folder, desk, site, false, clock, ids, firstFill, KeyHelp.NONE);
        }
    }

    public static HomeOpening<LocalStore> open(Setup setup) {
        return open(setup, Database.ASYNC, DiskFolder::new);
    }

    /** Which disk the parts are on: the real one, or a test's. */
    interface JournalPlace {
        JournalFolder at(Path folder);
    }

    static HomeOpening<LocalStore> open(Setup setup, String databaseFileSystem, JournalPlace journals) {
        StoreOpening opening = new StoreOpening(setup);
        boolean interrupted = Thread.interrupted();
        try {
            return new HomeOpening.Opened<>(opening.open(databaseFileSystem, journals));
        } catch (HomeTroubleException e) {
            LOG.warn("the store was not opened: {}", e.trouble());
            return new HomeOpening.NotOpened<>(e.trouble());
        } finally {
            opening.closeWhatIsLeft();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Set<Long> changedPeople(List<Operation> operations) {
        return operations.stream().flatMap(LocalStore::changedPeople).collect(Collectors.toSet());
    }

    private static Stream<Long> changedPeople(Operation operation) {
        return switch (operation.act()) {
            case ApplicantAct _ -> Stream.of(Long.valueOf(operation.aggregate().key()));
            case SiteDataAct.DataBrought data -> data.people().stream().map(Applicant::id);
            default -> Stream.empty();
        };
    }

    public ApplicantRegister applicants() {
        return register;
    }

    /** As it was when the home was opened. */
    public KeyCare keyCare() {
        return home.keyCare();
    }

    /** Who has which number, asked of the database. */
    public NumberBook numbers() {
        return new LocalNumberBook(database);
    }

    public PeopleSnapshot peopleSnapshot() {
        return new PeopleSnapshot(database, home);
    }

    public AppointmentBook appointments() {
        return new LocalAppointmentBook(database);
    }

    public QueueBook queue() {
        return new LocalQueueBook(database);
    }

    public SteeringBook steering() {
        return new LocalSteeringBook(database);
    }

    public DoorBook doors() {
        return new LocalDoorBook(database);
    }

    public SettingBook siteSettings() {
        return new SiteSettingRows(database);
    }

    public FeeBook fees() {
        return new LocalFeeBook(database);
    }

    public EnrolmentBook enrolments() {
        return new LocalEnrolmentBook(database);
    }

    /** By which this desk's operations name it. */
    public String desk() {
        return ledger.desk();
    }

    /** Where a site puts certificates of scanners and the key that captures are sealed for. */
    public Path folder() {
        return home.folder();
    }

    /** What this home's trail is signed with. */
    public TrailKeys trailKeys() {
        try {
            return TrailKeys.of(home);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the trail was there when the home was opened", e);
        }
    }

    /** What tables hold of a person besides their file. */
    public PersonRecords personRecords() {
        return new LocalPersonRecords(database);
    }

    public TrustBook trust() {
        return new LocalTrustBook(database);
    }

    public TakeoverBook takeovers() {
        return new LocalTakeoverBook(database);
    }

    public ValidationBook validations() {
        return new LocalValidationBook(database);
    }

    public ChecklistBook checklists() {
        return new LocalChecklistBook(database);
    }

    public DeskBook desks() {
        return new LocalDeskBook(database);
    }

    public CardStock cards() {
        return new LocalCardStock(database);
    }

    public StockBook stockRoom() {
        return new LocalStockBook(database);
    }

    public NoticeBook notices() {
        return new LocalNoticeBook(database);
    }

    public AuditTrail auditTrail() {
        return new LocalAuditTrail(database);
    }

    public Outbox outbox() {
        return new LocalOutbox(database);
    }

    public StaffDirectory staff() {
        return new LocalStaffDirectory(database);
    }

    public AttemptBook signInAttempts() {
        return new LocalAttemptBook(database);
    }

    public SentBook sent() {
        return new LocalSentBook(database);
    }

    /** The exchange's side of the desk. */
    public DeskCopy deskCopy() {
        return new LocalDeskCopy(database, ledger, ledger.desk());
    }

    /** What the desk keeps of its store's log. */
    public KeptLog keptLog() {
        return new LocalKeptLog(database, new CheckpointFile(home.folder()));
    }

    public Ledger ledger() {
        return ledger;
    }

    public ConsultationPurposes purposes() {
        return new LocalPurposes(database);
    }

    public BaseData baseData() {
        return new BaseData(database, register::tellChanged, bringing());
    }

    public AppointmentImport appointmentImport() {
        return new AppointmentImport(database, bringing());
    }

    /** Empty for a desk on its own. */
    private Optional<SiteBringing> bringing() {
        return ledger.enrolled() ? Optional.of(new SiteBringing(database, ledger)) : Optional.empty();
    }

    public HomeSettings settings() {
        return new HomeSettings(database);
    }

    /** For tests that look behind the ports. */
    Database database() {
        return database;
    }

    /** Sealed captures that wait for the central store. */
    public CaptureFolder captures() {
        return captures;
    }

    /** Fingers' templates of today's people, for this desk alone. */
    public TemplateBook templates() {
        return new TemplateFolder(home.folder().resolve("templates"), home.key());
    }

    /** Where logs go. */
    public Path logs() {
        return home.logs();
    }

    /** Writes everything out and lets another instance in. What was saved is safe without it too. */
    @Override
    public void close() {
        ledger.stop();
        StoreOpening.closeAll(database, journal, home);
    }
}
