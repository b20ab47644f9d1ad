package org.guichet.scenario;

import static org.guichet.inmemory.DeskFixture.done;
import static org.guichet.inmemory.DeskFixture.refused;
import static org.guichet.scenario.ValidationCast.MEI;
import static org.guichet.scenario.ValidationCast.OLEG;
import static org.guichet.scenario.ValidationCast.RAVI;
import static org.guichet.scenario.ValidationCast.SOFIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.Tax;
import org.guichet.domain.visavalidation.ValidationRefusal;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.cardpickup.ExaminePassport;
import org.guichet.workflow.file.PersonFile;
import org.guichet.workflow.forecast.OpenDecision;
import org.guichet.workflow.visavalidation.ExamineVisa;
import org.guichet.workflow.visavalidation.IssueConfirmation.AdviceWording;
import org.guichet.workflow.visavalidation.IssueConfirmation.Wording;
import org.guichet.workflow.visavalidation.ReadVisa.Remarks;
import org.guichet.workflow.visavalidation.ValidationActs;
import org.junit.jupiter.api.Test;

/**
 * A day of visa validations, as a story: one on the last day of three months, one too late that is let through, one too late that is not,
 * one whose holder should have asked for a card; in the middle of it all the program ends and is started again.
 */
abstract class ValidationDay {

    private static final AdviceWording WORDING = new AdviceWording("type", "kind", "que faire", "what to do");

    private static final Home HOME = new Home(
            new HomeAddress(" 1  rue du Port ", "", "75 019", "Paris"),
            new AddressProof(AddressProof.Kind.PAPER_SEEN, "", null), "+33 6 39 98 00 00", "");

    abstract Site open();

    @Test
    void visasAreValidatedInTimeAndThoseTooLateAreDecided() {
        try (Site site = open()) {
            fourPeopleAreAdmitted(site);
            DeskSession agent = signedIn(site, "agent", ValidationCast.DESK);
            raviIsCalledAndAnothersVisaIsNotTaken(site, agent);
            hisVisaAndPassportAreReadAndTheProgramEnds(site, agent);
            site.restart();
            whatWasSavedIsThereAndWhatCanNotBeIsRefused(site, agent);
            hisVisaIsValidatedOnTheLastDay(site, agent);
            meiIsTooLateAndWaitsForADecision(site, agent);
            olegIsToldToAskForACard(site, agent);
            theSupervisorDecidesBoth(site);
            meiIsValidatedAndSofiaIsNot(site, agent);
            theAuditorFindsItAllOnRecord(site);
        }
    }

    private static DeskSession signedIn(Site site, String login, int desk) {
        site.clock().passMinutes(1);
        return done(site.acts().signIn().run(login, SiteData.PASSWORD.toCharArray(), desk));
    }

    private static ValidationActs acts(Site site) {
        return site.acts().validation();
    }

    private static String visa(Applicant person) {
        return Synthetic.visaNumber(person);
    }

    private static ExamineVisa.Examination.Compared compared(Site site, Applicant person, Applicant holder) {
        String zone = Synthetic.visa(holder, ValidationCast.LAST_DAY_OF_VISAS);
        return assertInstanceOf(ExamineVisa.Examination.Compared.class, acts(site).examineVisa().run(person, zone));
    }

    private static VisaValidation read(Site site, DeskSession session, Applicant person, VisaKind kind, String title) {
        Remarks remarks = new Remarks(kind, title, ValidationCast.LAST_DAY_OF_VISAS.minusYears(1), SealCheck.NOT_READ);
        return done(acts(site).readVisa().run(session, person, compared(site, person, person), remarks, passport(site, person)));
    }

    private static Optional<ExaminePassport.Examination.Compared> passport(Site site, Applicant person) {
        return Optional.of(assertInstanceOf(
                ExaminePassport.Examination.Compared.class,
                site.acts().pickup().examinePassport().run(person, Synthetic.passport(person))));
    }

