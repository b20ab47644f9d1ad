package org.guichet.store.central;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.rebooking.Booking;
import org.guichet.sync.protocol.FeedEntry;
import org.guichet.sync.protocol.ReceivedOperation;
import org.guichet.sync.protocol.StateJson;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.sync.protocol.StoreProblem.Code;
import org.guichet.sync.protocol.WireLimits;

/** Collects what a transaction writes, and writes it a statement a table. Of a thing that went on several times, only the last state. */
final class SiteWrites {

    private record Kept(ReceivedOperation operation, FeedEntry entry) {}

    private record Saved(AggregateState state, long feedSeq) {}

    private static final String OPERATIONS = "insert into operation"
            + " (site, feed_seq, feed_hash, op_id, op_hash, desk, desk_seq, kind, key, verdict, reason, detail, bytes)"
            + " select ?, * from unnest(?::bigint[], ?::bytea[], ?::uuid[], ?::bytea[], ?::text[], ?::bigint[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::bytea[])";

    private static final String THINGS = "insert into thing (site, kind, key, version, feed_seq, state)"
            + " select ?, * from unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[])"
            + " on conflict (site, kind, key) do update set version = excluded.version, feed_seq = excluded.feed_seq,"
            + " state = excluded.state";

    private final Connection connection;
    private final String site;
    private final List<Kept> operations = new ArrayList<>();
    private final Map<AggregateId, Saved> things = new LinkedHashMap<>();
    private final Map<Long, Optional<Applicant>> people = new LinkedHashMap<>();
    private final Map<String, Appointment> appointments = new LinkedHashMap<>();
    private final Set<Long> uses = new LinkedHashSet<>();

    SiteWrites(Connection connection, String site) {
        this.connection = connection;
        this.site = site;
    }

    void keep(ReceivedOperation operation, FeedEntry entry) {
        operations.add(new Kept(operation, entry));
    }

    void save(AggregateState state, long feedSeq) {
        things.put(state.aggregate(), new Saved(state, feedSeq));
        switch (state) {
            case Registration made ->
                people.put(made.person().id(), made.withdrawn() ? Optional.empty() : Optional.of(made.person()));
            case Booking booking -> appointments.put(booking.appointment().number(), booking.appointment());
            case Ticket ticket -> uses.add(ticket.admission().applicantId());
            default -> {}
        }
    }

    /** Whether something waits that derived states follow from. */
    boolean moveOthers() {
        return !people.isEmpty() || !appointments.isEmpty() || !uses.isEmpty();
    }

    void flush() throws SQLException {
        writeOperations();
        writeThings();
        writePeople();
        Projections.appointments(connection, site, appointments.values());
        Projections.uses(connection, site, uses);
        operations.clear();
        things.clear();
        people.clear();
        appointments.clear();
        uses.clear();
    }

    private void writeOperations() throws SQLException {
        if (operations.isEmpty()) {
            return;
        }
        Rows.write(
                connection,
                OPERATIONS,
                site,
                Rows.numbers(connection, list(operations, each -> each.entry().feedSeq())),
                Rows.bytesColumn(connection, operations, each -> Rows.bytes(each.entry().feedHash())),
                Rows.ids(connection, list(operations, each -> each.operation().id().value())),
                Rows.bytesColumn(connection, operations, each -> Rows.bytes(each.operation().hash())),
                texts(each -> each.operation().desk()),
                Rows.numbers(connection, list(operations, each -> each.operation().deskSeq())),
                texts(each -> each.operation().kind()),
                texts(each -> each.operation().key()),
                texts(each -> each.entry().verdict().kind().name()),
                texts(each -> each.entry().verdict().reason()),
                texts(each -> each.entry().verdict().detail()),
                Rows.bytesColumn(connection, operations, each -> each.entry().sent().bytes()));
    }

    private Array texts(Function<Kept, String> value) throws SQLException {
        return Rows.texts(connection, list(operations, each -> Rows.text(value.apply(each))));
    }

    private void writeThings() throws SQLException {
        if (things.isEmpty()) {
            return;
        }
        Collection<Saved> saved = things.values();
        List<String> states = list(saved, SiteWrites::json);
        Rows.write(
                connection,
                THINGS,
                site,
                Rows.texts(connection, list(saved, each -> each.state().aggregate().kind().name())),
                Rows.texts(connection, list(saved, each -> each.state().aggregate().key())),
                Rows.numbers(connection, list(saved, each -> each.state().version())),
                Rows.numbers(connection, list(saved, Saved::feedSeq)),
                Rows.texts(connection, states));
    }

    /** One that nobody could read again is not kept: the operation that made it so long is put on hold. */
    private static String json(Saved saved) {
        String json = StateJson.write(saved.state());
        if (json.length() > WireLimits.STATE_BYTES) {
            throw new SiteWork.Interrupted(new StoreProblem(
                    Code.STORE_FAULT, "the state of a " + saved.state().aggregate().kind() + " has become too long"));
        }
        return json;
    }

    private void writePeople() throws SQLException {
        List<Long> gone = people.entrySet().stream().filter(each -> each.getValue().isEmpty()).map(Map.Entry::getKey).toList();
        Projections.deletePeople(connection, site, gone);
        Projections.people(connection, site, people.values().stream().flatMap(Optional::stream).toList());
    }

    private static <T, V> List<V> list(Collection<T> rows, Function<T, V> value) {
        return rows.stream().map(value).toList();
    }
}
