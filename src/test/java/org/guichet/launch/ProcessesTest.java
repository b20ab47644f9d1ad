package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.guichet.domain.exchange.SentBook.Filter;
import org.guichet.launch.KilledProcesses.Desk;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.sync.client.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real desks, two real central stores and a real PostgreSQL with its standby, each a process of its own, behind a network that drops,
 * delays, cuts and repeats. Each is killed at random moments, and in the middle the primary, whose standby is promoted. Then everything
 * meets. {@code -Dguichet.processes=N} asks for more kills, {@code -Dguichet.seed=N} for the same ones again.
 */
class ProcessesTest {

    private static final int KILLS = Integer.getInteger("guichet.processes", 4);
    private static final long SEED = Long.getLong("guichet.seed", System.nanoTime());
    private static final int DESKS = 3;
    private static final int SERVERS = 2;
    /** The longest that a desk does nothing between two acts, in milliseconds. */
    private static final String PAUSE = "40";
    /** For a desk to save its first act, in milliseconds. */
    private static final int MOST_WAITED = 20_000;
    private static final int A_MOMENT = 100;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<Process> servers = new ArrayList<>();
    private final List<Desk> desks = new ArrayList<>();
    private List<PostgresProcess> postgres = List.of();
    private int[] serverPorts = {};
    private String url = "";
    private String[] killed = {};

