package org.guichet.store.central;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.store.central.Known.DeskThing;
import org.guichet.sync.central.SiteTransaction.Taken;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;

/** Reads what a batch needs of a site: a statement a table, however many operations there are. */
final class SiteReads {

    static final String TAKEN =
            "select op_id, op_hash, feed_seq, verdict, reason, detail from operation where site = ? and op_id = any(?)";

    static final String TROUBLES = "select o.op_id, o.kind, o.key from unnest(?::text[], ?::text[]) as w(kind, key)"
            + " join operation o on o.site = ? and o.desk = ? and o.kind = w.kind and o.key = w.key"
            + " where o.verdict = 'CONFLICT' or (o.verdict = 'PARKED' and o.reason = 'TYPE_UNKNOWN_AT_STORE') order by o.feed_seq";

    static final String THINGS = "select t.kind, t.key, t.state from unnest(?::text[], ?::text[]) as w(kind, key)"
            + " join thing t on t.site = ? and t.kind = w.kind and t.key = w.key";

    static final String BASE = "select b.kind, b.key, b.json from unnest(?::smallint[], ?::text[]) as w(kind, key)"
            + " join base_item b on b.site = ? and b.kind = w.kind and b.key = w.key";

    static final String HOLDERS = "select foreigner_number, min(person_id) as person_id from person"
            + " where foreigner_number = any(?) and site = ? group by foreigner_number";

    static final String SLOTS = "select a.slot, a.procedure_name, a.number"
            + " from unnest(?::timestamp[], ?::text[]) as w(slot, procedure_name)"
            + " join appointment a on a.site = ? and a.slot = w.slot and a.procedure_name = w.procedure_name"
            + " where a.status in ('BOOKED', 'CONFIRMED')";

    static final String USES = "select person_id from person_use where site = ? and person_id = any(?)";

    private final Connection connection;
    private final String site;
    private final Known known;

    SiteReads(Connection connection, String site, Known known) {
        this.connection = connection;
        this.site = site;
        this.known = known;
    }

    void taken(Collection<OperationId> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        ids.forEach(id -> known.putTaken(id, null));
        Rows.each(
                connection,
                row -> known.putTaken(
                        new OperationId(row.getObject("op_id", UUID.class)),
                        new Taken(Rows.hash(row, "op_hash"), row.getLong("feed_seq"), Rows.verdict(row))),
                TAKEN,
                site,
                Rows.ids(connection, ids.stream().map(OperationId::value).toList()));
    }

    /** With the disputes that may have settled them. */
    void troubles(Collection<DeskThing> things) throws SQLException, StoreProblem {
        Set<AggregateId> disputes = new HashSet<>();
        for (var ofDesk : things.stream().collect(Collectors.groupingBy(DeskThing::desk)).entrySet()) {
            List<AggregateId> ids = ofDesk.getValue().stream().map(DeskThing::id).toList();
            Map<DeskThing, List<OperationId>> found = new HashMap<>();
            ofDesk.getValue().forEach(thing -> found.put(thing, new ArrayList<>()));
            Rows.each(
                    connection,
                    row -> {
                        OperationId trouble = new OperationId(row.getObject("op_id", UUID.class));
                        found.getOrDefault(new DeskThing(ofDesk.getKey(), id(row)), new ArrayList<>()).add(trouble);
                        disputes.add(Dispute.aggregateOf(trouble));
                    },
                    TROUBLES,
                    Rows.column(connection, "text", ids, id -> id.kind().name()),
                    Rows.column(connection, "text", ids, AggregateId::key),
                    site,
                    ofDesk.getKey());
            found.forEach(known::putTroubles);
        }
        disputes.removeIf(known::hasState);
        states(disputes);
    }

    void states(Collection<AggregateId> ids) throws SQLException, StoreProblem {
        slots(ids.stream().filter(id -> id.kind() == Kind.SLOT).toList());
        holders(ids.stream().filter(id -> id.kind() == Kind.FOREIGNER_NUMBER).map(AggregateId::key).toList());
        uses(ids.stream().filter(id -> id.kind() == Kind.APPLICANT).flatMap(id -> Known.personOf(id).stream()).toList());
        Set<AggregateId> kept = ids.stream()
                .filter(id -> id.kind() != Kind.SLOT && id.kind() != Kind.FOREIGNER_NUMBER && id.kind() != Kind.AGENT)
                .collect(Collectors.toCollection(HashSet::new));
        things(kept);
    }

