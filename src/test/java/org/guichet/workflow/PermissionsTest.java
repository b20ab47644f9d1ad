package org.guichet.workflow;

import static org.guichet.inmemory.FixedPurposes.TELEPHONE;
import static org.guichet.inmemory.DeskFixture.DESK;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.LEILAS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.UUID;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.PersonDraft;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampReduction;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.exchange.SentBook;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.fee.FeeAct;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.StaffRefusal;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.PickupSteps;
import org.guichet.inmemory.Synthetic;
import org.guichet.workflow.appointment.AppointmentIntake.Planned;
import org.guichet.workflow.audit.TrailPress;
import org.guichet.workflow.biometric.CompareFinger;
import org.guichet.workflow.cardpickup.ConfirmCard;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.export.DayPress;
import org.guichet.workflow.export.PersonPress;
import org.guichet.workflow.file.PersonFile;
import org.guichet.workflow.rebooking.RebookingPlan;
import org.guichet.workflow.rebooking.Redated;
import org.guichet.workflow.steering.BulkPlan;
import org.guichet.workflow.steering.SteerMany;
import org.guichet.workflow.visavalidation.ExamineVisa;
import org.guichet.workflow.visavalidation.IssueConfirmation.Wording;
import org.guichet.workflow.visavalidation.ReadVisa.Remarks;
import org.guichet.workflow.visavalidation.ValidationActs;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every act asks for its right: for each role that lacks it, the act is refused and leaves nothing behind. */
class PermissionsTest {

    private static final FeeKey FEE = new FeeKey(FeeService.CARD_RENEWAL, FeeKey.ANY_TITLE, Reduction.FULL);
    private static final TicketId TICKET = TicketId.of(Synthetic.DAY, "B001");

    private record GuardedAct(Permission permission, BiFunction<DeskFixture, DeskSession, Result<?>> run) {}