    private static int[] freePorts(int count) throws IOException {
        int[] ports = new int[count];
        List<ServerSocket> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new ServerSocket(0));
            ports[i] = open.get(i).getLocalPort();
        }
        for (ServerSocket each : open) {
            each.close();
        }
        return ports;
    }

    @Test
    void whateverIsKilledNothingIsLostOrDoneTwice() throws Exception {
        System.out.println("processes: seed " + SEED + ", " + KILLS + " kills");
        int[] ports = freePorts(2 + SERVERS);
        postgres = PostgresProcess.pair(folder, new int[] {ports[0], ports[1]});
        url = "jdbc:postgresql://127.0.0.1:" + ports[0] + ",127.0.0.1:" + ports[1]
                + "/postgres?targetServerType=primary&connectTimeout=2";
        serverPorts = new int[] {ports[2], ports[3]};
        try (BadProxy network = new BadProxy(serverPorts, random.nextLong())) {
            begin(network);
            disturb();
            network.heal();
            meet();
            verify();
            System.out.println("processes: " + String.join(" ", killed) + "; network " + network.injected() + "; "
                    + desks.stream().mapToInt(each -> each.acknowledged().size()).sum() + " acts acknowledged, 0 lost, 0 doubled");
            assertTrue(!network.injected().isEmpty());
        } finally {
            end();
        }
    }

    private void begin(BadProxy network) throws Exception {
        List<String> codes = new ArrayList<>();
        try (CentralDatabase database = CentralDatabase.open(new Access(url, "postgres", ""))) {
            Administration administration = new Administration(database, Clock.systemUTC());
            administration.begin();
            administration.createSite(JoinedSite.SITE, "Préfecture du Nord", JoinedSite::fill);
            for (int number = 1; number <= DESKS; number++) {
                codes.add(administration.code(JoinedSite.SITE, number).text());
            }
        }
        for (int i = 0; i < SERVERS; i++) {
            servers.add(server(i));
        }
        StoreAddress address = StoreAddress.read("http://127.0.0.1:" + network.port()).orElseThrow();
        for (int number = 1; number <= DESKS; number++) {
            Path home = folder.resolve("desk-" + number);
            join(home, address, codes.get(number - 1));
            desks.add(new Desk(folder.resolve("desk-" + number + ".log"), List.of(
                    home.toString(), Integer.toString(number), Long.toString(random.nextLong(Long.MAX_VALUE)),
                    JoinedSite.day().toString(), PAUSE)));
        }
    }

    private Process server(int i) throws IOException {
        return KilledProcesses.java(folder.resolve("server.log"), Main.class, List.of(
                "central", "--database", url, "--user", "postgres", "--port", Integer.toString(serverPorts[i]), "--lang", "en"));
    }

    /** The same code with the same key gives the same answer, so a join that the network broke is done again. */
    private static void join(Path home, StoreAddress address, String code) throws InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                StoreJoining.join(home, address, code);
                return;
            } catch (CommandFailure away) {
                Thread.sleep(200);
            }
        }
        throw new IllegalStateException("a desk could not be enrolled");
    }

    private void disturb() throws Exception {
        int ofDesks = 0;
        int ofServers = 0;
        for (int i = 0; i < KILLS; i++) {
            Thread.sleep(1_500 + random.nextInt(2_500));
            if (i == KILLS / 2) {
                postgres.getFirst().kill();
                Thread.sleep(random.nextInt(1_000));
                postgres.getLast().promote();
            }
            if (random.nextBoolean()) {
                Desk desk = desks.get(random.nextInt(DESKS));
                untilItWorks(desk);
                desk.kill();
                desk.start();
                ofDesks++;
            } else {
                int which = random.nextInt(SERVERS);
                servers.get(which).destroyForcibly().waitFor();
                servers.set(which, server(which));
                ofServers++;
            }
        }
        postgres.getLast().kill();
        postgres.getLast().startAgain();
        killed = new String[] {
            "desks killed " + ofDesks + ",", "servers " + ofServers + ",", "primary killed and standby promoted 1, the new one killed 1"
        };
    }

    /** A desk that is killed before it has done anything shows little; one that can't begin, since the network fails it, is killed too. */
    private static void untilItWorks(Desk desk) throws InterruptedException {
        for (int waited = 0; waited < MOST_WAITED && !desk.worked() && desk.process().isAlive(); waited += A_MOMENT) {
            Thread.sleep(A_MOMENT);
        }
    }

    /** All desks are let work once more after the last fault, and then drain: a home that is still being filled is waited for. */
    private void meet() throws InterruptedException, IOException {
        for (Desk desk : desks) {
            while (!desk.ready().await(5, TimeUnit.SECONDS)) {
                if (!desk.process().isAlive()) {
                    desk.start(); // its first fill was cut by the network, and goes on
                }
            }
        }
        Thread.sleep(1_000);
        desks.forEach(desk -> desk.say("enough"));
        for (Desk desk : desks) {
            assertTrue(desk.drained().await(120, TimeUnit.SECONDS), "a desk is not drained; seed " + SEED);
        }
        Thread.sleep(1_500); // what one sent last is taken by the others
        desks.forEach(desk -> desk.say("end"));
        for (Desk desk : desks) {
            assertTrue(desk.process().waitFor(30, TimeUnit.SECONDS));
        }
    }

    private void verify() throws SQLException {
        Map<String, Map<Long, String>> stored = stored();
        List<String> views = new ArrayList<>();
        for (int number = 1; number <= DESKS; number++) {
            Path home = folder.resolve("desk-" + number);
            assertEquals(0, CommandLineTest.run("sync", "--home", home.toString(), "--lang", "en").code());
            try (OpenDesk desk = OpenDesk.ofSite(home)) {
                Map<Long, String> own = stored.getOrDefault(deskOf(stored, number), Map.of());
                desks.get(number - 1).acknowledged().forEach((seq, hash) ->
                        assertEquals(hash, own.get(seq), "act " + seq + " was acknowledged; seed " + SEED));
                assertEquals(own.size(), own.keySet().stream().mapToLong(each -> each).max().orElse(0), "no gap in the chain");
                assertEquals(0, desk.store().outbox().waiting().operations());
                assertEquals(
                        own.size(), desk.store().sent().own(Filter.ALL, Integer.MAX_VALUE).size(),
                        "the store has what the desk has");
                views.add(desk.store().queue().tickets(JoinedSite.day()).toString());
            }
        }
        views.forEach(view -> assertEquals(views.getFirst(), view, "all desks see the same; seed " + SEED));
    }

    private static String deskOf(Map<String, Map<Long, String>> stored, int number) {
        return stored.keySet().stream().filter(each -> each.startsWith("desk-" + number + "-")).findFirst().orElse("");
    }

    /** Desk → place → hash; and the feed has no gap, and no act twice. */
    private Map<String, Map<Long, String>> stored() throws SQLException {
        Map<String, Map<Long, String>> stored = new TreeMap<>();
        try (Connection connection = postgres.getLast().connection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery("select desk, desk_seq, op_hash from operation")) {
                while (rows.next()) {
                    String before = stored.computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
                            .put(rows.getLong(2), HexFormat.of().formatHex(rows.getBytes(3)));
                    assertEquals(null, before, "an act stands twice in the feed; seed " + SEED);
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select count(*), max(feed_seq), count(distinct op_id), (select feed_seq from site) from operation")) {
                assertTrue(row.next());
                assertEquals(row.getLong(1), row.getLong(2), "the feed has no gap");
                assertEquals(row.getLong(1), row.getLong(3), "no act twice");
                assertEquals(row.getLong(1), row.getLong(4));
            }
        }
        return stored;
    }

    private void end() throws Exception {
        for (Desk desk : desks) {
            desk.kill();
        }
        for (Process server : servers) {
            server.destroyForcibly().waitFor();
        }
        for (PostgresProcess each : postgres) {
            each.stop();
        }
    }
}
