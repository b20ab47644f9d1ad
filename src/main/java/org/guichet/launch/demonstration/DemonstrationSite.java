package org.guichet.launch.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.document.CheckDigit;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.store.central.Administration;
import org.guichet.store.local.BaseData;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.workflow.desk.DeskActs;

/** Fills a home with a synthetic site and a day; on a later date adds that date's day. */
public final class DemonstrationSite {

    public static final String NAME = "Préfecture de démonstration (personnes fictives)";
    static final long SEED = 20_261_124;
    /** Desks 1 and 2 stand free for whoever tries the demonstration out. */
    static final int NEWCOMERS_DESKS = 2;

    private static final String DAY = "demonstration_day";
    private static final String AHEAD = "demonstration_clock_seconds_ahead";
    private static final String PEOPLE = "demonstration_people";
    /** One person in so many without a slot today has a card that nobody has come for yet. */
    private static final int UNCOLLECTED = 45;
    /** Cards that wait to be scanned into their slots. */
    private static final int A_DELIVERY = 24;

    private final int people;
    private static final int TOLD_EVERY = 1_000;
    /** In whose name a store adds a day. */
    private static final String PLAYER = "demonstration";

    private final long seed;
    private final DemonstrationClock clock;

    public DemonstrationSite(int people, DemonstrationClock clock) {
        this(people, SEED, clock);
    }

    DemonstrationSite(int people, long seed, DemonstrationClock clock) {
        this.people = people;
        this.seed = seed;
        this.clock = clock;
    }

    /**
     * First filling of a new database.
     *
     * @param come told now and then how many people are in
     */
    public void fill(SiteStart base, LongConsumer come) {
        LocalDate date = clock.realDay();
        SyntheticPeople generator = new SyntheticPeople(seed, date);
        SyntheticFiles files = new SyntheticFiles(generator, date);
        List<PlannedVisit> visits = DayPlan.of(seed, date, people);
        DemonstrationDay day = DemonstrationDay.of(
                date, visits, DemonstrationStaff.DESKS, files, generator::person, Map.of(), _ -> false);
        Iterable<Applicant> all = generator.all(people);
        base.applicants(() -> StreamSupport.stream(all.spliterator(), false)
                .peek(person -> tell(come, person.id()))
                .iterator());
        int count = Math.min(people, DayPlan.PEOPLE_WITH_APPLICATIONS);
        Set<Long> todays = day.people();
        base.applications(() -> LongStream.rangeClosed(1, count)
                .mapToObj(id -> day.applications().getOrDefault(id, usual(files, id)))
                .iterator());
        List<ResidenceCard> cards = new ArrayList<>(day.cards());
        LongStream.rangeClosed(1, count)
                .filter(id -> isUncollected(id) && !todays.contains(id))
                .forEach(id -> cards.add(
                        files.card(generator.person(id), usual(files, id), cards.size()).storedOn(date.minusDays(8 + id % 110))));
        LongStream.rangeClosed(1, count)
                .filter(id -> isDelivered(id) && !todays.contains(id))
                .limit(A_DELIVERY)
                .forEach(id -> cards.add(files.card(generator.person(id), usual(files, id), cards.size()).expected()));
        SyntheticAppointments others = new SyntheticAppointments(seed, date);
        base.appointments(day.todays());
        base.appointments(others.ofTheClosedWeek(visits));
        base.appointments(others.ofOthers(count, todays));
        base.cards(cards);
        base.papers(visas(visits));
        base.tickets(day.tickets());
        DemonstrationStaff.enrol(base);
        new MorningAtDesks(date).of(DemonstrationStaff.DESKS, DemonstrationStaff.AGENTS).forEach(base::desk);
        DemonstrationSeal.enrol(base);
        DemonstrationSigner.enrol(base, date);
        DemonstrationChips.enrol(base, date);
        stockRoom(base);
        remember(base, date, people);
    }

    /** Of those who come to have their visa validated. Synthetic numbers, of the form of the specimen's: a check digit is last. */
    private static List<IdentityPaper> visas(List<PlannedVisit> visits) {
        return visits.stream()
                .filter(visit -> visit.procedure() == Procedure.VISA_VALIDATION)
                .map(PlannedVisit::applicantId)
                .distinct()
                .map(id -> new IdentityPaper(IdentityPaper.Kind.VISA, visaNumber(id), id))
                .toList();
    }

    private static String visaNumber(long id) {
        String number = DemonstrationVisas.number(id);
        return number + CheckDigit.over(number);
    }

    private static boolean isUncollected(long id) {
        return id % UNCOLLECTED == 11;
    }

    /** Of somebody whose card comes with today's delivery. */
    private static boolean isDelivered(long id) {
        return id % UNCOLLECTED == 22;
    }

