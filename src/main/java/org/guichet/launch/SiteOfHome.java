package org.guichet.launch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.guichet.domain.applicant.Applicant;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.guichet.store.local.SiteStart;

/** What a home holds, as the start of a site: a home is prepared with the import commands, and then given to the store. */
final class SiteOfHome {

    private static final int AT_ONCE = 2_000;
    private static final List<String> SETTINGS = List.of(
            HomeSettings.SITE_CODE, HomeSettings.LATE_MINUTES, HomeSettings.ROOM_CAPACITY, HomeSettings.ROOM_WARNING,
            HomeSettings.CONVOCATION_KEYS, HomeSettings.CLOSING_TIME, HomeSettings.AGENDA, HomeSettings.DISPLAY_SHOWS);

    private final LocalStore home;
    private final LocalDate from;

    /** @param from appointments before that day stay behind */
    SiteOfHome(LocalStore home, LocalDate from) {
        this.home = home;
        this.from = from;
    }

    /** People with their applications, appointments and cards; purposes and settings. Accounts and desks are the store's own. */
    void fill(SiteStart start) {
        inChunks(people -> {
            List<Long> ids = people.stream().map(Applicant::id).toList();
            start.applicants(people);
            start.applications(all(home.applicants().applicationsOf(ids)));
            start.appointments(all(home.appointments().from(from, ids)));
            start.cards(ids.stream().flatMap(id -> home.cards().ofApplicant(id).stream()).map(each -> each.card()).toList());
        });
        if (!home.purposes().inUse().isEmpty()) {
            start.purposes(home.purposes().inUse());
        }
        SETTINGS.forEach(key -> home.settings().get(key).ifPresent(value -> start.setting(key, value)));
    }

    private void inChunks(Consumer<List<Applicant>> taker) {
        List<Applicant> chunk = new ArrayList<>();
        home.applicants().forEach(person -> {
            chunk.add(person);
            if (chunk.size() == AT_ONCE) {
                taker.accept(List.copyOf(chunk));
                chunk.clear();
            }
        });
        taker.accept(List.copyOf(chunk));
    }

    private static <T> List<T> all(Map<Long, List<T>> byPerson) {
        return byPerson.values().stream().flatMap(List::stream).toList();
    }
}
