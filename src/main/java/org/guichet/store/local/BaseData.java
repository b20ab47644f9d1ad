package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPLICANT;
import static org.guichet.store.generated.Tables.IDENTITY_PAPER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.sitedata.SiteDataAct.NamedValue;
import org.guichet.domain.sitedata.SiteDataAct.SiteArranged;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.trust.TrustEntry;
import org.jooq.DSLContext;

/**
 * What a site starts with, written in bulk: by a demonstration, an import or a central store's snapshot. Nothing of it is in
 * the journal. {@link #force} ends a load: before it, a power cut may take rows away. At a desk that shares its site with others,
 * imported people, the list of purposes and settings of the site are operations instead, which all of them get.
 */
public final class BaseData implements SiteStart {

    /** Rows of a transaction: long ones only make H2 keep more to undo. */
    private static final int ROWS = 10_000;

    /** Who did it, in the trail: the command line has the home to itself, and nobody is signed in. */
    private static final String CONSOLE = "console";

    /** Digits of a file's fingerprint that name it in an operation's key. */
    private static final int FINGERPRINT = 16;

    /** Batches after which an import counts as long. */
    private static final int LONG_IMPORT = 3;

    private static final BatchInsert<IdentityPaper> PAPERS = new BatchInsert<>(IDENTITY_PAPER, (paper, row) -> row.add(
                    paper.kind().name())
            .add(paper.number())
            .add(paper.applicantId()));

    private final Database database;
    private final ForeignerNumbers numbers;
    private final Consumer<Collection<Long>> changed;
    private final Optional<SiteBringing> bringing;
    private int batches;
    private int batchesWithNewPeople;

    BaseData(Database database) {
        this(database, _ -> {}, Optional.empty());
    }

    /**
     * @param changed hears of each batch of people once it is committed
     * @param bringing where the site is shared with other desks
     */
    BaseData(Database database, Consumer<Collection<Long>> changed, Optional<SiteBringing> bringing) {
        this.database = database;
        this.changed = changed;
        this.bringing = bringing;
        this.numbers = new ForeignerNumbers(database);
    }

    /** New people, with ids and foreigner numbers that are not taken. */
    @Override
    public void applicants(Iterable<Applicant> people) {
        insert(people, this::addPeople);
    }

    @Override
    public void applications(Iterable<PermitApplication> applications) {
        insert(applications, chunk -> database.change(
                context -> context.connection(connection -> ApplicantRows.insertApplications(connection, chunk))));
    }

    @Override
    public void appointments(Iterable<Appointment> appointments) {
        insert(AppointmentRows.APPOINTMENTS, appointments);
    }

    @Override
    public void cards(Iterable<ResidenceCard> cards) {
        insert(CardRows.CARDS, cards);
    }

    /** Tickets of people who were let in before this desk's day began. */
    @Override
    public void tickets(Iterable<Ticket> tickets) {
        insert(TicketRows.TICKETS, tickets);
        List<TicketRows.PlaceOf> places = new ArrayList<>();
        tickets.forEach(ticket -> places.addAll(TicketRows.placesOf(ticket)));
        insert(TicketRows.PLACES, places);
    }

    @Override
    public void agents(List<Agent> agents, char[] password) {
        String verifier = PasswordVerifier.make(password);
        database.change(context -> agents.forEach(agent -> StaffRows.save(context, agent, verifier)));
    }

    @Override
    public void desk(ServiceDesk desk) {
        database.change(context -> StaffRows.save(context, desk));
    }

    /** As it was before this desk's day began. */
    @Override
    public void desk(DeskDay day) {
        database.change(context -> DeskRows.save(context, day));
    }

    /** The site's own list of purposes, in the order of their keys. */
    @Override
    public void purposes(List<ConsultationPurpose> purposes) {
        bringing.ifPresentOrElse(
                site -> site.arrange(CONSOLE, SiteArranged.withPurposes(purposes)),
                () -> database.change(context -> LocalPurposes.replace(context, purposes)));
    }

    /** A certificate that a demonstration begins with. */
    public void certificate(TrustEntry entry) {
        database.change(context -> WholeStateRows.save(context, entry));
    }

    @Override
    public void setting(String key, String value) {
        if (bringing.isPresent() && NamedValue.isShared(key)) {
            bringing.get().arrange(CONSOLE, SiteArranged.with(new NamedValue(key, value)));
        } else {
            database.change(context -> SettingRows.put(context, key, value));
        }
    }

    Database database() {
        return database;
    }

    public long nextApplicantId() {
        return database.read(ImportRows::nextApplicantId);
    }

    /** Whether every text has room in its column. */
    public static boolean fits(Applicant person) {
        return person.surname().length() <= APPLICANT.SURNAME.getDataType().length()
                && person.givenNames().length() <= APPLICANT.GIVEN_NAMES.getDataType().length()
                && person.nationality().length() <= APPLICANT.NATIONALITY.getDataType().length()
                && person.phone().length() <= APPLICANT.PHONE.getDataType().length()
                && person.email().length() <= APPLICANT.EMAIL.getDataType().length();
    }

