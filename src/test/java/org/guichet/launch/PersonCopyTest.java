package org.guichet.launch;

import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.printing.DossierPdf;
import org.guichet.sync.protocol.PersonJson;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.export.PersonDossier;
import org.guichet.workflow.export.PersonPress.Format;
import org.guichet.workflow.export.PersonRecords;
import org.guichet.workflow.file.PersonFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that a real desk holds of a person, for them. */
class PersonCopyTest {

    @TempDir
    private Path folder = Path.of("");

    private static DeskSession as(DeskActs acts, String login) {
        Agent agent = acts.staff().agents().stream().filter(each -> each.login().equals(login)).findFirst().orElseThrow();
        return new DeskSession(agent, new ServiceDesk(3, Set.of(Procedure.values())), acts.clock().instant());
    }

    private static DeskSession both(DeskActs acts) {
        return as(acts, "bernard").with(as(acts, "lefevre").agent(), TwoPersonAct.EXPORT_PERSONAL_DATA);
    }

    /** Somebody with a slot, whose file was opened by two, and of whom a document said two addresses one after the other. */
    private static PersonFile somebody(OpenDesk desk) {
        DeskActs acts = desk.acts();
        Appointment slot = desk.store().appointments().on(LocalDate.now(acts.clock())).stream()
                .filter(each -> !desk.store().cards().ofApplicant(each.applicantId()).isEmpty())
                .findFirst().orElseThrow();
        for (String street : new String[] {"1 rue Ancienne", "2 rue Nouvelle"}) {
            done(Result.of(acts.ledger().record("moreau", List.of(new Proposal(
                    TakenData.aggregateOf(slot.applicantId()),
                    new TakeoverAct.DatumTaken(DatumKind.ADDRESS, street, TakenDatum.DECLARED, OutcomeReason.NOTHING_SIGNED)))),
                    saved -> saved));
        }
        done(acts.openFile().run(as(acts, "garnier"), slot.applicantId(), Purpose.TELEPHONE_ENQUIRY));
        return done(acts.openFile().run(as(acts, "bernard"), slot.applicantId(), Purpose.PERSON_AT_THE_DESK));
    }

    @Test
    void itHasWhatIsHeldAndWhoLookedByRole() throws IOException {
        try (OpenDesk desk = OpenDesk.demonstration(folder.resolve("home"), 500)) {
            PersonFile file = somebody(desk);
            byte[] pdf = done(desk.acts().applicants().export().run(
                    both(desk.acts()), file, Format.PDF, act -> "did " + act.getClass().getSimpleName(), Locale.UK));
            try (PDDocument paper = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(paper);
                for (String held : new String[] {
                    file.person().surname(), file.person().givenNames(), file.cards().getFirst().card().serial(), "1 rue Ancienne",
                    "2 rue Nouvelle", file.appointments().getFirst().number(), "did FileOpened", "did PersonDataExported", "C-579/21"}) {
                    assertTrue(text.contains(held), held + " in " + text);
                }
                for (String login : new String[] {"bernard", "garnier", "moreau", "lefevre"}) {
                    assertFalse(text.contains(login), login + " in " + text);
                }
            }
            JsonNode json = JsonMapper.builder().build().readTree(done(desk.acts().applicants().export().run(
                    both(desk.acts()), file, Format.JSON, Object::toString, Locale.UK)));
            assertEquals(file.person().surname(), json.at("/file/people/0/surname").stringValue());
            assertTrue(json.toString().contains("\"ADDRESS\",\"value\":\"1 rue Ancienne\""), json.toString());
            assertEquals("AGENT", json.at("/trail/0/agent").stringValue());
            assertEquals("SUPERVISOR", json.at("/trail/0/second").stringValue());
            assertFalse(json.toString().contains("\"agent\":\"moreau\""));
            assertEquals(
                    List.of("bernard", "bernard"),
                    desk.store().auditTrail().ofAgent("lefevre", 9).stream().map(AuditEntry::agent).toList(),
                    "what somebody answered for too is in their trail");
        }
    }

    /** After a hand-over: what was checked is in it, who did it stands there by role in every field. */
    @Test
    void aHandOverIsInItWithoutTheAgentsLogin() throws IOException {
        DeskFixture desk = new DeskFixture();
        PickupSteps.handOverFirstCard(desk.acts, desk.agent, DeskFixture.AMADOU);
        PersonFile file = done(desk.acts.openFile().run(desk.agent, DeskFixture.AMADOU.id(), Purpose.PERSON_AT_THE_DESK));
        PersonDossier dossier = new PersonDossier(
                "A site", desk.clock.getZone(), desk.clock.instant(), file,
                new PersonRecords.Kept(List.of(), List.of(), List.of(), List.of()),
                desk.site.trail().ofApplicant(DeskFixture.AMADOU.id(), 99), Map.of(desk.agent.login(), Role.SUPERVISOR), false);
        String json = new String(PersonJson.write(dossier, Object::toString), StandardCharsets.UTF_8);
        assertFalse(json.contains(": \"" + desk.agent.login() + "\""), json);
        assertTrue(json.contains("SUPERVISOR"), json);
        String receipt = Objects.requireNonNull(file.cards().getFirst().handOver()).receipt();
        try (PDDocument paper = Loader.loadPDF(DossierPdf.bytes(dossier, act -> act.getClass().getSimpleName(), Locale.FRANCE))) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertTrue(text.contains(receipt) && text.contains("signature prise"), text);
        }
    }

    @Test
    void aSiteMayNameItsAgents() {
        try (OpenDesk desk = OpenDesk.demonstration(folder.resolve("home"), 500)) {
            DeskSession chief = as(desk.acts(), "lefevre");
            done(desk.acts().settings().change().run(chief, SiteSetting.ACCESS_NAMES_AGENTS, "YES"));
            PersonFile file = somebody(desk);
            String json = new String(done(desk.acts().applicants().export().run(
                    both(desk.acts()), file, Format.JSON, Object::toString, Locale.UK)), StandardCharsets.UTF_8);
            assertTrue(json.contains("\"bernard\"") && json.contains("\"lefevre\""), "as the site decided");
        }
    }
}
