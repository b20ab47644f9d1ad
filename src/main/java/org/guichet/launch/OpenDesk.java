package org.guichet.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.guichet.launch.demonstration.DemonstrationClock;
import org.guichet.launch.demonstration.DemonstrationConvocations;
import org.guichet.launch.demonstration.DemonstrationPapers;
import org.guichet.launch.demonstration.DemonstrationSeal;
import org.guichet.launch.demonstration.DemonstrationSite;
import org.guichet.store.local.FirstFill;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.demonstration.SpecimenConvocations;
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.guichet.workflow.exchange.StoreLink;
import org.guichet.workflow.lookup.TodaysPeople;

/** A desk whose home is open: its store, its look-up, and all that can be done at it. */
record OpenDesk(LocalStore store, PeopleDirectory people, DeskActs acts) implements AutoCloseable {

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
        SpecimenPapers papers = new DemonstrationPapers(store.applicants(), store.cards(), clock);
        Optional<SpecimenConvocations> convocations = DemonstrationSeal.of(store.settings())
                .map(seal -> new DemonstrationConvocations(seal, store.appointments(), store.applicants(), store.queue(), clock));
        IssueReceipt.Site letterhead = new IssueReceipt.Site(DemonstrationSite.NAME, clock.getZone(), true);
        return assemble(store, letterhead, clock, Optional.of(papers), convocations);
    }

    /** A home that already belongs to a site. */
    static OpenDesk ofSite(Path home) {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalStore store = HomeDoor.open(home, clock, FirstFill.NOTHING);
        if (store.staff().agents().isEmpty()) {
            store.close();
            throw new CommandFailure("cli.desk.noAccounts", home);
        }
        String name = store.settings().get("site_name").orElse("");
        return assemble(store, new IssueReceipt.Site(name, clock.getZone(), false), clock, Optional.empty(), Optional.empty());
    }

    private static OpenDesk assemble(
            LocalStore store,
            IssueReceipt.Site site,
            Clock clock,
            Optional<SpecimenPapers> papers,
            Optional<SpecimenConvocations> convocations) {
        List<Long> todays = new TodaysPeople(store.appointments(), store.queue(), clock).now().people().boxed().toList();
        PeopleDirectory people = PeopleDirectory.kept(store, todays);
        people.startBuilding();
        return new OpenDesk(store, people, DeskAssembly.assemble(store, people, site, clock, papers, convocations, StoreLink.NONE));
    }

    @Override
    public void close() {
        people.close();
        store.close();
    }
}
