package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.lookup.Folding;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.sitedata.SiteDataAct.NamedValue;
import org.guichet.domain.sitedata.SiteDataAct.SiteArranged;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.protocol.BaseJson;
import org.guichet.sync.protocol.BaseKind;
import org.guichet.sync.protocol.StoreProblem;
import org.jspecify.annotations.Nullable;

/**
 * What comes into a site that desks have joined already, as operations that all of them get. It adds what the site does not have, and
 * changes nothing that it has: people are known by their foreigner number, without one by name and year of birth, and keep the id
 * that they have here; the rest by its number.
 */
final class SiteAddition implements SiteStart {

    private static final int ROWS = 1_000;

    private static final String BY_NUMBER =
            "select person_id, foreigner_number from person where site = ? and foreigner_number = any(?)";

    private static final String BY_NAME = "select person_id from person where site = ? and surname_key = ? and given_key = ?"
            + " and birth_year = ? and foreigner_number is null limit 1";

    private static final String LARGEST = "select coalesce(max(person_id), 0) as largest from person where site = ? and person_id < ?";

    private static final String BASE = "select key from base_item where site = ? and kind = ? and key = any(?)";

    private static final String KNOWN = "select json from base_item where site = ? and kind = ? order by key";

    private static final String THINGS = "select key from thing where site = ? and kind = ? and key = any(?)";

    private final Connection connection;
    private final String site;
    private final String agent;
    private final StoreDesk desk;
    private final Map<Long, Long> ids = new HashMap<>();
    private long nextId;
    private int part;

    SiteAddition(Connection connection, String site, String agent, StoreDesk desk) {
        this.connection = connection;
        this.site = site;
        this.agent = agent;
        this.desk = desk;
    }

    /** By the ids that whoever brings them knows; what hangs on them comes afterwards under the same. */
    @Override
    public void applicants(Iterable<Applicant> people) {
        chunks(people, chunk -> {
            Map<String, Long> holders = holders(chunk);
            List<Applicant> fresh = new ArrayList<>();
            for (Applicant person : chunk) {
                Long known = person.foreignerNumber().map(number -> holders.get(number.digits())).orElse(null);
                if (known == null && person.foreignerNumber().isEmpty()) {
                    known = namesake(person);
                }
                if (known == null) {
                    known = freshId();
                    fresh.add(withId(person, known));
                }
                ids.put(person.id(), known);
            }
            bring(SiteDataAct.PEOPLE_ONLY, DataBrought.ofPeople(fresh));
        });
    }

    private Map<String, Long> holders(List<Applicant> people) throws SQLException {
        Map<String, Long> holders = new HashMap<>();
        List<String> numbers =
                people.stream().flatMap(each -> each.foreignerNumber().stream()).map(ForeignerNumber::digits).toList();
        Rows.each(
                connection, row -> holders.put(row.getString("foreigner_number"), row.getLong("person_id")),
                BY_NUMBER, site, Rows.texts(connection, numbers));
        return holders;
    }

    private @Nullable Long namesake(Applicant person) throws SQLException {
        List<Long> found = new ArrayList<>();
        Rows.each(
                connection, row -> found.add(row.getLong("person_id")),
                BY_NAME, site, Folding.fold(person.surname()), Folding.fold(person.givenNames()), Projections.birthYear(person));
        return found.isEmpty() ? null : found.getFirst();
    }

    private long freshId() throws SQLException {
        if (nextId == 0) {
            Rows.each(connection, row -> nextId = row.getLong("largest"), LARGEST, site, Registration.DESK_RANGE);
        }
        return ++nextId;
    }

    private static Applicant withId(Applicant person, long id) {
        return new Applicant(
                id, person.foreignerNumber(), person.surname(), person.givenNames(), person.birthDate(), person.sex(),
                person.nationality(), person.phone(), person.email());
    }

    private long idOf(long person) {
        return ids.getOrDefault(person, person);
    }

    @Override
    public void applications(Iterable<PermitApplication> applications) {
        chunks(applications, chunk -> {
            List<PermitApplication> fresh = unknown(chunk, BaseKind.APPLICATION, null, PermitApplication::number).stream()
                    .map(each -> new PermitApplication(
                            each.number(), idOf(each.applicantId()), each.kind(), each.permitType(), each.status(), each.filedOn(),
                            each.provisionalPaper(), each.employer()))
                    .toList();
            bring("file-", new DataBrought(List.of(), fresh, List.of(), List.of(), List.of(), List.of(), List.of()));
        });
    }

    @Override
    public void appointments(Iterable<Appointment> appointments) {
        chunks(appointments, chunk -> bring("file-", DataBrought.ofAppointments(
                unknown(chunk, BaseKind.APPOINTMENT, AggregateId.Kind.APPOINTMENT, Appointment::number).stream()
                        .map(each -> new Appointment(
                                each.number(), idOf(each.applicantId()), each.procedure(), each.slot(), each.status()))
                        .toList())));
    }

