package org.guichet.tidy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.desktop.biometric.CapturePart;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.DraftProblem;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.audit.ChainFinding;
import org.guichet.domain.audit.UnusualLookups;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerGroup;
import org.guichet.domain.biometric.PhotoFinding;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.StampReduction;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.checklist.PieceCondition;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.MrzField;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzReading;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.door.RoomLevel;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.lookup.Hint;
import org.guichet.domain.lookup.Likeness;
import org.guichet.domain.lookup.MarkedPart;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.PolicyField;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.printing.ChecklistLine;
import org.guichet.printing.ConfirmationLine;
import org.guichet.printing.ConvocationLine;
import org.guichet.printing.ProvisionalLine;
import org.guichet.printing.ReceiptLine;
import org.guichet.store.central.OutboxImport;
import org.guichet.store.central.StoreDump;
import org.guichet.store.home.HomeTrouble;
import org.guichet.store.local.TrailReport;
import org.guichet.sync.protocol.StoreProblem;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipStep;
import org.guichet.workflow.biometric.CaptureVault;
import org.guichet.workflow.biometric.ScannerFault;
import org.guichet.workflow.biometric.ScannerStatus;
import org.guichet.workflow.cardstock.StockPress;
import org.guichet.workflow.display.ReadCalls;
import org.guichet.workflow.scanner.ReaderState;

/** The keys that are made at run time, out of a prefix and the name of a constant or of an act. */
final class TextFamilies {