    private static Map<String, GuardedAct> guardedActs() {
        Map<String, GuardedAct> acts = new LinkedHashMap<>();
        acts.put("look up", of(Permission.LOOK_UP, (d, s) -> d.acts.findPeople().run(s, "quill", 10)));
        acts.put("identify a scan", of(Permission.LOOK_UP, (d, s) -> d.acts.identifyScan().run(
                s, new WedgeScan(WedgeScan.Kind.NUMBER, "123456789", false, null))));
        acts.put("open a file", of(Permission.LOOK_UP, (d, s) -> d.acts.openFile().run(s, LEILA.id(), Purpose.CORRECTION)));
        acts.put("open a file for a purpose", of(Permission.LOOK_UP, (d, s) -> d.acts.openFile().run(s, LEILA.id(), TELEPHONE)));
        acts.put("see who is alike", of(Permission.REGISTER, (d, s) -> d.acts.applicants().findAlike().run(s, draft())));
        acts.put("register", of(Permission.REGISTER, (d, s) -> d.acts.applicants().register().run(s, draft(), null)));
        acts.put("withdraw a registration", of(Permission.REGISTER, (d, s) -> d.acts.applicants().withdraw().run(s, 1)));
        acts.put("read a file again", of(Permission.LOOK_UP, (d, s) -> d.acts.openFile().reread(s, opened(d))));
        acts.put("see the queue", of(Permission.SEE_QUEUE, (d, s) -> d.acts.queue().read().run(s)));
        acts.put("admit", of(Permission.ADMIT, (d, s) -> d.acts.queue().admit().run(s, LEILA.id(), false)));
        acts.put("read the trail", of(Permission.READ_AUDIT_TRAIL, (d, s) -> d.acts.trail().read().run(s, 10)));
        acts.put("read the settings", of(Permission.SET_UP_SITE, (d, s) -> d.acts.settings().read().run(s)));
        acts.put("change a setting", of(Permission.SET_UP_SITE, (d, s) -> d.acts.settings().change().run(
                s, SiteSetting.ROOM_CAPACITY, "120")));
        acts.put("read a document", of(Permission.LOOK_UP, (d, s) -> d.acts.documents().examine().text(s, "DC04")));
        acts.put("read a document's codes", of(Permission.LOOK_UP, (d, s) -> d.acts.documents().examine().codes(s, List.of())));
        acts.put("read a document's bytes", of(Permission.LOOK_UP, (d, s) -> d.acts.documents().examine().bytes(s, "DC04")));
        acts.put("read what was taken over", of(Permission.LOOK_UP, (d, s) -> d.acts.documents().takeOver().read(s, 1)));
        acts.put("undo a take-over", of(Permission.REGISTER, (d, s) -> d.acts.documents().takeOver().undo(s, 1, DatumKind.CITY)));
        acts.put("see certificates", of(Permission.SET_UP_SITE, (d, s) -> d.acts.documents().trust().read(s)));
        acts.put("load certificates", of(Permission.SET_UP_SITE, (d, s) -> d.acts.documents().trust().load(s, List.of(), "x.pem")));
        acts.put("read the fees", of(Permission.SET_UP_SITE, (d, s) -> d.acts.fees().read().run(s)));
        acts.put("write a fee", of(Permission.SET_UP_SITE, (d, s) -> d.acts.fees().change().set(
                s, FEE, new FeeAct.FeeSet(Synthetic.DAY, null, 100, "x"))));
        acts.put("withdraw a fee", of(Permission.SET_UP_SITE, (d, s) -> d.acts.fees().change().withdraw(s, FEE, Synthetic.DAY)));
        acts.put("read the accounts", of(Permission.MANAGE_ACCOUNTS, (d, s) -> d.acts.accounts().manage().read(s)));
        acts.put("open an account", of(Permission.MANAGE_ACCOUNTS, (d, s) -> d.acts.accounts().manage().open(
                s, "n.petit", "Nora Petit", Role.AGENT)));
        acts.put("reset a password", of(Permission.MANAGE_ACCOUNTS, (d, s) -> d.acts.accounts().manage().reset(s, "agent")));
        acts.put("close an account", of(Permission.MANAGE_ACCOUNTS, (d, s) -> d.acts.accounts().manage().setOpen(s, "agent", false)));
        acts.put("give a role", of(Permission.MANAGE_ACCOUNTS, (d, s) -> d.acts.accounts().manage().give(s, "agent", Role.AUDITOR)));
        acts.put("set a second factor", of(Permission.MANAGE_ACCOUNTS, (d, s) -> d.acts.accounts().manage().setSecondFactor(
                s, "agent", true)));
        EnrolmentPermissions.acts().forEach((name, act) -> acts.put(name, of(Permission.CAPTURE, act)));
        acts.put("see the outbox", of(Permission.SEE_OUTBOX, (d, s) -> d.acts.exchange().read().run(s, SentBook.Filter.ALL, 9)));
        acts.put("take note of a refused act", of(Permission.SEE_OUTBOX, (d, s) -> d.acts.exchange().settle().run(
                s, new OperationId(new UUID(0x7000L, 1)), DisputeAct.Choice.STORE_STANDS, "x")));
        queue(acts);
        stock(acts);
        steering(acts);
        pickup(acts);
        validation(acts);
        checklists(acts);
        exports(acts);
        return acts;
    }

    private static void exports(Map<String, GuardedAct> acts) {
        acts.put("export the trail", of(Permission.READ_AUDIT_TRAIL, (d, s) -> d.acts.trail().export().run(
                s, TrailPress.Format.JSONL, List.of(), "", Locale.UK)));
        acts.put("look elsewhere", of(Permission.LOOK_UP, (d, s) -> d.acts.exchange().elsewhere().run(s, "quill", 5)));
        acts.put("export a person's data", of(Permission.EXPORT_PERSONAL_DATA, (d, s) -> d.acts.applicants().export().run(
                s, opened(d), PersonPress.Format.JSON, Object::toString, Locale.UK)));
        acts.put("rectify", of(Permission.REGISTER, (d, s) -> d.acts.documents().takeOver().rectify(s, 1, DatumKind.CITY, "1", "x")));
        acts.put("list people", of(Permission.EXPORT_PERSONAL_DATA, (d, s) -> d.listPeople().run(s, 1)));
    }

