package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.inmemory.DeskFixture;
import org.guichet.launch.CommandLineTest.Ran;
import org.guichet.server.CentralServer.Listening;
import org.guichet.store.central.Administration;
import org.guichet.store.central.CentralDatabase;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.store.central.TestPostgres;
import org.guichet.sync.client.StoreAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator makes a real site: from files of people and accounts to a desk that somebody signs in at. */
class CentralSiteCommandTest {

    private static final String PEOPLE = """
            foreigner_number,surname,given_names,birth_date,nationality,phone,email
            7600000001,Diallo,Awa,1990-05-02,GIN,0612345678,
            7600000002,Nguyen,Linh,1985-01-20,VNM,,
            """;

    @TempDir
    Path folder;

    private final Access access = TestPostgres.database();

    private Ran site(String... arguments) {
        List<String> all = new ArrayList<>(List.of("central", "site"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--database", access.url(), "--user", access.user(), "--lang", "en"));
        return CommandLineTest.run(all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void fromFilesToADeskAtWork() throws Exception {
        String home = folder.resolve("prepared").toString();
        assertEquals(0, CommandLineTest.run("import", "applicants", file("people.csv", PEOPLE), "--home", home).code());
        String accounts = file("accounts.csv",
                "\ufeffc.bernard;Claire Bernard;agent;counter-hand-9\n\na.lefevre;Anne Lefèvre;SUPERVISOR;x;yz12345\n");
        Ran made = site("--site", "north", "--name", "Préfecture du Nord", "--desks", "2", "--agents", accounts, "--from", home);
        assertEquals(0, made.code(), made::err);
        assertTrue(made.out().contains("2 accounts and 2 desks"), made::out);
        assertEquals("north", site().out().strip());
        assertEquals(1, site("--site", "north", "--name", "Another", "--agents", accounts).code());

        try (CentralDatabase database = CentralDatabase.open(access);
                RunningCentral central = RunningCentral.start(database, new Listening("127.0.0.1", 0, Optional.empty()))) {
            String code = new Administration(database, Clock.systemUTC()).code("north", 2).text();
            Path desk = folder.resolve("desk");
            StoreJoining.join(desk, StoreAddress.read("http://127.0.0.1:" + central.port()).orElseThrow(), code);
            try (OpenDesk open = OpenDesk.ofSite(desk)) {
                assertEquals(2, open.store().applicants().count());
                assertEquals(2, open.store().staff().desks().size());
                DeskFixture.done(open.acts().signIn().run("c.bernard", "counter-hand-9".toCharArray(), 2));
                DeskFixture.done(open.acts().signIn().run("a.lefevre", "x;yz12345".toCharArray(), 2));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.b;Name;AGENT | four parts",
        "A B;Name;AGENT;password | Line 1",
        "a.b;;AGENT;password | the name",
        "a.b;Name;BOSS;password | no role",
        "a.b;Name;AGENT;short | 8 to 128",
        "'' | no account"
    })
    void aBadAccountIsNamedByItsLineAndNothingIsMade(String line, String said) throws Exception {
        Ran ran = site("--site", "north", "--name", "Nord", "--agents", file("accounts.csv", line + "\n"));
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains(said), ran::err);
        assertEquals("", site().out().strip());
    }
}