    /** Keys of the window's that no public enum lists. */
    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry(
                    "stepState",
                    List.of("DONE", "OPEN", "TO_DO")),
            Map.entry(
                    "registration.prompt",
                    List.of("SURNAME", "GIVEN_NAMES", "BIRTH", "NATIONALITY", "PHONE", "EMAIL", "FOREIGNER_NUMBER")),
            Map.entry(
                    "cli.central.desk",
                    List.of("VALID", "REVOKED", "WIPE_ASKED", "WIPED")),
            Map.entry(
                    "setting.key",
                    List.of("IN_HOME", "IN_FILE", "UNDER_PASSPHRASE", "IN_PLATFORM")),
            Map.entry(
                    "cli.import.reason",
                    List.of("character", "quote", "columns", "foreignerNumber", "surname", "nationality", "birthDate", "sex", "tooLong")),
            Map.entry(
                    "help.text",
                    List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "CtrlS", "F10", "F11", "F12", "CtrlE", "CtrlB", "CtrlO",
                            "CtrlN", "CtrlZ", "CtrlJ", "CtrlY", "CtrlU", "CtrlL", "CtrlP", "CtrlT", "CtrlD", "CtrlV", "CtrlG",
                            "CtrlM", "CtrlI", "CtrlR", "CtrlH", "rooms", "roomsBack", "CtrlQ")),
            Map.entry(
                    "room",
                    List.of("work", "capture", "board", "trail", "reception", "import", "settings", "fees", "checklists", "outbox",
                            "stock", "notices", "accounts", "trust", "devices")),
            Map.entry(
                    "accounts.state",
                    List.of("OPEN", "WAITS", "CLOSED")),
            Map.entry(
                    "document.type",
                    List.of("00", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "13", "15", "16", "17", "18", "23",
                            "24", "25", "27", "28", "29", "A4", "AE", "B0", "B1", "B4", "other")),
            Map.entry(
                    "document.kind",
                    List.of("visa", "emergency-travel-document", "residence-permit", "supplementary-sheet", "arrival-attestation",
                            "social-insurance-card", "address-sticker-identity-card", "address-sticker-residence-permit",
                            "address-sticker-passport", "unknown")),
            Map.entry(
                    "curve",
                    List.of("WAITING", "SERVICE", "GONE")),
            Map.entry(
                    "reception.closing",
                    List.of("FULL_TO_THE_END", "EARLY_CLOSING", "SAFETY")),
            Map.entry(
                    "paperCode",
                    List.of("AUTHENTIC.onRecord", "AUTHENTIC.notOnRecord", "UNVERIFIABLE.onRecord", "UNVERIFIABLE.notOnRecord", "FORGED",
                            "UNREADABLE")),
            Map.entry(
                    "stock.tab",
                    List.of("intake", "map", "lists", "destroy", "count")),
            Map.entry(
                    "trouble.card",
                    List.of("NOT_FOUND", "WRONG_DATA", "DAMAGED", "CHIP_DEAD", "REFUSED")),
            Map.entry(
                    "aside.found",
                    List.of("MISSING", "REFUSED")),
            Map.entry(
                    "setting.choice",
                    List.of("YES", "NO")));

    private static final Map<String, Class<? extends Enum<?>>> BY_ENUM = Map.ofEntries(
            Map.entry("procedure", Procedure.class),
            Map.entry("procedure.short", Procedure.class),
            Map.entry("ticket", TicketStatus.class),
            Map.entry("step", PickupStep.class),
            Map.entry("pieceCondition", PieceCondition.class),
            Map.entry("pieceScan", PieceScan.class),
            Map.entry("pieceHow", PieceTick.How.class),
            Map.entry("validationStep", ValidationStep.class),
            Map.entry("visaKind", VisaKind.class),
            Map.entry("visaAdvice", VisaKind.class),
            Map.entry("visaAdvicePaper", VisaKind.class),
            Map.entry("proof", AddressProof.Kind.class),
            Map.entry("sealCheck", SealCheck.class),
            Map.entry("feeService", FeeService.class),
            Map.entry("reduction", Reduction.class),
            Map.entry("hold", HoldReason.class),
            Map.entry("serial", ReaderState.class),
            Map.entry("camera", ReaderState.class),
            Map.entry("finger", Finger.class),
            Map.entry("untaken", Untaken.Reason.class),
            Map.entry("capture.now", FingerGroup.class),
            Map.entry("capture.room", CaptureVault.Room.class),
            Map.entry("scannerFault", ScannerFault.class),
            Map.entry("scannerStatus", ScannerStatus.class),
            Map.entry("chipFault", ChipFault.class),
            Map.entry("chipStep", ChipStep.class),
            Map.entry("need", PriorityNeed.class),
            Map.entry("deskState", DeskState.class),
            Map.entry("link", LinkStatus.State.class),
            Map.entry("link.long", LinkStatus.State.class),
            Map.entry("link.trouble", StoreProblem.Code.class),
            Map.entry("cli.central.import", OutboxImport.Refusal.class),
            Map.entry("cli.central.restore", StoreDump.Refusal.class),
            Map.entry("outbox.state", SentAct.State.class),
            Map.entry("outbox.filter", SentBook.Filter.class),
            Map.entry("desk.is", DeskState.class),
            Map.entry("field", MrzField.class),
            Map.entry("agreement", Agreement.class),
            Map.entry("datum", DatumKind.class),
            Map.entry("outcome", DocumentReport.Outcome.class),
            Map.entry("outcomeReason", OutcomeReason.class),
            Map.entry("format", MrzFormat.class),
            Map.entry("mrz.reason", MrzReading.Reason.class),
            Map.entry("permit", PermitApplication.PermitType.class),
            Map.entry("application", PermitApplication.Kind.class),
            Map.entry("applicationStatus", PermitApplication.Status.class),
            Map.entry("paper", PermitApplication.PaperKind.class),
            Map.entry("appointment", Appointment.Status.class),
            Map.entry("role", Role.class),
            Map.entry("sex", Applicant.Sex.class),
            Map.entry("purpose", AuditedAct.Purpose.class),
            Map.entry("reason", HeadStart.class),
            Map.entry("policyField", PolicyField.class),
            Map.entry("policy", StandardPolicy.class),
            Map.entry("board.room", RoomLevel.class),
            Map.entry("return", ReturnedDocuments.Return.class),
            Map.entry("lookup.hint", Hint.class),
            Map.entry("lookup.matched", MarkedPart.Field.class),
            Map.entry("draft.problem", DraftProblem.class),
            Map.entry("registration", DraftProblem.Field.class),
            Map.entry("despite", ApplicantAct.Despite.class),
            Map.entry("likeness", Likeness.class),
            Map.entry("convocation.papers", Procedure.class),
            Map.entry("reception.level", RoomLevel.class),
            Map.entry("setting", SiteSetting.class),
            Map.entry("twoPerson", TwoPersonAct.class),
            Map.entry("setting.meaning", SiteSetting.class),
            Map.entry("setting.limits", SiteSetting.class),
            Map.entry("setting.shows", ReadCalls.Shows.class),
            Map.entry("stock.list", StockPress.CardList.class),
            Map.entry("stock.listHint", StockPress.CardList.class),
            Map.entry("whereabouts", Whereabouts.class),
            Map.entry("aside", Whereabouts.class),
            Map.entry("cardFault", CardFault.class),
            Map.entry("recipientQuality", Recipient.Quality.class),
            Map.entry("recipientDocument", Recipient.Document.class),
            Map.entry("recipientProof", Recipient.Proof.class),
            Map.entry("stampGround", StampReduction.Ground.class),
            Map.entry("fingerOutcome", FingerCheck.Outcome.class),
            Map.entry("receipt.finger", FingerCheck.Outcome.class),
            Map.entry("photo.kind", PhotoFinding.Kind.class),
            Map.entry("photo.measured", PhotoFinding.Kind.class),
            Map.entry("photo.verdict", PhotoFinding.Verdict.class),
            Map.entry("photo.camera", ReaderState.class),
            Map.entry("capture.part", CapturePart.class),
            Map.entry("noticeStatus", Notice.Status.class),
            Map.entry("noticeChannel", Notice.Channel.class),
            Map.entry("noticeMatter", Notice.Matter.class),
            Map.entry("audit.unusual", UnusualLookups.Reason.class),
            Map.entry("cli.audit.kind", ChainFinding.Kind.class),
            Map.entry("cli.audit.where", TrailReport.Where.class),
            Map.entry("home.Damaged", HomeTrouble.What.class));

    private TextFamilies() {}

    /** What code hands to a text together with a constant: no keys themselves. */
    static Set<String> prefixes() {
        return BY_ENUM.keySet();
    }

    static List<String> keys() {
        JavaClasses domain = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.guichet.domain");
        Stream<String> byEnum = BY_ENUM.entrySet().stream()
                .flatMap(each -> names(each.getValue()).map(name -> each.getKey() + "." + name));
        Stream<String> byName = BY_NAME.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(name -> each.getKey() + "." + name));
        return Stream.of(
                        byEnum,
                        byName,
                        withRemedy("refusal.", refusals(domain)),
                        withRemedy("trouble.", names(Ledger.Trouble.class)),
                        acts(domain).map(name -> "act." + name),
                        helpOfCommands(),
                        Arrays.stream(ReceiptLine.values()).map(ReceiptLine::key),
                        Arrays.stream(ConfirmationLine.values()).map(ConfirmationLine::key),
                        Arrays.stream(ChecklistLine.values()).map(ChecklistLine::key),
                        Arrays.stream(ProvisionalLine.values()).map(ProvisionalLine::key),
                        messages(),
                        Arrays.stream(ConvocationLine.values()).map(ConvocationLine::key))
                .flatMap(each -> each)
                .toList();
    }

    static Stream<String> refusals(JavaClasses domain) {
        return some(domain.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(RefusalReason.class))
                .map(JavaClass::reflect)
                .flatMap(TextFamilies::names)
                .toList());
    }

    static Stream<String> acts(JavaClasses domain) {
        return some(domain.stream()
                .filter(type -> type.isRecord() && type.isAssignableTo(Act.class))
                .map(JavaClass::getSimpleName)
                .toList());
    }

    /** picocli asks for these by names of its own; CommandLineTest holds them against the commands. */
    private static Stream<String> helpOfCommands() {
        return ResourceBundle.getBundle("org.guichet.language.texts", Locale.FRANCE).keySet().stream()
                .filter(key -> key.startsWith("cli.help."));
    }

    /** What is told on each channel, and what an e-mail is called. */
    private static Stream<String> messages() {
        return names(Notice.Matter.class)
                .flatMap(matter -> Stream.of("SMS", "EMAIL", "subject").map(part -> "notice." + matter + "." + part));
    }

    private static Stream<String> withRemedy(String prefix, Stream<String> names) {
        return names.flatMap(name -> Stream.of(prefix + name, prefix + name + ".remedy"));
    }

    private static Stream<String> names(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .filter(Field::isEnumConstant)
                .map(Field::getName);
    }

    private static Stream<String> some(Collection<String> found) {
        if (found.isEmpty()) {
            throw new AssertionError("a family without members: the check would look at nothing");
        }
        return found.stream();
    }
}
