package org.guichet.store.central;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every query of the store is answered from an index, however long a site's history is: on 200,000 generated operations, or as many as
 * {@code -Dguichet.plans.rows=10000000} says.
 */
class PlansTest {

    private static final long ROWS = Long.getLong("guichet.plans.rows", 200_000);

    private static Connection connection;

    @BeforeAll
    static void generate() throws SQLException, StoreProblem {
        Access access;
        try (StoreFixture fixture = new StoreFixture()) {
            access = fixture.access;
        }
        connection = DriverManager.getConnection(access.url(), access.user(), access.password());
        execute(
                "insert into operation select 'north', n, sha256(n::text::bytea), gen_random_uuid(), sha256(n::text::bytea),"
                        + " 'desk-' || n % 10, n / 10, 'TICKET', 'T' || n % 50000,"
                        + " case when n % 997 = 0 then 'CONFLICT' else 'APPLIED' end, '', '', '\\x7b7d'::bytea"
                        + " from generate_series(1, " + ROWS + ") n",
                "insert into thing select 'north', 'TICKET', 'T' || n, 1, n, '{}' from generate_series(1, " + ROWS / 4 + ") n",
                "insert into base_item select 'north', 4, 'P' || n, '{}' from generate_series(1, " + ROWS / 4 + ") n",
                "insert into person select case n % 3 when 0 then 'south' else 'north' end, 100 + n, (7600000000 + n)::text, 'S' || n,"
                        + " 'G' || n, md5(n::text), md5((n + 1)::text), 1990, 'UTO' from generate_series(1, " + ROWS / 4 + ") n",
                "insert into appointment select 'north', 'R' || n, 'RENEWAL', timestamp '2026-01-01' + n * interval '15 minutes',"
                        + " 'BOOKED' from generate_series(1, " + ROWS / 10 + ") n",
                "insert into log_node select 'north', 8, n, sha256(n::text::bytea) from generate_series(0, " + ROWS / 256 + ") n",
                "insert into person_use select 'north', n + 1000 from generate_series(1, " + ROWS / 4 + ") n",
                "analyze");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    private static void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** Query → values in the order of its marks. */
    private static final Map<String, List<String>> QUERIES = Map.ofEntries(
            Map.entry(SiteReads.TAKEN, List.of(
                    "'north'", "'{00000000-0000-4000-8000-000000000001,00000000-0000-4000-8000-000000000002}'::uuid[]")),
            Map.entry(SiteReads.TROUBLES, List.of("'{TICKET,TICKET}'", "'{T5,T6}'", "'north'", "'desk-3'")),
            Map.entry(SiteReads.THINGS, List.of("'{TICKET,TICKET}'", "'{T5,T6}'", "'north'")),
            Map.entry(SiteReads.BASE, List.of("'{4,4}'", "'{P5,P6}'", "'north'")),
            Map.entry(SiteReads.HOLDERS, List.of("'{7600000005,7600000006}'", "'north'")),
            Map.entry(SiteReads.SLOTS, List.of("'{2026-01-02 09:00}'", "'{RENEWAL}'", "'north'")),
            Map.entry(SiteReads.USES, List.of("'north'", "'{5,6}'")),
            Map.entry(FeedRows.AFTER, List.of("'north'", "100000", "500")),
            Map.entry(SiteLog.LEAVES, List.of("'north'", "100000", "100256")),
            Map.entry(SiteLog.NODES, List.of("'north'", "8", "100", "200")),
            Map.entry(SiteLog.KEPT, List.of("'north'", "8")),
            Map.entry(FeedRows.POINT, List.of("'north'", "100000")),
            Map.entry(StoreRows.HASH_OF, List.of("'north'", "'desk-3'", "77")),
            Map.entry(SnapshotRows.BASE, List.of("'north'", "4", "'P2'", "500")),
            Map.entry(SnapshotRows.STATES, List.of("'north'", "'TICKET'", "'T2'", "500")),
            Map.entry(SnapshotRows.THING, List.of("'north'", "'TICKET'", "'T2'")),
            Map.entry(PeopleRows.BY_NUMBER, List.of("'north'", "'7600000006'", "10")),
            Map.entry(
                    PeopleRows.BY_NAME,
                    List.of("'north'", "'ab%'", "'%'", "10", "'north'", "'ab%'", "'%'", "10", "10")));

    private static String plan(String query, List<String> values) throws SQLException {
        String filled = query;
        for (String value : values) {
            filled = filled.replaceFirst("\\?", Matcher.quoteReplacement(value));
        }
        assertFalse(filled.contains("?"), filled);
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery("explain (analyze, costs off, timing off) " + filled)) {
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @TestFactory
    Stream<DynamicTest> eachQueryIsAnsweredFromAnIndex() {
        return QUERIES.entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(), () -> {
            String plan = plan(each.getKey(), each.getValue());
            assertTrue(plan.contains("Index"), plan);
            String withoutSmall = plan.replaceAll("Seq Scan on site .*", "");
            assertFalse(withoutSmall.contains("Seq Scan"), plan);
        }));
    }
}
