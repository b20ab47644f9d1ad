package org.guichet.launch;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.guichet.server.CentralServer;
import org.guichet.server.CentralServer.Listening;
import org.guichet.server.HintHub;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.HintListener;
import org.guichet.store.central.PostgresStore;

/** A central store that serves desks: its database, the listener for hints and the server, stopped in the order that loses nothing. */
final class RunningCentral implements AutoCloseable {

    private final HintListener listener;
    private final CentralServer server;
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

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
                    listener, CentralServer.start(listening, store, store, hub, database::answers, clock));
        } catch (CentralServer.NotListening e) {
            listener.close();
            throw new CommandFailure("cli.central.port", listening.host(), String.valueOf(listening.port()));
        }
    }

    int port() {
        return server.port();
    }

    /**
     * Until the program is asked to end, by Ctrl+C say: a thread of the runtime's own then waits until all is closed, since the program
     * ends when that one does.
     */
    void awaitStop() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "central-stop"));
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop() {
        asked.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.close();
        listener.close();
        stopped.countDown();
    }
}