    private static Ticket call(Site site, DeskSession session, Applicant expected) {
        site.clock().passMinutes(1);
        Ticket ticket = done(site.acts().queue().call().run(session));
        assertEquals(expected.id(), ticket.admission().applicantId());
        return ticket;
    }

    private static void fourPeopleAreAdmitted(Site site) {
        DeskSession reception = signedIn(site, "reception", ValidationCast.OFFICE);
        for (Applicant person : List.of(RAVI, MEI, OLEG, SOFIA)) {
            site.clock().passMinutes(2);
            done(site.acts().queue().admit().run(reception, person.id(), false));
        }
    }

    private static void raviIsCalledAndAnothersVisaIsNotTaken(Site site, DeskSession agent) {
        call(site, agent, RAVI);
        ExamineVisa.Examination.Compared others = compared(site, RAVI, MEI);
        assertTrue(others.isOfAnotherPerson());
        Remarks remarks = new Remarks(VisaKind.VLS_TS, "TALENT", Synthetic.DAY.minusMonths(5), SealCheck.NOT_READ);
        refused(ValidationRefusal.VISA_OF_ANOTHER_PERSON, acts(site).readVisa().run(agent, RAVI, others, remarks, Optional.empty()));
        assertInstanceOf(
                ExamineVisa.Examination.NotAVisa.class, acts(site).examineVisa().run(RAVI, Synthetic.passport(RAVI)));
    }

    private static void hisVisaAndPassportAreReadAndTheProgramEnds(Site site, DeskSession agent) {
        VisaValidation begun = read(site, agent, RAVI, VisaKind.VLS_TS, "TALENT");
        assertEquals(Optional.of(ValidationStep.ARRIVAL), begun.nextStep(), "the passport was scanned before the visa");
    }

    private static void whatWasSavedIsThereAndWhatCanNotBeIsRefused(Site site, DeskSession agent) {
        PersonFile file = done(site.acts().openFile().run(agent, RAVI.id(), Purpose.PERSON_AT_THE_DESK));
        VisaValidation open = file.validations().getFirst();
        assertTrue(open.isSettled(ValidationStep.PASSPORT));
        LocalDate first = open.visa().validFrom();
        refused(
                ValidationRefusal.ENTRY_BEFORE_VISA, first.toString(),
                acts(site).declare().arrival(agent, visa(RAVI), first.minusDays(1)));
        refused(
                ValidationRefusal.ENTRY_IN_FUTURE,
                acts(site).declare().arrival(agent, visa(RAVI), Synthetic.DAY.plusDays(1)));
        Home abroad = new Home(new HomeAddress("1 Main Street", "", "99999", "Elsewhere"), HOME.proof(), HOME.phone(), "");
        refused(ValidationRefusal.ADDRESS_POSTCODE_INVALID, acts(site).declare().home(agent, visa(RAVI), abroad));
        refused(
                ValidationRefusal.VALIDATION_STEP_MISSING, ValidationStep.ARRIVAL.name(), acts(site).close().validate(agent, visa(RAVI)));
    }

