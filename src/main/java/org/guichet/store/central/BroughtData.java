package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.sitedata.SiteDataAct.SiteArranged;
import org.guichet.sync.protocol.BaseJson;
import org.guichet.sync.protocol.BaseKind;
import org.guichet.sync.protocol.StateJson;

/** Brought data that no act is about, among what the site's new desks start with. Desks' tables say the same (store.local.BroughtRows). */
final class BroughtData {

    private static final String HOLDERS =
            "select person_id, foreigner_number from person where site = ? and foreigner_number = any(?)";

    private static final String STRIP = "update person set foreigner_number = null where site = ? and person_id = ?";

    private static final String PERSON = "select json from base_item where site = ? and kind = ? and key = ?";

    private static final String REGISTRATIONS = "select key, state from thing where site = ? and kind = 'APPLICANT' and key = any(?)";

    private static final String UPDATE = "update thing set state = ? where site = ? and kind = 'APPLICANT' and key = ?";

    private final Connection connection;
    private final String site;
    private final SiteFill fill;

    BroughtData(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
        this.fill = new SiteFill(connection, site);
    }

    void save(SiteDataAct act) throws SQLException {
        switch (act) {
            case DataBrought data -> {
                people(data.people());
                fill.applications(last(data.applications(), PermitApplication::number));
                fill.papers(last(data.papers(), each -> each.kind().name() + "-" + each.number()));
                Projections.uses(connection, site, data.inUse());
            }
            case SiteArranged arranged -> {
                purposes(arranged.purposes());
                arranged.desks().forEach(fill::desk);
                arranged.settings().forEach(setting -> fill.setting(setting.name(), setting.value()));
            }
        }
    }

    private static <T> List<T> last(List<T> pieces, Function<T, String> key) {
        Map<String, T> last = new LinkedHashMap<>();
        pieces.forEach(piece -> last.put(key.apply(piece), piece));
        return List.copyOf(last.values());
    }

    private void purposes(List<ConsultationPurpose> purposes) throws SQLException {
        if (!purposes.isEmpty()) {
            Rows.write(connection, "delete from base_item where site = ? and kind = ?", site, BaseItemKey.number(BaseKind.PURPOSE));
            fill.purposes(purposes);
        }
    }

    /** Of two files that claim a number, the one with the smaller id keeps it: a desk could not take both. */
    private void people(List<Applicant> brought) throws SQLException {
        Map<Long, Applicant> people = new TreeMap<>();
        brought.forEach(person -> people.put(person.id(), person));
        List<String> numbers = people.values().stream()
                .flatMap(each -> each.foreignerNumber().stream()).map(ForeignerNumber::digits).toList();
        Map<String, Long> holders = new HashMap<>();
        if (!numbers.isEmpty()) {
            Rows.each(
                    connection,
                    row -> {
                        if (!people.containsKey(row.getLong("person_id"))) {
                            holders.put(row.getString("foreigner_number"), row.getLong("person_id"));
                        }
                    },
                    HOLDERS, site, Rows.texts(connection, numbers));
        }
        List<Applicant> rows = new ArrayList<>();
        for (Applicant person : people.values()) {
            String number = person.foreignerNumber().map(ForeignerNumber::digits).orElse("");
            long holder = holders.getOrDefault(number, person.id());
            if (holder > person.id()) {
                strip(holder);
            }
            boolean keeps = holder >= person.id();
            if (keeps && !number.isEmpty()) {
                holders.put(number, person.id());
            }
            rows.add(keeps ? person : withoutNumber(person));
        }
        fill.applicants(rows);
        registrations(rows);
    }

    /** Of files that were made at a desk the state says who the person is: it is brought to the same. */
    private void registrations(List<Applicant> people) throws SQLException {
        Map<String, Applicant> byKey = new HashMap<>();
        people.stream().filter(person -> person.id() >= Registration.DESK_RANGE)
                .forEach(person -> byKey.put(Long.toString(person.id()), person));
        if (byKey.isEmpty()) {
            return;
        }
        List<Registration> found = new ArrayList<>();
        Rows.each(
                connection,
                row -> StateJson.read(new AggregateId(AggregateId.Kind.APPLICANT, row.getString("key")), row.getString("state"))
                        .ifPresent(state -> found.add((Registration) state)),
                REGISTRATIONS, site, Rows.texts(connection, List.copyOf(byKey.keySet())));
        for (Registration made : found) {
            String key = made.aggregate().key();
            Applicant person = byKey.get(key);
            if (!made.withdrawn() && person != null) {
                Rows.write(connection, UPDATE, StateJson.write(made.with(person)), site, key);
            }
        }
    }

    private void strip(long holder) throws SQLException {
        Rows.write(connection, STRIP, site, holder);
        List<Applicant> found = new ArrayList<>();
        Rows.each(
                connection,
                row -> BaseJson.read(Applicant.class, row.getString("json")).ifPresent(found::add),
                PERSON, site, BaseItemKey.number(BaseKind.PERSON), Long.toString(holder));
        List<Applicant> stripped = found.stream().map(BroughtData::withoutNumber).toList();
        fill.applicants(stripped);
        registrations(stripped);
    }

    private static Applicant withoutNumber(Applicant person) {
        return new Applicant(
                person.id(), Optional.empty(), person.surname(), person.givenNames(), person.birthDate(), person.sex(),
                person.nationality(), person.phone(), person.email());
    }
}
