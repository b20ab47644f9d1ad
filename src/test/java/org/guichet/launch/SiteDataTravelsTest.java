package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.sitedata.SiteDataAct.DataBrought;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.Synthetic;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.launch.JoinedSite.Place;
import org.guichet.store.local.BaseData;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.ImportFile;
import org.guichet.store.local.LocalStore;
import org.guichet.sync.protocol.StoreProblem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes into a site after its desks joined reaches all of them, whichever brought it: real homes, HTTP and PostgreSQL. */
class SiteDataTravelsTest {

    private static final int IMPORTED = 450;
    private static final String HEADER = "id,foreigner_number,surname,given_names,birth_date,nationality,phone,email\n";
    private static final String AGENDA = "MON,TUE 08:45-16:15/15 CARD_PICKUP=4";
    private static final ConsultationPurpose FAIR = new ConsultationPurpose("FAIR", "Forum", "Fair");

    @TempDir
    Path folder;

    private JoinedSite site;

    @BeforeEach
    void start() throws StoreProblem {
        site = new JoinedSite(folder);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private Path peopleFile() throws IOException {
        StringBuilder lines = new StringBuilder(HEADER);
        for (int i = 1; i <= IMPORTED; i++) {
            lines.append(i).append(',').append(500_000_000 + i).append(",Imported").append(i).append(",Zoé,1980-01-02,MAR,,\n");
        }
        return Files.writeString(folder.resolve("people.csv"), lines);
    }

    private static ImportRun.Counts importInto(Place place, Path file) throws IOException {
        return new ImportRun(
                place.desk().store().baseData(), file, file.resolveSibling("rejected.csv"), Texts.in(Language.ENGLISH), (_, _) -> {}).run();
    }

    private static long waiting(Place place) {
        return place.desk().store().outbox().waiting().operations();
    }

    private static Set<Applicant> people(LocalStore store) {
        Set<Applicant> people = new HashSet<>();
        store.applicants().forEach(people::add);
        return people;
    }

    private static List<Long> found(Place place, String name) {
        return people(place.desk().store()).stream().filter(each -> each.surname().equals(name)).map(Applicant::id).toList();
    }

    private Appointment appointment(String number, int hour) {
        return new Appointment(
                number, JoinedSite.PEOPLE.getFirst().id(), Procedure.RENEWAL, site.today.plusDays(3).atTime(hour, 0),
                Appointment.Status.CONFIRMED);
    }

    private static LocalDateTime slot(Place place, String number) {
        return Objects.requireNonNull(place.desk().store().appointmentImport().known(List.of(number)).get(number)).slot();
    }

    @Test
    void whatOneDeskImportsAllHaveTheStoreAndThoseThatJoinLaterToo() throws Exception {
        Place one = site.joined(1);
        Place two = site.joined(2);
        Path file = peopleFile();
        assertEquals(new ImportRun.Counts(IMPORTED, 0, 0, 0, 0, IMPORTED + 1), importInto(one, file));
        one.desk().store().appointmentImport().take("console", List.of(appointment("RDV-A", 9), appointment("RDV-B", 10)), List.of());
        BaseData base = one.desk().store().baseData();
        base.purposes(List.of(FAIR));
        base.setting(HomeSettings.AGENDA, AGENDA);
        JoinedSite.eventually("all of it went out", () -> waiting(one) == 0);
        JoinedSite.eventually("desk 2 has all of it", () -> two.desk().store().settings().get(HomeSettings.AGENDA).isPresent());
        assertEquals(people(one.desk().store()), people(two.desk().store()));
        assertEquals(List.of(FAIR), two.desk().store().purposes().inUse());
        assertEquals(AGENDA, two.desk().store().settings().agenda().text());
        assertEquals(site.today.plusDays(3).atTime(9, 0), slot(two, "RDV-A"));
        assertEquals(List.of(), one.sent().troubles());
        JoinedSite.eventually("they are found by name", () -> two.desk().people().progress().complete()
                && !two.desk().people().find("imported312", 5).hits().isEmpty());
        AuditEntry last = two.desk().store().auditTrail().ofAgent("console", 1).getFirst();
        assertEquals(one.desk().store().desk(), last.desk(), "the trail says which desk brought it");
        assertEquals(new ImportRun.Counts(0, 0, IMPORTED, 0, 0, IMPORTED + 1), importInto(two, file), "at any desk of the site");
        one.desk().store().appointmentImport().take("console", List.of(), List.of(appointment("RDV-A", 11)));
        JoinedSite.eventually("what changes follows", () -> slot(two, "RDV-A").getHour() == 11);
        Place three = site.joined(3);
        assertEquals(people(one.desk().store()), people(three.desk().store()));
        assertEquals(List.of(FAIR), three.desk().store().purposes().inUse());
        assertEquals(AGENDA, three.desk().store().settings().agenda().text());
        assertEquals(11, slot(three, "RDV-A").getHour());
        assertEquals(slot(one, "RDV-B"), slot(three, "RDV-B"));
    }

    /** Both make a file for the same number; one number has one holder, the same at every desk and at the store. */
    @Test
    void twoDesksThatImportTheSamePersonWhileCutOffComeToTheSame() throws Exception {
        Place one = site.joined(1);
        Place two = site.joined(2);
        JoinedSite.eventually("both are online", () -> one.isOnline() && two.isOnline());
        one.cut(true);
        two.cut(true);
        JoinedSite.eventually("both are cut off", () -> !one.isOnline() && !two.isOnline());
        for (Place each : List.of(two, one)) {
            each.desk().store().baseData().importLastBatch(new ImportFile("file-" + each.session().desk().number(), true), List.of(
                    Synthetic.person(1, "Claimed", "By " + each.session().desk().number())));
        }
        two.cut(false);
        JoinedSite.eventually("desk 2 is through", () -> waiting(two) == 0);
        one.cut(false);
        JoinedSite.eventually("both have both", () -> waiting(one) == 0
                && people(one.desk().store()).equals(people(two.desk().store())));
        Place three = site.joined(3);
        assertEquals(people(one.desk().store()), people(three.desk().store()));
        ForeignerNumber number = Synthetic.person(1, "", "").foreignerNumber().orElseThrow();
        assertEquals(1, people(one.desk().store()).stream()
                .filter(each -> each.foreignerNumber().filter(number::equals).isPresent())
                .count());
    }

    /** An administrator at the store adds what a prepared home holds; connected desks have it at once. */
    @Test
    void whatIsBroughtAtTheStoreReachesItsDesks() throws Exception {
        Place one = site.joined(1);
        Path prepared = folder.resolve("prepared");
        try (LocalStore home = HomeDoor.open(prepared)) {
            BaseData base = home.baseData();
            base.applicants(List.of(
                    JoinedSite.PEOPLE.get(2), Synthetic.person(40, "Fresh", "One"), Synthetic.person(41, "Fresh", "Two")));
            base.appointments(List.of(new Appointment(
                    "RDV-S", 41, Procedure.RENEWAL, site.today.plusDays(5).atTime(9, 30), Appointment.Status.CONFIRMED)));
            base.setting(HomeSettings.AGENDA, AGENDA);
            base.force();
        }
        int brought = bring(prepared);
        assertTrue(brought > 0);
        JoinedSite.eventually("the desk has them", () -> found(one, "Fresh").size() == 2 && one.desk().store().settings()
                .get(HomeSettings.AGENDA).isPresent());
        assertEquals(JoinedSite.PEOPLE.size() + 2, one.desk().store().applicants().count(), "who was there is not there twice");
        Appointment slot = Objects.requireNonNull(
                one.desk().store().appointmentImport().known(List.of("RDV-S")).get("RDV-S"));
        assertEquals("Two", one.desk().store().applicants().find(slot.applicantId()).orElseThrow().givenNames());
        assertTrue(site.administration.desks(JoinedSite.SITE).stream().allMatch(desk -> desk.number() > 0), "the store is no desk");
        assertEquals(0, bring(prepared), "it has all of it");
        assertEquals(List.of(), one.sent().troubles());
    }

    private int bring(Path prepared) throws StoreProblem {
        try (LocalStore home = HomeDoor.existing(prepared)) {
            return site.administration.addToSite(
                    JoinedSite.SITE, "console", new OperationIds(Clock.systemUTC()), new SiteOfHome(home, site.today)::fill);
        }
    }

    @Test
    void aDesksSkillsAreWhatTheStoreSaysLast() throws Exception {
        Place one = site.joined(1);
        site.administration.addToSite(
                JoinedSite.SITE, "console", new OperationIds(Clock.systemUTC()),
                start -> start.desk(new ServiceDesk(7, EnumSet.of(Procedure.ASYLUM))));
        JoinedSite.eventually("the desk knows desk 7", () -> one.desk().store().staff().desks().stream()
                .anyMatch(desk -> desk.number() == 7));
        assertTrue(DataBrought.NOTHING.parts().isEmpty());
    }
}