    private static void hisVisaIsValidatedOnTheLastDay(Site site, DeskSession agent) {
        LocalDate entry = Synthetic.DAY.minusMonths(3);
        VisaValidation declared = done(acts(site).declare().arrival(agent, visa(RAVI), entry));
        assertEquals(0, Objects.requireNonNull(declared.arrival()).daysLeft(Synthetic.DAY));
        VisaValidation home = done(acts(site).declare().home(agent, visa(RAVI), HOME));
        assertEquals(new HomeAddress("1 rue du Port", "", "75019", "Paris"), Objects.requireNonNull(home.home()).address());
        PersonFile told = done(site.acts().openFile().run(agent, RAVI.id(), Purpose.PERSON_AT_THE_DESK));
        assertEquals("1 rue du Port, 75019, Paris", told.contact().address(), "his address has reached his file");
        assertTrue(told.taken().data().stream().allMatch(datum -> datum.document().equals(TakenDatum.DECLARED)));
        done(acts(site).declare().employment(agent, visa(RAVI), "Ateliers Fictifs SAS", entry.plusDays(7)));
        refused(ValidationRefusal.TAX_STAMP_MISSING, acts(site).takeTax().run(agent, visa(RAVI), Reduction.FULL, 0, null));
        Tax tax = Objects.requireNonNull(done(acts(site).takeTax().run(
                agent, visa(RAVI), Reduction.FULL, 1, ValidationCast.RAVIS_STAMP)).tax());
        assertEquals(30_000, tax.dueCents(), "the fee table's amount, whatever else was said");
        Ticket ticket = done(site.acts().queue().read().run(agent)).inHand().orElseThrow();
        site.clock().passMinutes(1);
        VisaValidation done = done(acts(site).close().validate(agent, visa(RAVI)));
        assertEquals("V-20261124-" + visa(RAVI), Objects.requireNonNull(done.closing()).reference());
        assertEquals(TicketStatus.SERVED, status(site, agent, ticket));
        byte[] paper = done(acts(site).confirmation().run(agent, RAVI, done, new Wording("talent", "talent"), Medium.PAPER));
        assertTrue(paper.length > 0);
        refused(ValidationRefusal.VALIDATION_ALREADY_CLOSED, acts(site).reopen().run(agent, visa(RAVI), ValidationStep.HOME));
    }

    private static TicketStatus status(Site site, DeskSession agent, Ticket ticket) {
        PersonFile file = done(site.acts().openFile().run(agent, ticket.admission().applicantId(), Purpose.PERSON_AT_THE_DESK));
        return file.ticket().orElseThrow().status();
    }

    private static void meiIsTooLateAndWaitsForADecision(Site site, DeskSession agent) {
        Ticket ticket = call(site, agent, MEI);
        read(site, agent, MEI, VisaKind.VLS_TS, "STUDENT");
        LocalDate entry = LocalDate.of(2026, 8, 20);
        done(acts(site).declare().arrival(agent, visa(MEI), entry));
        done(acts(site).declare().home(agent, visa(MEI), HOME));
        refused(
                PickupRefusal.STAMP_ALREADY_USED,
                acts(site).takeTax().run(agent, visa(MEI), Reduction.FULL, 0, ValidationCast.RAVIS_STAMP));
        StampNumber mistyped = new StampNumber("5555666677778880");
        done(acts(site).takeTax().run(agent, visa(MEI), Reduction.FULL, 0, mistyped));
        VisaValidation paid = done(acts(site).takeTax().run(agent, visa(MEI), Reduction.FULL, 0, ValidationCast.MEIS_STAMP));
        assertEquals(10_000, Objects.requireNonNull(paid.tax()).dueCents(), "students pay less");
        refused(
                ValidationRefusal.VALIDATION_DECISION_AWAITED, entry.plusMonths(3).toString(),
                acts(site).close().validate(agent, visa(MEI)));
        refused(
                StaffRefusal.NOT_ALLOWED, Permission.DECIDE_LATENESS.name(),
                acts(site).decide().run(agent, visa(MEI), true, "because I may not"));
        done(site.acts().queue().move().hold(agent, ticket.id(), HoldReason.WAITS_FOR_A_COLLEAGUE, null));
    }

    private static void olegIsToldToAskForACard(Site site, DeskSession agent) {
        Ticket ticket = call(site, agent, OLEG);
        VisaValidation card = read(site, agent, OLEG, VisaKind.CARD_TO_REQUEST, "EMPLOYEE");
        assertEquals(Optional.of(ValidationStep.CONFIRMATION), card.nextStep());
        refused(
                ValidationRefusal.VISA_KIND_NOT_VALIDATED, "CARD_TO_REQUEST",
                acts(site).declare().arrival(agent, visa(OLEG), Synthetic.DAY.minusDays(9)));
        refused(ValidationRefusal.ADVICE_NOT_DUE, acts(site).confirmation().advise(agent, OLEG, card, WORDING, Medium.PAPER));
        VisaValidation advised = done(acts(site).close().advise(agent, visa(OLEG)));
        assertFalse(advised.isValidated());
        assertTrue(done(acts(site).confirmation().advise(agent, OLEG, advised, WORDING, Medium.PAPER)).length > 0);
        assertEquals(TicketStatus.SERVED, status(site, agent, ticket));
        call(site, agent, SOFIA);
        read(site, agent, SOFIA, VisaKind.VLS_TS, "VISITOR");
        done(acts(site).declare().arrival(agent, visa(SOFIA), ValidationCast.LAST_DAY_OF_VISAS.minusYears(1)));
    }

