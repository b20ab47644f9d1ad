package org.guichet.store.central;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.appointment.Procedure;
import org.guichet.inmemory.Synthetic;
import org.guichet.store.central.CentralDatabase.Access;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.SiteStart;
import org.guichet.sync.protocol.StoreProblem;

/** A central store on a database of its own, with two sites. */
public final class StoreFixture implements AutoCloseable {

    public static final String NORTH = "north";
    public static final String SOUTH = "south";
    public static final List<Applicant> PEOPLE = LongStream.rangeClosed(1, 30)
            .mapToObj(id -> Synthetic.person(id, id % 2 == 0 ? "Diallo" : "O'Neil", "Awa " + id))
            .toList();
    private static final Clock CLOCK = Clock.fixed(TestDesk.NOW, ZoneOffset.UTC);

    public final Access access;
    public final CentralDatabase database;
    public final PostgresStore store;
    public final Administration administration;

    public StoreFixture() throws StoreProblem {
        this(TestPostgres.database());
        administration.begin();
        administration.createSite(NORTH, "Préfecture du Nord", StoreFixture::fill);
        administration.createSite(SOUTH, "Préfecture du Sud", StoreFixture::fill);
    }

    /** Over a database that is there: another instance, or the same one later. */
    public StoreFixture(Access access) throws StoreProblem {
        this.access = access;
        this.database = CentralDatabase.open(access);
        this.store = new PostgresStore(database, CLOCK);
        this.administration = new Administration(database, CLOCK);
    }

    static void fill(SiteStart start) {
        start.applicants(PEOPLE);
        start.cards(PEOPLE.stream().limit(20).map(Synthetic::firstCard).toList());
        start.appointments(PEOPLE.stream()
                .limit(10)
                .map(person -> Synthetic.appointment(person, Procedure.RENEWAL, LocalTime.of(9, 0)))
                .toList());
        start.setting(HomeSettings.ROOM_CAPACITY, "50");
        start.setting(HomeSettings.TICKET_LETTER, "Z");
    }

    public TestDesk desk(String site, int number) throws StoreProblem {
        String code = administration.code(site, number).text();
        return new TestDesk(store.enrol(code, newKey()).caller());
    }

    public static byte[] newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