    /** What an imported batch came to. */
    public record Imported(int added, int changed, int same) {}

    /**
     * People of a file, known again by their foreigner number: known ones keep their id, new ones get the next free id in
     * the order of the list, whatever id they bring. People without a number are taken as new. The progress is written in
     * the same transaction, so that a file can be taken up again where it stopped.
     *
     * <p>After the first few batches that bring new people the index of foreigner numbers is set aside, until {@link #force}.
     *
     * @param upToLine the last line that this batch covers
     */
    public Imported importBatch(ImportFile file, long upToLine, List<Applicant> people) {
        return importBatch(file, upToLine, people, context -> ImportRows.progress(context, file.fingerprint(), upToLine));
    }

    /** The last of them: the next import of the same file compares all its people anew, since others may have changed them. */
    public Imported importLastBatch(ImportFile file, List<Applicant> people) {
        return importBatch(file, Long.MAX_VALUE, people, context -> ImportRows.forget(context, file.fingerprint()));
    }

    private Imported importBatch(ImportFile file, long upToLine, List<Applicant> people, Consumer<DSLContext> progress) {
        if (batches++ >= LONG_IMPORT) {
            numbers.learnByHeart();
        }
        if (bringing.isPresent()) {
            return bring(bringing.get(), file, upToLine, people, progress);
        }
        if (batchesWithNewPeople >= LONG_IMPORT) {
            numbers.setIndexAside();
        }
        ImportRows.Upsert upsert = database.write(context -> {
            ImportRows.Upsert made = ImportRows.upsert(context, numbers.holders(context, people), people, file.tellsSex());
            progress.accept(context);
            return made;
        });
        numbers.remember(upsert.added());
        if (upsert.imported().added() > 0) {
            batchesWithNewPeople++;
        }
        changed.accept(upsert.touched());
        return upsert.imported();
    }

    /** People without a number whom a run that was cut off has brought are not brought again. */
    private Imported bring(SiteBringing site, ImportFile file, long upToLine, List<Applicant> people, Consumer<DSLContext> progress) {
        String key = SiteDataAct.PEOPLE_ONLY + file.fingerprint().substring(0, Math.min(FINGERPRINT, file.fingerprint().length()))
                + "-" + upToLine;
        List<Applicant> fresh = site.has(key)
                ? people.stream().filter(person -> person.foreignerNumber().isPresent()).toList()
                : people;
        ImportRows.Plan plan = database.read(context -> ImportRows.plan(
                numbers.holders(context, fresh), fresh, file.tellsSex(),
                RegistrationRows.nextOwnId(context, LocalQueueBook.letter(context).charAt(0))));
        site.bring(CONSOLE, key, DataBrought.ofPeople(plan.people()));
        database.change(progress);
        numbers.remember(plan.added().values());
        return new Imported(plan.added().size(), plan.changed().size(), plan.same() + people.size() - fresh.size());
    }

    /** The line up to which a file has been imported; empty for one that is new, or that is wholly in. */
    public Optional<Long> importedUpTo(ImportFile file) {
        return database.read(context -> ImportRows.progress(context, file.fingerprint()));
    }

    /** For a file of which an older version noted that it is wholly in. */
    public void forgetProgress(ImportFile file) {
        database.change(context -> ImportRows.forget(context, file.fingerprint()));
    }

    /** Sets the index of foreigner numbers aside for a load of many people; {@link #force} brings it back. */
    void beginLongLoad() {
        numbers.setIndexAside();
    }

    /** Ends a load: returns when all that was written is indexed and survives a power cut. */
    public void force() {
        numbers.restoreIndex();
        batches = 0;
        batchesWithNewPeople = 0;
        database.force();
    }

    /** Visas and other papers that lead to a person. */
    @Override
    public void papers(Iterable<IdentityPaper> papers) {
        insert(PAPERS, papers);
    }

    private void addPeople(List<Applicant> people) {
        List<Long> ids = people.stream().map(Applicant::id).toList();
        database.change(context -> {
            context.connection(connection -> ApplicantRows.insert(connection, people));
            PeopleChanges.note(context, ids);
        });
        changed.accept(ids);
    }

    private <T> void insert(BatchInsert<T> table, Iterable<? extends T> rows) {
        insert(rows, chunk ->
                database.change(context -> context.connection(connection -> table.insert(connection, chunk))));
    }

    private static <T> void insert(Iterable<? extends T> rows, Consumer<List<T>> write) {
        Iterator<? extends T> rest = rows.iterator();
        while (rest.hasNext()) {
            List<T> chunk = new ArrayList<>(ROWS);
            while (rest.hasNext() && chunk.size() < ROWS) {
                chunk.add(rest.next());
            }
            write.accept(chunk);
        }
    }
}