    private static Planned nothing() {
        return new Planned("none.csv", 0, 0, 0, List.of(), _ -> nothing());
    }

    private static Appointment leilasSlot() {
        return Synthetic.appointment(LEILA, Procedure.CARD_PICKUP, LocalTime.of(10, 0));
    }

    private static PersonDraft draft() {
        return new PersonDraft("Nightingale", "Flora", "1970", Applicant.Sex.F, "GBR", "", "", "");
    }

    private static void queue(Map<String, GuardedAct> acts) {
        acts.put("call next", of(Permission.CALL, (d, s) -> d.acts.queue().call().run(s)));
        acts.put("call one", of(Permission.CALL, (d, s) -> d.acts.queue().call().run(s, TICKET)));
        acts.put("recall", of(Permission.CALL, (d, s) -> d.acts.queue().move().recall(s, TICKET)));
        acts.put("transfer", of(Permission.CALL, (d, s) -> d.acts.queue().move().transfer(s, TICKET, 9)));
        acts.put("transfer to a skill", of(Permission.CALL, (d, s) -> d.acts.queue().move().transfer(s, TICKET, Procedure.RENEWAL)));
        acts.put("turn the desk", of(Permission.CALL, (d, s) -> d.acts.deskState().run(s, DeskState.PAUSED)));
        acts.put("add a matter", of(Permission.ADMIT, (d, s) -> d.acts.queue().note().addMatter(s, TICKET, Procedure.RENEWAL)));
        acts.put("note a need", of(Permission.ADMIT, (d, s) -> d.acts.queue().note().needs(s, TICKET, Set.of())));
        acts.put("foresee the calls", of(Permission.SEE_QUEUE, (d, s) -> d.acts.callTimes().run(s)));
        acts.put("hold", of(Permission.CALL, (d, s) -> d.acts.queue().move().hold(s, TICKET, HoldReason.BUYS_A_STAMP, null)));
        acts.put("mark missed", of(Permission.CALL, (d, s) -> d.acts.queue().move().markMissed(s, TICKET)));
        acts.put("put back", of(Permission.CALL, (d, s) -> d.acts.queue().move().putBack(s, TICKET)));
        acts.put("finish", of(Permission.CALL, (d, s) -> d.acts.queue().move().finish(s, TICKET)));
    }