    @Override
    public void cards(Iterable<ResidenceCard> cards) {
        chunks(cards, chunk -> {
            List<ResidenceCard> fresh = unknown(chunk, BaseKind.CARD, AggregateId.Kind.CARD, ResidenceCard::serial).stream()
                    .map(each -> new ResidenceCard(
                            each.serial(), idOf(each.applicantId()), each.foreignerNumber(), each.applicationNumber(),
                            each.permitType(), each.storageSlot(), each.stampDueCents(), each.validUntil(), each.oldCardSerial(),
                            each.provisionalPaper(), each.storedOn()))
                    .toList();
            bring("file-", new DataBrought(List.of(), List.of(), fresh, List.of(), List.of(), List.of(), List.of()));
        });
    }

    @Override
    public void papers(Iterable<IdentityPaper> papers) {
        chunks(papers, chunk -> bring("file-", new DataBrought(
                List.of(), List.of(), List.of(), List.of(),
                unknown(chunk, BaseKind.PAPER, null, each -> each.kind().name() + "-" + each.number()).stream()
                        .map(each -> new IdentityPaper(each.kind(), each.number(), idOf(each.applicantId())))
                        .toList(),
                List.of(), List.of())));
    }

    @Override
    public void tickets(Iterable<Ticket> tickets) {
        chunks(tickets, chunk -> bring("file-", new DataBrought(
                List.of(), List.of(), List.of(), List.of(), List.of(),
                unknown(chunk, BaseKind.TICKET, AggregateId.Kind.TICKET, each -> each.aggregate().key()), List.of())));
    }

    @Override
    public void desk(DeskDay day) {
        chunks(List.of(day), chunk -> bring("file-", new DataBrought(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                unknown(chunk, BaseKind.DESK_DAY, AggregateId.Kind.DESK, each -> each.aggregate().key()))));
    }

    /** Accounts are opened at a desk, by somebody who may. */
    @Override
    public void agents(List<Agent> agents, char[] password) {
        throw new UnsupportedOperationException("an account is opened at a desk");
    }

    @Override
    public void desk(ServiceDesk serviceDesk) {
        arrange(new SiteArranged(List.of(), List.of(serviceDesk), List.of()));
    }

    /** The list from now on, where the site has another. */
    @Override
    public void purposes(List<ConsultationPurpose> purposes) {
        if (!known(BaseKind.PURPOSE, ConsultationPurpose.class).equals(purposes)) {
            arrange(SiteArranged.withPurposes(purposes));
        }
    }

    /** Settings that have acts of their own are changed at a desk. */
    @Override
    public void setting(String key, String value) {
        if (NamedValue.isShared(key) && !known(BaseKind.SETTING, BaseJson.Setting.class).contains(new BaseJson.Setting(key, value))) {
            arrange(SiteArranged.with(new NamedValue(key, value)));
        }
    }

    private <T extends Record> List<T> known(BaseKind kind, Class<T> type) {
        List<T> found = new ArrayList<>();
        try {
            Rows.each(
                    connection, row -> BaseJson.read(type, row.getString("json")).ifPresent(found::add),
                    KNOWN, site, BaseItemKey.number(kind));
        } catch (SQLException e) {
            throw new SiteWork.Interrupted(e);
        }
        return found;
    }

    private void arrange(SiteArranged arranged) {
        chunks(List.of(arranged), each -> desk.bring(agent, "site", each.getFirst()));
    }

    private void bring(String prefix, DataBrought data) throws StoreProblem {
        for (DataBrought each : data.parts()) {
            desk.bring(agent, prefix + "store-" + desk.brought() + "-" + ++part, each);
        }
    }

    /** Those of which the site knows nothing, neither from its start nor by operations. */
    private <T> List<T> unknown(
            List<T> pieces, BaseKind base, AggregateId.@Nullable Kind thing, Function<T, String> key)
            throws SQLException {
        Set<String> known = new HashSet<>();
        List<String> keys = pieces.stream().map(key).toList();
        Rows.each(
                connection, row -> known.add(row.getString("key")),
                BASE, site, BaseItemKey.number(base), Rows.texts(connection, keys));
        if (thing != null) {
            Rows.each(
                    connection, row -> known.add(row.getString("key")), THINGS, site, thing.name(), Rows.texts(connection, keys));
        }
        Predicate<T> isKnown = piece -> known.contains(key.apply(piece));
        return pieces.stream().filter(isKnown.negate()).toList();
    }

    private interface Chunk<T> {
        void bring(List<T> pieces) throws SQLException, StoreProblem;
    }

    private static <T> void chunks(Iterable<? extends T> pieces, Chunk<T> chunk) {
        Iterator<? extends T> rest = pieces.iterator();
        while (rest.hasNext()) {
            List<T> some = new ArrayList<>();
            while (rest.hasNext() && some.size() < ROWS) {
                some.add(rest.next());
            }
            try {
                chunk.bring(some);
            } catch (SQLException e) {
                throw new SiteWork.Interrupted(e);
            } catch (StoreProblem e) {
                throw new SiteWork.Interrupted(e);
            }
        }
    }
}
