package org.guichet.store.central;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import org.guichet.sync.protocol.FeedNews;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears from the database what all programs on it have taken, and says so on: several instances serve the same desks. One thread with
 * a connection of its own; where it is lost, it is made anew, and all sites are told once.
 */
public final class HintListener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HintListener.class);

    private static final String CHANNEL = "guichet_feed";
    private static final int WAIT_MILLIS = 2_000;
    private static final int SHORTEST_PAUSE = 200;
    private static final int LONGEST_PAUSE = 10_000;

    private final CentralDatabase database;
    private final FeedNews news;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Connection connection;

    private HintListener(CentralDatabase database, FeedNews news) {
        this.database = database;
        this.news = news;
        this.thread = Thread.ofPlatform().name("central-hints").daemon().unstarted(this::run);
    }

    public static HintListener start(CentralDatabase database, FeedNews news) {
        HintListener listener = new HintListener(database, news);
        listener.thread.start();
        return listener;
    }

    /** The transaction, which should have nothing else in it, does not wait for a disk: a hint need not survive anything. */
    static void tell(Connection connection, String site, long newest) throws SQLException {
        Rows.each(
                connection, _ -> {}, "select set_config('synchronous_commit', 'off', true), pg_notify('" + CHANNEL + "', ?)",
                newest + " " + site);
    }

    private void run() {
        int pause = SHORTEST_PAUSE;
        while (!closed) {
            try (Connection own = database.alone()) {
                connection = own;
                try (Statement statement = own.createStatement()) {
                    statement.execute("listen " + CHANNEL);
                }
                tellAll(own);
                pause = SHORTEST_PAUSE;
                while (!closed) {
                    hear(own);
                }
            } catch (SQLException e) {
                if (!closed) {
                    LOG.warn("hints pause: {}", e.getSQLState());
                    pause = rested(pause);
                }
            }
        }
    }

    private void hear(Connection own) throws SQLException {
        PGNotification[] heard = own.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
        if (heard == null) {
            return;
        }
        for (PGNotification each : heard) {
            String said = each.getParameter();
            int space = said.indexOf(' ');
            if (space > 0 && said.substring(0, space).matches("[0-9]{1,18}")) {
                news.newest(said.substring(space + 1), Long.parseLong(said.substring(0, space)));
            }
        }
    }

    private void tellAll(Connection own) throws SQLException {
        Rows.each(own, row -> news.newest(row.getString("site"), row.getLong("feed_seq")), "select site, feed_seq from site");
    }

    /** Full jitter, so that all programs don't come back at one moment. */
    private int rested(int pause) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, pause + 1));
        } catch (InterruptedException e) {
            closed = true;
        }
        return Math.min(LONGEST_PAUSE, pause * 2);
    }

    @Override
    public void close() {
        closed = true;
        Connection own = connection;
        if (own != null) {
            try {
                own.close();
            } catch (SQLException e) {
                LOG.debug("hints", e);
            }
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