    private static void steering(Map<String, GuardedAct> acts) {
        PriorityPolicy policy = StandardPolicy.REOPENING.policy();
        acts.put("apply a policy", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().applyPolicy().run(s, policy, "", "x")));
        acts.put("close the doors", of(Permission.MOVE_DOORS, (d, s) -> d.acts.door().move().close(s, "full")));
        acts.put("open the doors", of(Permission.MOVE_DOORS, (d, s) -> d.acts.door().move().open(s, "")));
        acts.put("scan at the door", of(Permission.ADMIT, (d, s) -> d.acts.door().admit().scan(s, "GUI", Set.of())));
        acts.put("see the door", of(Permission.ADMIT, (d, s) -> d.acts.door().reception().run(s, 10)));
        acts.put("admit one found", of(Permission.ADMIT, (d, s) -> d.acts.door().admit().person(s, LEILA.id(), Set.of())));
        acts.put("issue a convocation", of(Permission.ADMIT, (d, s) -> d.acts.door().convocation().orElseThrow().run(
                s, LEILA, leilasSlot(), Locale.UK, Medium.PAPER)));
        acts.put("propose new dates", of(Permission.REBOOK, (d, s) -> d.acts.door().rebooking().plan().propose(s, "RDV-1", 3)));
        acts.put("propose a person new dates", of(Permission.REBOOK, (d, s) -> d.acts.door().rebooking().plan().propose(s, 1, 3)));
        acts.put("plan a date", of(Permission.REBOOK,
                (d, s) -> d.acts.door().rebooking().plan().plan(s, leilasSlot(), Synthetic.DAY.plusDays(1).atTime(9, 0))));
        acts.put("plan dates", of(Permission.REBOOK, (d, s) -> d.acts.door().rebooking().plan().plan(s, List.of("RDV-1"))));
        acts.put("re-date", of(Permission.REBOOK,
                (d, s) -> d.acts.door().rebooking().rebook().run(s, new RebookingPlan(List.of(), List.of()), "x")));
        acts.put("take a new date back", of(Permission.REBOOK,
                (d, s) -> d.acts.door().rebooking().rebook().undo(s, new Redated(List.of(), List.of()))));
        acts.put("preview an import", of(Permission.IMPORT_APPOINTMENTS,
                (d, s) -> d.acts.importAppointments().preview(s, Path.of("none.csv"))));
        acts.put("import appointments", of(Permission.IMPORT_APPOINTMENTS, (d, s) -> d.acts.importAppointments().take(
                s, new Planned("none.csv", 0, 0, 0, List.of(), _ -> nothing()))));
        acts.put("take a mis-scan back", of(Permission.ADMIT, (d, s) -> d.acts.door().withdraw().run(s, TICKET)));
        acts.put("keep a policy", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().keepPolicy().keep(s, "x", policy)));
        acts.put("delete a kept policy", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().keepPolicy().delete(s, "x")));
        acts.put("pin a ticket", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().move().pinNext(s, TICKET, "x", Instant.MAX)));
        acts.put("give minutes", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().move().give(s, TICKET, 9, "x", Instant.MAX)));
        acts.put("undo a move", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().move().undo(s, TICKET)));
        acts.put("undo that move", of(Permission.STEER_QUEUE,
                (d, s) -> d.acts.steering().move().undo(s, TICKET, new OperationId(new UUID(0x7000L, 1)))));
        acts.put("plan for many", of(Permission.STEER_QUEUE,
                (d, s) -> d.acts.steering().many().plan(s, List.of(TICKET), new SteerMany.Deed.ChangeProcedure(Procedure.ASYLUM))));
        acts.put("do to many", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().many().run(
                s, new BulkPlan(List.of(), List.of()), new SteerMany.Deed.ChangeProcedure(Procedure.ASYLUM), "x")));
        acts.put("undo what was done to many", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().many().undo(s, List.of())));
        acts.put("preview a policy", of(Permission.STEER_QUEUE,
                (d, s) -> d.acts.steering().preview().compare(s, policy, Instant.EPOCH)));
        acts.put("preview the closing", of(Permission.STEER_QUEUE,
                (d, s) -> d.acts.steering().preview().closing(s, Instant.EPOCH)));
        acts.put("read the board", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().board().run(s)));
        acts.put("export the day", of(Permission.STEER_QUEUE,
                (d, s) -> d.acts.steering().export().run(s, DayPress.Format.CSV, Locale.UK, _ -> {})));
        acts.put("undo a policy", of(Permission.STEER_QUEUE, (d, s) -> d.acts.steering().undoPolicy().run(s)));
    }

    private static void pickup(Map<String, GuardedAct> acts) {
        acts.put("confirm identity", handOver((d, s) -> d.acts.pickup()
                .confirmIdentity()
                .run(s, LEILAS_CARD, LEILA, PickupSteps.examined(d.acts, LEILA, Synthetic.passport(LEILA)))));
        acts.put("confirm the card", handOver((d, s) -> judged(
                d.acts.pickup().confirmCard().run(s, LEILAS_CARD, Synthetic.cardLines(LEILA)))));
        acts.put("take a stamp", handOver((d, s) ->
                d.acts.pickup().takeStamp().run(s, LEILAS_CARD, new StampNumber("1234567890123456"))));
        acts.put("take papers back", handOver((d, s) ->
                d.acts.pickup().takeBackOldDocuments().run(s, LEILAS_CARD, Return.TAKEN_BACK, Return.TAKEN_BACK)));
        acts.put("record a signature", handOver((d, s) ->
                d.acts.pickup().recordSignature().run(s, LEILAS_CARD, Synthetic.signature())));
        acts.put("reopen a step", handOver((d, s) -> d.acts.pickup().reopen().run(s, LEILAS_CARD, PickupStep.IDENTITY)));
        acts.put("hand over", handOver((d, s) -> d.acts.pickup().handOver().run(s, LEILAS_CARD)));
        acts.put("issue a receipt", handOver(PermissionsTest::receipt));
    }

    private static void checklists(Map<String, GuardedAct> acts) {
        Procedure renewal = Procedure.RENEWAL;
        acts.put("read a checklist", of(Permission.CHECK_PIECES, (d, s) -> d.acts.checklists().read().run(s, opened(d), renewal)));
        acts.put("tick a piece", of(Permission.CHECK_PIECES, (d, s) -> d.acts.checklists().check().tick(
                s, opened(d), renewal, "passport", PieceTick.How.SEEN, null)));
        acts.put("scan a piece", of(Permission.CHECK_PIECES, (d, s) -> d.acts.checklists().check().scanned(
                s, opened(d), renewal, PieceScan.PASSPORT, null)));
        acts.put("untick a piece", of(Permission.CHECK_PIECES, (d, s) -> d.acts.checklists().check().untick(
                s, opened(d), renewal, "passport")));
        acts.put("note what is missing", of(Permission.CHECK_PIECES, (d, s) -> d.acts.checklists().check().noteMissing(
                s, opened(d), renewal, "x")));
        acts.put("issue a checklist", of(Permission.CHECK_PIECES, (d, s) -> d.acts.checklists().issue().run(
                s, DeskFixture.done(d.acts.checklists().read().run(d.agent, opened(d), renewal)), Locale.UK, "Renewal", Medium.FILE)));
        acts.put("see a checklist to write it", of(Permission.SET_UP_SITE, (d, s) -> d.acts.checklists().write().current(s, renewal)));
        acts.put("write a checklist", of(Permission.SET_UP_SITE, (d, s) -> d.acts.checklists().write().run(
                s, renewal, List.of(), "nothing to bring")));
    }

    private static void validation(Map<String, GuardedAct> acts) {
        String number = Synthetic.visaNumber(LEILA);
        acts.put("read a visa", validate((d, s) -> readVisa(d, s)));
        acts.put("check a passport for a visa", validate((d, s) -> d.acts.validation().checkPassport().run(
                s, number, PickupSteps.examined(d.acts, LEILA, Synthetic.passport(LEILA)))));
        acts.put("declare an arrival", validate((d, s) -> d.acts.validation().declare().arrival(s, number, Synthetic.DAY)));
        acts.put("declare a home", validate((d, s) -> d.acts.validation().declare().home(
                s, number, new Home(HomeAddress.NONE, AddressProof.DECLARED, "", ""))));
        acts.put("declare an employer", validate((d, s) -> d.acts.validation().declare().employment(s, number, "x", Synthetic.DAY)));
        acts.put("take a tax", validate((d, s) -> d.acts.validation().takeTax().run(s, number, Reduction.FULL, 0, null)));
        acts.put("reopen a step of a validation", validate((d, s) -> d.acts.validation().reopen().run(s, number, ValidationStep.HOME)));
        acts.put("validate a visa", validate((d, s) -> d.acts.validation().close().validate(s, number)));
        acts.put("give advice", validate((d, s) -> d.acts.validation().close().advise(s, number)));
        acts.put("decide about a late visa", of(Permission.DECIDE_LATENESS, (d, s) -> d.acts.validation().decide().run(
                s, number, true, "x")));
        acts.put("take a decision about a late visa back", of(
                Permission.DECIDE_LATENESS, (d, s) -> d.acts.validation().decide().undo(s, number)));
        acts.put("issue a confirmation", validate(PermissionsTest::confirmation));
    }

    private static Result<VisaValidation> readVisa(DeskFixture desk, DeskSession session) {
        ExamineVisa.Examination.Compared compared = (ExamineVisa.Examination.Compared) desk.acts.validation().examineVisa()
                .run(LEILA, Synthetic.visa(LEILA, Synthetic.DAY.plusMonths(9)));
        return desk.acts.validation().readVisa().run(
                session, LEILA, compared, new Remarks(VisaKind.VLS_TS, "VISITOR", Synthetic.DAY, SealCheck.NOT_READ), Optional.empty());
    }

    /** Of a visa that somebody else has validated. */
    private static Result<?> confirmation(DeskFixture desk, DeskSession session) {
        ValidationActs acts = desk.acts.validation();
        String number = DeskFixture.done(readVisa(desk, desk.agent)).visa().number();
        DeskFixture.done(acts.checkPassport().run(
                desk.agent, number, PickupSteps.examined(desk.acts, LEILA, Synthetic.passport(LEILA))));
        DeskFixture.done(acts.declare().arrival(desk.agent, number, Synthetic.DAY));
        DeskFixture.done(acts.declare().home(desk.agent, number, new Home(
                new HomeAddress("1 rue du Port", "", "75019", "Paris"), AddressProof.DECLARED, "0102030405", "")));
        DeskFixture.done(acts.takeTax().run(desk.agent, number, Reduction.EXEMPT, 0, null));
        VisaValidation done = DeskFixture.done(acts.close().validate(desk.agent, number));
        return acts.confirmation().run(session, LEILA, done, new Wording("visiteur", "visitor"), Medium.FILE);
    }

    private static void stock(Map<String, GuardedAct> acts) {
        Permission stock = Permission.KEEP_STOCK;
        acts.put("see the stock", of(stock, (d, s) -> d.acts.stockRoom().read().run(s, Synthetic.DAY)));
        acts.put("see a slot", of(stock, (d, s) -> d.acts.stockRoom().read().slot(s, "C-001")));
        acts.put("scan a delivery", of(stock, (d, s) -> d.acts.stockRoom().scan().run(s, Synthetic.cardLines(LEILA), "", "")));
        acts.put("store a card", of(stock, (d, s) -> d.acts.stockRoom().keep().store(s, leilasCard(d), "C-009")));
        acts.put("miss a card", of(stock, (d, s) -> d.acts.stockRoom().keep().notFound(s, leilasCard(d))));
        acts.put("count a shelf", of(stock, (d, s) -> d.acts.stockRoom().count().count(s, "C", 1)));
        acts.put("explain a difference", of(stock, (d, s) -> d.acts.stockRoom().count().explain(s, "C", "x")));
        acts.put("settle an unexpected card", of(stock, (d, s) -> d.acts.stockRoom().count().settle(s, "K9", "x")));
        acts.put("undo a count", of(stock, (d, s) -> d.acts.stockRoom().count().undo(s, new OperationId(new UUID(0x7000L, 1)))));
        acts.put("print the papers to destroy", of(stock, (d, s) -> d.acts.stockRoom().sheets().destruction(
                s, DeskFixture.done(d.acts.stockRoom().read().run(d.agent, Synthetic.DAY)), Locale.UK)));
        acts.put("confirm a destruction", of(stock, (d, s) -> {
            PickupSteps.papers(d.acts, d.agent, LEILA);
            return d.acts.stockRoom().destroy().confirm(s, Synthetic.DAY);
        }));
        acts.put("withdraw a destruction", of(stock, (d, s) -> {
            PickupSteps.papers(d.acts, d.agent, LEILA);
            DeskFixture.done(d.acts.stockRoom().destroy().confirm(d.agent, Synthetic.DAY));
            return d.acts.stockRoom().destroy().withdraw(s, Synthetic.DAY);
        }));
        acts.put("remind", of(Permission.SEND_NOTICES, (d, s) -> d.acts.stockRoom().remind().run(s)));
        acts.put("see the messages", of(Permission.SEND_NOTICES, (d, s) -> d.acts.notices().read().run(s, 10)));
        acts.put("send the messages", of(Permission.SEND_NOTICES, (d, s) -> d.acts.notices().send().hand(s)));
        acts.put("save the messages", of(Permission.SEND_NOTICES, (d, s) -> d.acts.notices().send().file(s)));
        acts.put("card not there", handOver((d, s) -> d.acts.pickup().setAside().notFound(s, LEILAS_CARD)));
        acts.put("card refused", handOver((d, s) -> d.acts.pickup().setAside().refused(s, LEILAS_CARD, "x")));
        acts.put("card back", handOver((d, s) -> d.acts.pickup().setAside().sendBack(s, LEILAS_CARD, CardFault.DAMAGED, "x", null)));
        acts.put("reduce a stamp", handOver((d, s) ->
                d.acts.pickup().reduceStamp().run(s, LEILAS_CARD, StampReduction.Ground.EXEMPT, 0, "x")));
        acts.put("skip the finger", handOver((d, s) -> d.acts.pickup().checkFinger().skip(s, LEILAS_CARD, "")));
        acts.put("compare a finger", handOver((d, s) ->
                d.acts.pickup().checkFinger().compare(s, leilasCard(d), Finger.RIGHT_INDEX)));
        acts.put("record a comparison", handOver((d, s) ->
                d.acts.pickup().checkFinger().record(s, LEILAS_CARD, new CompareFinger.Compared.Same())));
        acts.put("read a paper's code", of(Permission.LOOK_UP, (d, s) -> d.acts.pickup().paperCode().run(s, "GUP")));
    }

    private static CardPickup leilasCard(DeskFixture desk) {
        return desk.site.stock().find(LEILAS_CARD).orElseThrow();
    }

    private static PersonFile opened(DeskFixture desk) {
        return DeskFixture.done(desk.acts.openFile().run(desk.agent, LEILA.id(), Purpose.CORRECTION));
    }

    private static Result<?> judged(ConfirmCard.Scan scan) {
        return ((ConfirmCard.Scan.Judged) scan).result();
    }

    /** Of a card that somebody else has handed over. */
    private static Result<?> receipt(DeskFixture desk, DeskSession session) {
        CardPickup pickup = PickupSteps.handOverFirstCard(desk.acts, desk.agent, DeskFixture.AMADOU);
        IssueReceipt.Wording wording = new IssueReceipt.Wording(Locale.UK, "Desk 3", "student", List.of());
        return desk.acts.issueReceipt().run(session, DeskFixture.AMADOU, pickup, wording, Medium.PAPER);
    }

    private static GuardedAct of(Permission permission, BiFunction<DeskFixture, DeskSession, Result<?>> run) {
        return new GuardedAct(permission, run);
    }

    private static GuardedAct handOver(BiFunction<DeskFixture, DeskSession, Result<?>> run) {
        return new GuardedAct(Permission.HAND_OVER_CARD, run);
    }

    private static GuardedAct validate(BiFunction<DeskFixture, DeskSession, Result<?>> run) {
        return new GuardedAct(Permission.VALIDATE_VISA, run);
    }

    @TestFactory
    Stream<DynamicTest> aRoleWithoutTheRightIsRefused() {
        return guardedActs().entrySet().stream().flatMap(act -> Stream.of(Role.values())
                .filter(role -> !role.may(act.getValue().permission()))
                .map(role -> DynamicTest.dynamicTest(role + " may not " + act.getKey(), () -> assertRefused(act.getValue(), role))));
    }

    private static void assertRefused(GuardedAct act, Role role) {
        DeskFixture desk = new DeskFixture();
        DeskSession session = desk.site.session(role, DESK);
        Result<?> refusal = new Result.Refused<>(StaffRefusal.NOT_ALLOWED, act.permission().name());
        assertEquals(refusal, act.run().apply(desk, session));
        assertTrue(
                desk.site.ledger().operations().stream().noneMatch(operation -> operation.agent().equals(session.login())),
                "nothing is recorded in the name of " + role);
    }

    @TestFactory
    Stream<DynamicTest> aRoleWithTheRightIsNotRefusedForItsRole() {
        return guardedActs().entrySet().stream().flatMap(act -> Stream.of(Role.values())
                .filter(role -> role.may(act.getValue().permission()))
                .map(role -> DynamicTest.dynamicTest(role + " may " + act.getKey(), () -> {
                    DeskFixture desk = new DeskFixture();
                    Result<?> refusal = new Result.Refused<>(StaffRefusal.NOT_ALLOWED, act.getValue().permission().name());
                    assertNotEquals(refusal, act.getValue().run().apply(desk, desk.site.session(role, DESK)));
                })));
    }
}
