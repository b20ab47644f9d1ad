package org.guichet.server;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.guichet.server.CentralServer.Listening;
import org.guichet.store.central.HintListener;
import org.guichet.store.central.PostgresCaptures;
import org.guichet.store.central.PostgresWipes;
import org.guichet.store.central.StoreFixture;
import org.guichet.store.central.TestDesk;
import org.guichet.sync.client.DeskKey;
import org.guichet.sync.client.HttpCentralStore;
import org.guichet.sync.client.StoreAddress;
import org.guichet.sync.client.StoreConnection;
import org.guichet.sync.client.StoreConnection.Identity;
import org.guichet.sync.protocol.StoreProblem;

/** A store over HTTP on loopback, with desks that speak to it. */
public final class ServerFixture implements AutoCloseable {

    /** A desk with its key and its connection. */
    public record Client(TestDesk desk, Identity identity, StoreConnection connection, HttpCentralStore store) {}

    public final StoreFixture stored;
    final CentralServer server;
    private final HintListener listener;

    public ServerFixture() throws StoreProblem {
        this(new StoreFixture());
    }

    public ServerFixture(StoreFixture stored) {
        this.stored = stored;
        HintHub hub = new HintHub();
        this.listener = HintListener.start(stored.database, hub);
        this.server = CentralServer.start(
                new Listening("127.0.0.1", 0, Optional.empty()),
                new Served(stored.store, new PostgresCaptures(stored.database), (_, _, _) -> new byte[0], stored.store, stored.store,
                        new PostgresWipes(stored.database, Clock.systemUTC())),
                hub, stored.database::answers, Clock.systemUTC());
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public StoreConnection connection() {
        return new StoreConnection(new StoreAddress(base()), Clock.systemUTC(), Optional.empty());
    }

    /** Enrolled over HTTP. */
    public Client enrolled(String site, int number) throws StoreProblem {
        Identity identity = new Identity(DeskKey.generate(), () -> "a.martin");
        StoreConnection connection = connection();
        HttpCentralStore store = new HttpCentralStore(connection, identity);
        String code = stored.administration.code(site, number).text();
        TestDesk desk = new TestDesk(store.enrol(code, identity.key().publicBytes()).caller());
        return new Client(desk, identity, connection, store);
    }

    @Override
    public void close() {
        server.close();
        listener.close();
        stored.close();
    }
}
