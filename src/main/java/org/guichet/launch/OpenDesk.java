package org.guichet.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.guichet.domain.change.Operation;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.launch.demonstration.DemonstrationChips;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.launch.demonstration.DemonstrationConvocations;
import org.guichet.launch.demonstration.DemonstrationPapers;
import org.guichet.launch.demonstration.DemonstrationSeal;
import org.guichet.launch.demonstration.DemonstrationSigner;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.guichet.store.home.Home;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SnapshotFill;
import org.guichet.sync.desk.Enrolment;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.demonstration.SpecimenConvocations;
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.guichet.workflow.exchange.DeskLine;
import org.guichet.workflow.lookup.TodaysPeople;

/** A desk whose home is open: its store, its look-up, its line to a central store where it has one, and all that can be done at it. */
record OpenDesk(LocalStore store, PeopleDirectory people, DeskActs acts, Closing closing) implements AutoCloseable {

    /**
     * What goes with the desk.
     *
     * @param lines closed before the store
     * @param wipe hears of the order to destroy the home; empty for a desk of its own
     */
    record Closing(List<Runnable> lines, Optional<RemoteWipe> wipe, AtomicBoolean done) {

        static Closing ofOne() {
            return new Closing(List.of(), Optional.empty(), new AtomicBoolean());
        }
    }


    /** A home with a synthetic site in it, filled where it is new. */
    static OpenDesk demonstration(Path home, int people) {
        return demonstration(home, people, _ -> {});
    }

    /** @param come told now and then how many people are in, while a new home is filled */
    static OpenDesk demonstration(Path home, int people, LongConsumer come) {
        DemonstrationClock clock = new DemonstrationClock();
        DemonstrationSite site = new DemonstrationSite(people, clock);
        LocalStore store = HomeDoor.open(home, clock, base -> site.fill(base, come));
        site.resume(store);
        return demonstration(store, clock, DeskLine.ALONE, Closing.ofOne());
    }

    /** A home that already belongs to a site. */
    static OpenDesk ofSite(Path home) {
        return ofSite(home, (_, _) -> {});
    }

    /** @param come told how much of the site has come, of about how much, while a new desk gets it from its store */
    static OpenDesk ofSite(Path home, BiConsumer<Long, Long> come) {
        Optional<Enrolment> enrolment = StoreJoining.of(home);
        return enrolment.map(each -> ofStore(home, new StoreLine(each), come)).orElseGet(() -> alone(home));
    }

    /** A home is not made by opening it: the desk joins a site first, or is prepared by commands. */
    private static OpenDesk alone(Path home) {
        if (Home.isUnused(home)) {
            throw new NoSiteYet(home);
        }
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalStore store = withAccounts(home, HomeDoor.open(home, clock, FirstFill.NOTHING));
        return ofSite(store, store.settings().get("site_name").orElse(""), clock, DeskLine.ALONE, Closing.ofOne());
    }

    private static LocalStore withAccounts(Path home, LocalStore store) {
        if (store.staff().agents().isEmpty()) {
            store.close();
            throw new CommandFailure("cli.desk.noAccounts", home);
        }
        return store;
    }

    private static OpenDesk ofStore(Path home, StoreLine line, BiConsumer<Long, Long> come) {
        Enrolment enrolment = line.enrolment();
        DemonstrationClock clock = new DemonstrationClock();
        LocalStore store;
        try {
            store = withAccounts(home, HomeDoor.open(
                    home, clock, new SnapshotFill(line.store(), enrolment.caller(), enrolment.letter(), come)));
        } catch (SnapshotFill.Interrupted cut) {
            line.close();
            throw new CommandFailure("cli.desk.snapshotCut", cut.items(), enrolment.address());
        }
        boolean demonstration = DemonstrationSite.setClock(store.settings(), clock);
        if (demonstration) {
            store.ledger().onSaved(operations -> followClock(operations, store, clock));
        }
        StoreLine.Running running = line.start(store, clock);
        DeskLine joined = new DeskLine(enrolment.number(), running.loop(), line::elsewhere, line.files(store), line.templates());
        Closing closing =
                new Closing(List.of(running::close, line::close), Optional.of(running.wipe()), new AtomicBoolean());
        return demonstration
                ? demonstration(store, clock, joined, closing)
                : ofSite(store, enrolment.siteName(), clock, joined, closing);
    }

    /** A day that the store adds has its own opening hour. */
    private static void followClock(List<Operation> operations, LocalStore store, DemonstrationClock clock) {
        if (operations.stream().anyMatch(each -> each.act() instanceof SiteDataAct.SiteArranged)) {
            DemonstrationSite.setClock(store.settings(), clock);
        }
    }

    private static OpenDesk ofSite(
            LocalStore store, String name, Clock clock, DeskLine line, Closing closing) {
        PeopleDirectory people = directory(store, clock);
        IssueReceipt.Site site = new IssueReceipt.Site(name, clock.getZone(), false);
        return new OpenDesk(
                store,
                people,
                DeskAssembly.assemble(store, people, site, clock, Optional.empty(), Optional.empty(), line),
                closing);
    }

    private static OpenDesk demonstration(
            LocalStore store, DemonstrationClock clock, DeskLine line, Closing closing) {
        Optional<DemonstrationSigner> signer = DemonstrationSigner.of(store.settings());
        signer.ifPresent(each -> each.trustedBy(store, clock.instant()));
        DemonstrationChips chips = new DemonstrationChips(store.settings()::get, CaptureDevices.chips(store.folder(), clock));
        chips.trustedBy(store, clock.instant());
        SpecimenPapers papers = new DemonstrationPapers(
                store.applicants(), store.cards(), store.stockRoom(), clock, signer, chips);
        Optional<SpecimenConvocations> convocations = DemonstrationSeal.of(store.settings())
                .map(seal -> new DemonstrationConvocations(seal, store.appointments(), store.applicants(), store.queue(), clock));
        IssueReceipt.Site letterhead = new IssueReceipt.Site(DemonstrationSite.NAME, clock.getZone(), true);
        PeopleDirectory people = directory(store, clock);
        return new OpenDesk(
                store,
                people,
                DeskAssembly.assemble(store, people, letterhead, clock, Optional.of(papers), convocations, line),
                closing);
    }

    private static PeopleDirectory directory(LocalStore store, Clock clock) {
        List<Long> todays = new TodaysPeople(store.appointments(), store.queue(), clock).now().people().boxed().toList();
        PeopleDirectory people = PeopleDirectory.kept(store, todays);
        people.startBuilding();
        return people;
    }

    /** Whether this desk plays the people and the other desks of a demonstration; one of several does. */
    boolean playsTheSite() {
        return acts.site().demonstration() && acts.exchange().usualDesk() == 1;
    }

    /** Lets go of the home, and destroys it. */
    void destroy() {
        Path home = store.folder();
        close();
        RemoteWipe.destroy(home);
    }

    /** Once: a desk that was destroyed was closed before. */
    @Override
    public void close() {
        if (closing.done().getAndSet(true)) {
            return;
        }
        closing.lines().forEach(Runnable::run);
        people.close();
        // the day may end while the program is not running: templates are fetched again, and never left behind
        store.templates().keepOnly(LocalDate.MIN);
        store.close();
    }
}