    private static void stockRoom(SiteStart base) {
        base.setting(HomeSettings.key(SiteSetting.STORAGE_SHELVES), "C 200, D 200");
        base.setting(HomeSettings.key(SiteSetting.LETTERHEAD), "Service des titres de séjour | 1, place imaginaire, 99000 Ailleurs");
        base.setting(HomeSettings.key(SiteSetting.PROXY_ALLOWED), "YES");
    }

    private static PermitApplication usual(SyntheticFiles files, long id) {
        return files.application(id, null, isUncollected(id) || isDelivered(id) ? Status.CARD_READY : files.usualStatus(id));
    }

    private static void tell(LongConsumer come, long people) {
        if (people % TOLD_EVERY == 0) {
            come.accept(people);
        }
    }

    /** Sets the clock as the site's settings say; false where they are of no demonstration. */
    public static boolean setClock(HomeSettings settings, DemonstrationClock clock) {
        Optional<Duration> ahead = settings.get(AHEAD).map(Long::parseLong).map(Duration::ofSeconds);
        ahead.ifPresent(clock::setAhead);
        return ahead.isPresent();
    }

    /** Sets the clock, and adds today's day where the home has none yet. People who were imported before take part in it. */
    public void resume(LocalStore store) {
        HomeSettings settings = store.settings();
        BaseData base = store.baseData();
        nextDay(Ground.of(store)).ifPresent(date -> {
            if (DemonstrationSeal.of(settings).isEmpty()) {
                DemonstrationSeal.enrol(base);
            }
            if (DemonstrationSigner.of(settings).isEmpty()) {
                DemonstrationSigner.enrol(base, date);
                DemonstrationChips.enrol(base, date);
            }
            if (store.staff().agents().isEmpty()) {
                DemonstrationStaff.enrol(base);
            }
            add(date, Ground.of(store), base);
            base.force();
        });
    }

    /**
     * The same of a demonstration that a central store keeps for its desks: they get the day as they get everything else.
     *
     * @return whether a day was added
     */
    public boolean resume(Administration administration, String site, Supplier<OperationId> ids) throws StoreProblem {
        Ground ground = Ground.of(administration.view(site));
        Optional<LocalDate> date = nextDay(ground);
        if (date.isPresent()) {
            administration.addToSite(site, PLAYER, ids, base -> add(date.get(), ground, base));
        }
        return date.isPresent();
    }

    /** Empty where the site has today's day. */
    private Optional<LocalDate> nextDay(Ground ground) {
        Optional<LocalDate> known = ground.setting(DAY).map(LocalDate::parse);
        ground.setting(AHEAD).map(Long::parseLong).map(Duration::ofSeconds).ifPresent(clock::setAhead);
        LocalDate date = known.map(this::dateAfter).orElse(clock.realDay());
        return known.filter(date::equals).isPresent() ? Optional.empty() : Optional.of(date);
    }

    private void add(LocalDate date, Ground ground, SiteStart base) {
        int count = (int) Math.min(Integer.MAX_VALUE, ground.people());
        SyntheticFiles files = new SyntheticFiles(new SyntheticPeople(seed, date), date);
        List<PlannedVisit> visits = DayPlan.of(seed, date, count).stream()
                .filter(visit -> ground.person(visit.applicantId()).isPresent())
                .toList();
        DemonstrationDay day = DemonstrationDay.of(
                date,
                visits,
                ground.desks(),
                files,
                id -> ground.person(id).orElseThrow(),
                ground.applicationsOf(visits.stream().map(PlannedVisit::applicantId).toList()),
                ground::hasCard);
        base.applications(day.applications().values());
        base.appointments(day.todays());
        base.cards(day.cards());
        base.tickets(day.tickets());
        new MorningAtDesks(date).of(ground.desks(), ground.agents()).forEach(base::desk);
        remember(base, date, count);
    }

    /** The real day; the one after the known one where the demonstration's clock has run past its midnight. */
    private LocalDate dateAfter(LocalDate known) {
        if (clock.realDay().isAfter(known)) {
            return clock.realDay();
        }
        return LocalDate.now(clock).isAfter(known) ? known.plusDays(1) : known;
    }

    /** Brings the day to life; the desks where real people work are left alone. */
    public static DemonstrationLife life(LocalStore store, DeskActs acts, IntPredicate deskInUse) {
        int among = store.settings().get(PEOPLE).map(Integer::parseInt).orElse((int) store.applicants().count());
        return new DemonstrationLife(
                acts, store.queue(), DayPlan.of(SEED, LocalDate.now(acts.clock()), among), deskInUse);
    }

    private void remember(SiteStart base, LocalDate day, int among) {
        base.setting(DAY, day.toString());
        base.setting(PEOPLE, Integer.toString(among));
        base.setting(AHEAD, Long.toString(clock.setToOpening(day).toSeconds()));
    }
}