    private static void theSupervisorDecidesBoth(Site site) {
        DeskSession supervisor = signedIn(site, "supervisor", ValidationCast.OFFICE);
        assertEquals(List.of(visa(MEI), visa(SOFIA)), late(site, supervisor).stream().sorted().toList());
        refused(ValidationRefusal.LATENESS_REASON_MISSING, acts(site).decide().run(supervisor, visa(MEI), true, " "));
        done(acts(site).decide().run(supervisor, visa(MEI), true, "Stood before closed doors that week"));
        done(acts(site).decide().run(supervisor, visa(SOFIA), true, "The wrong row"));
        done(acts(site).decide().undo(supervisor, visa(SOFIA)));
        assertEquals(List.of(visa(SOFIA)), late(site, supervisor));
        refused(ValidationRefusal.LATENESS_NOT_DECIDED, acts(site).decide().undo(supervisor, visa(SOFIA)));
        done(acts(site).decide().run(supervisor, visa(SOFIA), false, "No reason was given"));
        assertEquals(List.of(), late(site, supervisor));
        refused(ValidationRefusal.VALIDATION_ALREADY_CLOSED, acts(site).decide().run(supervisor, visa(RAVI), true, "x"));
    }

    private static List<String> late(Site site, DeskSession supervisor) {
        return done(site.acts().steering().board().run(supervisor)).decisions().stream()
                .filter(OpenDecision.LateValidation.class::isInstance)
                .map(OpenDecision.LateValidation.class::cast)
                .map(each -> each.validation().visa().number())
                .toList();
    }

    private static void meiIsValidatedAndSofiaIsNot(Site site, DeskSession agent) {
        refused(ValidationRefusal.VALIDATION_DECLINED, acts(site).close().validate(agent, visa(SOFIA)));
        assertTrue(done(acts(site).close().advise(agent, visa(SOFIA))).isClosed());
        Ticket mei = done(site.acts().queue().read().run(agent)).aside().getFirst();
        done(site.acts().queue().call().run(agent, mei.id()));
        VisaValidation done = done(acts(site).close().validate(agent, visa(MEI)));
        assertTrue(done.isValidated());
        assertEquals(
                ValidationCast.LAST_DAY_OF_VISAS.minusDays(120), acts(site).confirmation().dates(done.visa()).renewalFrom());
    }

    private static void theAuditorFindsItAllOnRecord(Site site) {
        DeskSession auditor = signedIn(site, "auditor", ValidationCast.OFFICE);
        List<AuditEntry> entries = done(site.acts().trail().read().run(auditor, 100)).entries();
        for (Applicant person : List.of(RAVI, MEI, OLEG, SOFIA)) {
            assertTrue(entries.stream().anyMatch(entry -> entry.applicantId() == person.id()
                    && entry.aggregate().key().equals(visa(person))), person::toString);
        }
        assertEquals(
                3, entries.stream().filter(entry -> entry.applicantId() == RAVI.id()
                        && entry.aggregate().key().equals(ValidationCast.RAVIS_STAMP.digits())).count()
                        + entries.stream().filter(entry -> entry.act().getClass().getSimpleName().equals("ReceiptIssued")).count(),
                "his stamp, his confirmation, and Oleg's advice");
        for (int i = 0; i < entries.size(); i++) {
            assertEquals(entries.size() - i, entries.get(i).deskSeq(), "without a gap, newest first");
        }
    }
}
