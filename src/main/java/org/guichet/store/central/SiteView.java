package org.guichet.store.central;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.sync.protocol.BaseJson;
import org.guichet.sync.protocol.BaseKind;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;

/** What a site's data say, read in one go a question. For whoever adds to them; desks have their own. */
public final class SiteView {

    private static final String ONE = "select json from base_item where site = ? and kind = ? and key = ?";
    private static final String ALL = "select json from base_item where site = ? and kind = ? order by key";
    private static final String COUNT = "select count(*) as people from person where site = ?";
    private static final String CARDS = "select key, state from thing where site = ? and kind = 'CARD'";

    private final CentralDatabase database;
    private final String site;

    SiteView(CentralDatabase database, String site) {
        this.database = database;
        this.site = site;
    }

    public Optional<String> setting(String key) throws StoreProblem {
        return find(BaseKind.SETTING, key, BaseJson.Setting.class).map(BaseJson.Setting::value);
    }

    public Optional<Applicant> person(long id) throws StoreProblem {
        return find(BaseKind.PERSON, Long.toString(id), Applicant.class);
    }

    public long people() throws StoreProblem {
        return database.read(connection -> {
            List<Long> count = new ArrayList<>();
            Rows.each(connection, row -> count.add(row.getLong("people")), COUNT, site);
            return count.getFirst();
        });
    }

    public List<PermitApplication> applications() throws StoreProblem {
        return all(BaseKind.APPLICATION, PermitApplication.class);
    }

    public List<ServiceDesk> desks() throws StoreProblem {
        return all(BaseKind.SERVICE_DESK, ServiceDesk.class);
    }

    /** As they were when the site was made. */
    public List<Agent> agents() throws StoreProblem {
        return all(BaseKind.AGENT, BaseJson.Account.class).stream().map(BaseJson.Account::agent).toList();
    }

    /** People whose card was not handed over. */
    public Set<Long> withCard() throws StoreProblem {
        Set<Long> people = new HashSet<>();
        Set<String> moved = new HashSet<>();
        database.<Boolean>read(connection -> {
            Rows.each(
                    connection,
                    row -> {
                        moved.add(row.getString("key"));
                        StateJson.read(new AggregateId(AggregateId.Kind.CARD, row.getString("key")), row.getString("state"))
                                .map(CardPickup.class::cast)
                                .filter(card -> !card.isHandedOver())
                                .ifPresent(card -> people.add(card.card().applicantId()));
                    },
                    CARDS, site);
            return true;
        });
        all(BaseKind.CARD, ResidenceCard.class).stream()
                .filter(card -> !moved.contains(card.serial()))
                .forEach(card -> people.add(card.applicantId()));
        return people;
    }

    private <T extends Record> Optional<T> find(BaseKind kind, String key, Class<T> type) throws StoreProblem {
        return read(ONE, type, BaseItemKey.number(kind), key).stream().findFirst();
    }

    private <T extends Record> List<T> all(BaseKind kind, Class<T> type) throws StoreProblem {
        return read(ALL, type, BaseItemKey.number(kind));
    }

    private <T extends Record> List<T> read(String sql, Class<T> type, Object... values) throws StoreProblem {
        return database.read(connection -> {
            List<T> found = new ArrayList<>();
            List<Object> bound = new ArrayList<>(List.of(site));
            bound.addAll(List.of(values));
            Rows.each(
                    connection, row -> BaseJson.read(type, row.getString("json")).ifPresent(found::add), sql, bound.toArray());
            return found;
        });
    }
}
