package org.guichet.launch;

import java.time.Clock;
import org.guichet.device.fingerprint.SourceAfisMatcher;
import org.guichet.server.CentralServer;
import org.guichet.server.CentralServer.Listening;
import org.guichet.server.HintHub;
import org.guichet.server.Served;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.HintListener;
import org.guichet.store.central.PostgresCaptures;
import org.guichet.store.central.PostgresStore;
import org.guichet.store.central.PostgresTemplates;
import org.guichet.store.central.PostgresWipes;

/** A central store that serves desks: its database, the listener for hints and the server, stopped in the order that loses nothing. */
final class RunningCentral implements AutoCloseable {

    private final HintListener listener;
    private final CentralServer server;

    private RunningCentral(HintListener listener, CentralServer server) {
        this.listener = listener;
        this.server = server;
    }

    static RunningCentral start(CentralDatabase database, Listening listening) {
        Clock clock = Clock.systemUTC();
        PostgresStore store = new PostgresStore(database, clock);
        HintHub hub = new HintHub();
        HintListener listener = HintListener.start(database, hub);
        try {
            return new RunningCentral(
                    listener, CentralServer.start(
                    listening, served(database, store), hub, database::answers, clock));
        } catch (CentralServer.NotListening e) {
            listener.close();
            throw new CommandFailure("cli.central.port", listening.host(), String.valueOf(listening.port()));
        }
    }

    private static Served served(CentralDatabase database, PostgresStore store) {
        PostgresTemplates templates = new PostgresTemplates(database, new SourceAfisMatcher());
        return new Served(store, new PostgresCaptures(database), templates, store, store, new PostgresWipes(database, Clock.systemUTC()));
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        listener.close();
    }
}