    private void things(Set<AggregateId> ids) throws SQLException, StoreProblem {
        if (ids.isEmpty()) {
            return;
        }
        Map<AggregateId, String> found = new HashMap<>();
        Rows.each(
                connection,
                row -> found.put(id(row), row.getString("state")),
                THINGS,
                Rows.column(connection, "text", ids, id -> id.kind().name()),
                Rows.column(connection, "text", ids, AggregateId::key),
                site);
        for (var each : found.entrySet()) {
            known.putState(each.getKey(), readable(each.getKey(), each.getValue()));
        }
        ids.removeAll(found.keySet());
        base(ids);
    }

    /** A program that is older than the state leaves it to a newer one, which runs beside it or is about to. */
    private static AggregateState readable(AggregateId id, String json) throws StoreProblem {
        Optional<AggregateState> state = StateJson.read(id, json);
        if (state.isEmpty()) {
            throw new StoreProblem(Code.STORE_UNAVAILABLE, "the state of a " + id.kind() + " is of another program");
        }
        return state.get();
    }

    private void base(Set<AggregateId> ids) throws SQLException {
        Map<AggregateId, BaseItemKey> keys = new HashMap<>();
        for (AggregateId id : ids) {
            known.putState(id, BaseStates.without(id));
            BaseItemKey.of(id).ifPresent(key -> keys.put(id, key));
        }
        if (keys.isEmpty()) {
            return;
        }
        Map<BaseItemKey, String> found = new HashMap<>();
        Rows.each(
                connection,
                row -> found.put(new BaseItemKey(BaseItemKey.kind(row.getInt("kind")), row.getString("key")), row.getString("json")),
                BASE,
                Rows.column(connection, "int2", keys.values(), key -> BaseItemKey.number(key.kind())),
                Rows.column(connection, "text", keys.values(), BaseItemKey::key),
                site);
        keys.forEach((id, key) -> {
            String json = found.get(key);
            if (json != null) {
                known.putState(id, BaseStates.of(id, json));
            }
        });
    }

    private void holders(List<String> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        numbers.forEach(number -> known.putHolder(number, null));
        Rows.each(
                connection,
                row -> known.putHolder(row.getString("foreigner_number"), row.getLong("person_id")),
                HOLDERS,
                Rows.texts(connection, numbers),
                site);
    }

    private void slots(List<AggregateId> ids) throws SQLException {
        ids.forEach(id -> known.putSlot(id, new HashSet<>()));
        Map<AgendaSlot, Set<String>> holding = new HashMap<>();
        for (AggregateId id : ids) {
            AgendaSlot.of(id).ifPresent(slot -> holding.put(slot, new HashSet<>()));
        }
        if (holding.isEmpty()) {
            return;
        }
        Rows.each(
                connection,
                row -> {
                    for (AgendaSlot slot : holding.keySet()) {
                        if (slot.at().equals(Rows.slot(row, "slot")) && slot.procedure().name().equals(row.getString("procedure_name"))) {
                            holding.get(slot).add(row.getString("number"));
                        }
                    }
                },
                SLOTS,
                Rows.column(connection, "text", holding.keySet(), slot -> slot.at().toString()),
                Rows.column(connection, "text", holding.keySet(), slot -> slot.procedure().name()),
                site);
        holding.forEach((slot, numbers) -> known.putSlot(slot.aggregate(), numbers));
    }

    private void uses(List<Long> people) throws SQLException {
        if (people.isEmpty()) {
            return;
        }
        people.forEach(person -> known.putUse(person, false));
        Rows.each(
                connection,
                row -> known.putUse(row.getLong("person_id"), true),
                USES,
                site,
                Rows.numbers(connection, people));
    }

    private static AggregateId id(ResultSet row) throws SQLException {
        return new AggregateId(Kind.valueOf(row.getString("kind")), row.getString("key"));
    }
}
