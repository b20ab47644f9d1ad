package org.guichet.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.net.ssl.SSLContext;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.TicketAct;
import org.guichet.inmemory.Synthetic;
import org.guichet.server.CentralServer;
import org.guichet.server.CentralServer.Listening;
import org.guichet.server.HintHub;
import org.guichet.server.Served;
import org.guichet.server.SelfSigned;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.store.central.EmbeddedPostgreSql;
import org.guichet.store.central.HintListener;
import org.guichet.store.central.PostgresCaptures;
import org.guichet.store.central.PostgresWipes;
import org.guichet.store.central.PostgresStore;
import org.guichet.store.central.TestDesk;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.client.DeskKey;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.SentBytes;
import org.guichet.sync.protocol.StoreProblem;

/** A central store as an administrator runs it, with desks that speak to it. */
final class BenchmarkedStore implements AutoCloseable {

    record Desk(TestDesk desk, Identity identity, StoreConnection connection, HttpCentralStore store) {}

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    private static final int PEOPLE = 1_000;

    private final EmbeddedPostgreSql postgres;
    private final CentralDatabase database;
    private final Administration administration;
    private final HintListener listener;
    private final CentralServer server;
    private final Optional<SSLContext> trust;

    private BenchmarkedStore(EmbeddedPostgreSql postgres, Optional<SelfSigned> tls)
            throws StoreProblem, GeneralSecurityException, IOException {
        this.postgres = postgres;
        this.database = CentralDatabase.open(postgres.access());
        this.administration = new Administration(database, Clock.systemUTC());
        administration.begin();
        PostgresStore store = new PostgresStore(database, Clock.systemUTC());
        HintHub hub = new HintHub();
        this.listener = HintListener.start(database, hub);
        this.server = CentralServer.start(
                new Listening("localhost", 0, tls.map(SelfSigned::tls)),
                new Served(store, new PostgresCaptures(database), (_, _, _) -> new byte[0], store, store,
                        new PostgresWipes(database, Clock.systemUTC())),
                hub, database::answers, Clock.systemUTC());
        this.trust = tls.isPresent() ? Optional.of(tls.get().trust()) : Optional.empty();
    }

    static BenchmarkedStore start(Path folder, boolean tls) throws Exception {
        Path own = Files.createDirectories(folder.resolve("store-" + NUMBER.incrementAndGet()));
        return new BenchmarkedStore(EmbeddedPostgreSql.open(own), tls ? Optional.of(SelfSigned.in(own)) : Optional.empty());
    }

    int next() {
        return NUMBER.incrementAndGet();
    }

    Access access() {
        return postgres.access();
    }

    void fill(String site, int people) throws StoreProblem {
        administration.createSite(site, "Site " + site, start -> fill(start, people));
    }

    private static void fill(SiteStart start, int people) {
        start.applicants(() -> LongStream.rangeClosed(1, people).mapToObj(id -> Synthetic.person(id, "Diallo", "Awa " + id)).iterator());
    }

    /** A desk of a site, which is made where it is not there. */
    Desk desk(String site) throws StoreProblem {
        fill(site, PEOPLE);
        Identity identity = new Identity(DeskKey.generate(), () -> "a.martin");
        URI base = URI.create((trust.isPresent() ? "https" : "http") + "://localhost:" + server.port());
        StoreConnection connection = new StoreConnection(new StoreAddress(base), Clock.systemUTC(), trust);
        HttpCentralStore store = new HttpCentralStore(connection, identity);
        String code = administration.code(site, 1).text();
        return new Desk(new TestDesk(store.enrol(code, identity.key().publicBytes()).caller()), identity, connection, store);
    }

    /** So many operations of a site whose feed is empty, with a thing for every ten of them, as SQL makes them. */
    void history(String site, long operations) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access().url(), access().user(), access().password());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into operation select '" + site + "', n, sha256(n::text::bytea), gen_random_uuid(),"
                    + " sha256(n::text::bytea), 'old-' || n % 50, n / 50, 'TICKET', 'T' || n / 10, 'APPLIED', '', '',"
                    + " convert_to(repeat('0123456789', 20), 'UTF8') from generate_series(1, " + operations + ") n");
            statement.execute("insert into thing select '" + site + "', 'TICKET', 'T' || n, 10, n * 10, repeat('0123456789', 40)"
                    + " from generate_series(1, " + operations / 10 + ") n");
            statement.execute("update site set feed_seq = " + operations + ", feed_hash = (select feed_hash from operation"
                    + " where site = '" + site + "' and feed_seq = " + operations + ") where site = '" + site + "'");
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    /** Admitted, called, served: one gesture each, ticket after ticket, going on where the desk's chain ends. */
    static List<List<SentBytes>> gestures(TestDesk desk, int operations) {
        List<List<SentBytes>> gestures = new ArrayList<>();
        for (int i = 0; i < operations; i++) {
            int made = (int) desk.end().seq();
            int ticket = made / 3;
            String number = String.format(Locale.ROOT, "B%06d", ticket);
            AggregateId id = new AggregateId(AggregateId.Kind.TICKET, "20261124-" + number);
            gestures.add(desk.gesture(TestDesk.deed(id, switch (made % 3) {
                case 0 -> new TicketAct.Admitted(new Admission(
                        Synthetic.DAY, number, 1 + ticket % PEOPLE, Procedure.RENEWAL, "RDV-" + ticket, NOON, NOON, null, false, false),
                        1);
                case 1 -> new TicketAct.Called(1);
                default -> new TicketAct.Served(1);
            })));
        }
        return gestures;
    }

    @Override
    public void close() {
        server.close();
        listener.close();
        database.close();
        postgres.close();
    }
}
