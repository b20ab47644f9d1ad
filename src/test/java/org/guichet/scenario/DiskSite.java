package org.guichet.scenario;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.guichet.inmemory.InMemoryFinder;
import org.guichet.inmemory.SettableClock;
import org.guichet.inmemory.SiteData;
import org.guichet.launch.DeskAssembly;
import org.guichet.launch.OperationIds;
import org.guichet.store.home.HomeOpening;
import org.guichet.store.local.BaseData;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.exchange.DeskLine;

/** A desk on its own store: journal, encrypted database, and the wiring that the program itself uses. */
final class DiskSite implements Site {

    private final Path folder;
    private final SettableClock clock;
    private final SiteData data;
    private final Map<String, String> settings;
    private LocalStore store;

    DiskSite(Path folder, SettableClock clock, SiteData data, Map<String, String> settings) {
        this.folder = folder;
        this.clock = clock;
        this.data = data;
        this.settings = settings;
        this.store = opened();
    }

    private LocalStore opened() {
        LocalStore.Setup setup =
                new LocalStore.Setup(folder, "desk-7", "site-54", clock, new OperationIds(clock), this::fill);
        return switch (LocalStore.open(setup)) {
            case HomeOpening.Opened<LocalStore>(LocalStore opened) -> opened;
            case HomeOpening.NotOpened<LocalStore> not -> throw new AssertionError(not.toString());
        };
    }

    private void fill(BaseData base) {
        base.applicants(data.people());
        base.applications(data.applications());
        base.appointments(data.appointments());
        base.cards(data.cards());
        data.desks().forEach(base::desk);
        data.agents().forEach(agent -> base.agent(agent, SiteData.PASSWORD.toCharArray()));
        base.setting(HomeSettings.TICKET_LETTER, "B");
        settings.forEach(base::setting);
    }

    @Override
    public SettableClock clock() {
        return clock;
    }

    @Override
    public DeskActs acts() {
        return DeskAssembly.assemble(
                store,
                new InMemoryFinder(store.applicants(), store.numbers()),
                new IssueReceipt.Site("Préfecture imaginaire", clock.getZone(), true),
                clock,
                Optional.empty(),
                Optional.empty(),
                DeskLine.ALONE);
    }

    @Override
    public void restart() {
        store.close();
        store = opened();
    }

    @Override
    public void close() {
        store.close();
    }
}
