package org.guichet.sync.protocol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.biometric.EnrolmentAct;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.Untaken;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampReduction;
import org.guichet.domain.cardpickup.StockAct;
import org.guichet.domain.cardpickup.StockDayAct;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.checklist.ChecklistAct;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceCondition;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.domain.checklist.PiecesAct;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.domain.door.DoorAct;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.fee.FeeAct;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.NoticeAct;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.KeptPolicyAct;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.MoveAct;
import org.guichet.domain.queue.PolicyAct;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.SupervisorAct;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.domain.rebooking.SlotAct;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.staff.AccountAct;
import org.guichet.domain.staff.DeskAct;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.domain.trust.TrustAct;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.ValidationAct;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.VisaKind;
import org.jspecify.annotations.Nullable;

/** An act of each type, with what is optional present, and once more where something can be absent. */
final class EveryAct {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    static final Instant MOMENT = Instant.parse("2026-11-24T08:15:30.123Z");
    static final OperationId ID = OperationId.of("01935cf0-7c00-7000-8000-00000000002a");

    private EveryAct() {}

    /** In the order of the golden file. */
    static List<Act> acts() {
        return Stream.of(
                        ofTheFirstDay(), sinceThen(), sinceTheSettings(), sinceTheFees(), ofVisas(), ofChecklists(), sinceTheStoreRoom(),
                        sinceTheAccounts(), sinceTheSignedDocuments(), ofEnrolments(), sinceDecisionsAreTakenBack(),
                        sinceSitesGetData(), sinceSomeTakeTwoPeople())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Act> ofTheFirstDay() {
        return List.of(
                new TicketAct.Admitted(new Admission(
                        DAY, "B007", 42, Procedure.CARD_PICKUP, "RDV-1", MOMENT, MOMENT, DAY.plusDays(3), true, false), null),
                new TicketAct.Admitted(
                        new Admission(DAY, "B008", 43, Procedure.ASYLUM, null, null, MOMENT, null, false, true), null),
                new TicketAct.Called(3),
                new TicketAct.Recalled(3),
                new TicketAct.Held(3, HoldReason.BUYS_A_STAMP, null),
                new TicketAct.Missed(3),
                new TicketAct.PutBack(3),
                new TicketAct.Served(3),
                new TicketAct.Undone(ID),
                new PickupAct.IdentityChecked(
                        new IdentityCheck("12AB34567", "UTO", LocalDate.of(2031, 5, 6), DAY, List.of("givenNames"))),
                new PickupAct.CardChecked("K682T8YLO", "1105040043"),
                new PickupAct.StampTaken(new StampNumber("1234567890123456")),
                new PickupAct.OldDocumentsReturned(Return.TAKEN_BACK, Return.DECLARED_LOST),
                new PickupAct.Signed(new Signature(2.5, List.of(new Signature.Stroke(List.of(
                        new Signature.Point(0, 0.5, 0, 0.5), new Signature.Point(1, 0.25, 12, 0.75)))))),
                new PickupAct.HandedOver("R-2026-0001"),
                new PickupAct.StepReopened(PickupStep.SIGNATURE),
                new StampAct.Used("K682T8YLO"),
                new StampAct.Released("K682T8YLO"),
                new AuditedAct.FileOpened(AuditedAct.Purpose.TICKET_IN_HAND, "20261124-B007"),
                new AuditedAct.FileOpened(AuditedAct.Purpose.CORRECTION, null),
                new AuditedAct.SignedIn(3),
                new AuditedAct.SignedOut(3),
                new AuditedAct.ReceiptIssued("R-2026-0001", AuditedAct.Medium.FILE));
    }

    private static List<Act> sinceThen() {
        return List.of(
                new TicketAct.Admitted(
                        new Admission(DAY, "B009", 44, Procedure.RENEWAL, "RDV-2", MOMENT, MOMENT, null, false, false), 3),
                new TicketAct.AdmissionWithdrawn(3),
                new PolicyAct.PolicyApplied("Reopening", "Closed for a week", StandardPolicy.REOPENING.policy()),
                new PolicyAct.PolicyUndone(ID),
                new DoorAct.DoorsClosed("Full until closing time"),
                new DoorAct.DoorsOpened("Three desks more"),
                new AuditedAct.EntryRefused("ENTRY_WRONG_DAY", "2026-11-25", "RDV-1"),
                new AuditedAct.EntryRefused("ENTRY_FORGED", "", null),
                new MoveAct.PinnedNext("Faints in the queue", MOMENT),
                new MoveAct.MinutesGiven(-20, "Waits for an interpreter", MOMENT),
                new MoveAct.MoveUndone(ID),
                new AuditedAct.FileConsulted("TELEPHONE"),
                new ApplicantAct.Registered(
                        "Ñandú", "Zoé", DAY.minusYears(30), false, Applicant.Sex.F, "UTO", "+33 6 00 00 00 00", "zoe@example.org",
                        "0123456789", List.of(7L, 8L), ApplicantAct.Despite.NAMESAKE),
                new ApplicantAct.Registered(
                        "Oldacre", "", LocalDate.of(1980, 1, 1), true, Applicant.Sex.UNSPECIFIED, "XXA", "", "", null, List.of(), null),
                new ApplicantAct.RegistrationWithdrawn(ID),
                new NumberAct.NumberGiven(42),
                new NumberAct.NumberReleased(42),
                new AuditedAct.ConvocationIssued("RDV-1", AuditedAct.Medium.PAPER),
                new AuditedAct.AppointmentsImported(120, 3),
                new TicketAct.Held(3, HoldReason.TEMPORARY_ABSENCE, MOMENT),
                new TicketAct.Transferred(3, 5),
                new SettingAct.SettingChanged("120"));
    }

    private static List<Act> sinceTheSettings() {
        return List.of(
                new RebookingAct.Rebooked(DAY.atTime(9, 40), DAY.plusDays(3).atTime(14, 15), "Doors closed"),
                new RebookingAct.RebookingUndone(ID),
                new SlotAct.SlotTaken("RDV-1", 4),
                new SupervisorAct.SetAside(3, HoldReason.WAITS_FOR_A_COLLEAGUE, MOMENT, "The interpreter is late"),
                new SupervisorAct.SetAside(3, HoldReason.TEMPORARY_ABSENCE, null, "Fetches a child"),
                new SupervisorAct.ProcedureChanged(Procedure.RENEWAL, Procedure.BIOMETRICS, "Came for fingerprints"),
                new AuditedAct.DayExported("XLSX", 412),
                new TicketAct.AdmittedWith(
                        new Admission(DAY, "B010", 45, Procedure.CARD_PICKUP, "RDV-3", MOMENT, MOMENT, null, true, false), 3,
                        List.of(new Matter(Procedure.RENEWAL, "RDV-4", MOMENT), Matter.of(Procedure.BIOMETRICS)),
                        Set.of(PriorityNeed.INFANT, PriorityNeed.PRIORITY_CARD)),
                new TicketAct.CalledFor(3, Procedure.RENEWAL),
                new TicketAct.TransferredToSkill(3, Procedure.BIOMETRICS),
                new TicketAct.MatterServed(3, Procedure.CARD_PICKUP, Procedure.RENEWAL),
                new TicketAct.MatterServed(3, Procedure.RENEWAL, null),
                new TicketAct.MatterAdded(3, new Matter(Procedure.RENEWAL, "RDV-4", MOMENT)),
                new TicketAct.MatterAdded(3, Matter.of(Procedure.ASYLUM)),
                new TicketAct.NeedsNoted(3, Set.of(PriorityNeed.FRAILTY, PriorityNeed.PREGNANCY)),
                new TicketAct.NeedsNoted(3, Set.of()),
                new DeskAct.DeskStateChanged(DeskState.PAUSED),
                new DisputeAct.Settled(DisputeAct.Choice.DISPUTED_STANDS, "The receipt is signed"),
                new PickupAct.HandOverSettled(MOMENT, "b.noor", "R-2026-0002"),
                new KeptPolicyAct.PolicyKept("Mondays", StandardPolicy.REOPENING.policy()),
                new KeptPolicyAct.PolicyDeleted("Mondays"),
                new AuditedAct.OutboxExported(37));
    }

    private static List<Act> sinceTheFees() {
        return List.of(
                new FeeAct.FeeSet(DAY, DAY.plusYears(1), 30_000, "CESEDA L. 436-1"),
                new FeeAct.FeeSet(DAY, null, 0, "CESEDA L. 436-2"),
                new FeeAct.FeeWithdrawn(DAY));
    }

    private static List<Act> ofEnrolments() {
        Hash capture = Hash.of(new byte[] {1});
        return List.of(
                new EnrolmentAct.FingerTried(Finger.RIGHT_INDEX, 71, 60, capture),
                new EnrolmentAct.FingerTried(Finger.RIGHT_INDEX, 65, 60, null),
                new EnrolmentAct.FingerUntaken(
                        Finger.LEFT_THUMB, new Untaken(Untaken.Reason.BANDAGED, Untaken.Lasting.TEMPORARY, "c.petit")),
                new EnrolmentAct.FingerUntaken(
                        Finger.LEFT_RING, new Untaken(Untaken.Reason.MISSING, Untaken.Lasting.PERMANENT, null)),
                new EnrolmentAct.FingerReopened(Finger.LEFT_THUMB),
                new EnrolmentAct.PhotoTaken(capture),
                new EnrolmentAct.SignatureTaken(capture),
                new EnrolmentAct.EnrolmentCompleted(),
                new EnrolmentAct.CapturePurged(capture));
    }

    private static List<Act> sinceTheAccounts() {
        return List.of(
                new AccountAct.AccountOpened("Nora Petit", Role.SUPERVISOR, "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA"),
                new AccountAct.PasswordChanged("$argon2id$v=19$m=19456,t=9,p=1$c2FsdA$aGFzaA"),
                new AccountAct.PasswordReset("$argon2id$v=19$m=19456,t=9,p=1$c2FsdA$aGFzaA"),
                new AccountAct.RoleGiven(Role.AUDITOR),
                new AccountAct.AccountStateChanged(false),
                new AccountAct.SecondFactorSet("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"));
    }

    private static List<Act> ofVisas() {
        HomeAddress address = new HomeAddress("1 rue du Port", "Bât. C", "75019", "Paris");
        return List.of(
                new ValidationAct.VisaRead(
                        42, VisaKind.VLS_TS, "TALENT", DAY.minusMonths(2), DAY.plusMonths(10), List.of("GIVEN_NAMES"), SealCheck.AUTHENTIC),
                new ValidationAct.VisaPassportChecked(
                        new IdentityCheck("12AB34567", "UTO", LocalDate.of(2031, 5, 6), DAY, List.of())),
                new ValidationAct.ArrivalDeclared(DAY.minusMonths(1), DAY),
                new ValidationAct.HomeDeclared(
                        address, new AddressProof(AddressProof.Kind.AUTHENTIC, "EDF", DAY.minusDays(20)), "+33 6 00 00 00 00",
                        "zoe@example.org"),
                new ValidationAct.HomeDeclared(address, AddressProof.DECLARED, "", "zoe@example.org"),
                new ValidationAct.EmploymentDeclared("Ateliers Fictifs SAS", DAY.minusDays(10)),
                new ValidationAct.TaxTaken(30_000, Reduction.FULL, "CESEDA L. 436-1", new StampNumber("1234567890123456")),
                new ValidationAct.TaxTaken(0, Reduction.EXEMPT, "CESEDA L. 436-2", null),
                new ValidationAct.LatenessDecided(true, "In hospital until last week", DAY),
                new ValidationAct.VisaValidated("V-20261124-F00000005", DAY),
                new ValidationAct.AdviceGiven(),
                new ValidationAct.ValidationSettled(MOMENT, "b.noor", "V-20261124-F00000005"),
                new ValidationAct.ValidationStepReopened(ValidationStep.HOME));
    }

    private static List<Act> ofChecklists() {
        return List.of(
                new ChecklistAct.ChecklistWritten(List.of(new Piece(
                        "address-proof", "Justificatif", "Proof", PieceCondition.HOSTED, 3, PieceScan.TWO_D_DOC)), "New circular"),
                new PiecesAct.PieceTicked("address-proof", PieceTick.How.SCANNED, DAY.minusDays(9), 3, 2, DAY),
                new PiecesAct.PieceTicked("passport", PieceTick.How.SEEN, null, 0, 2, DAY),
                new PiecesAct.PieceUnticked("passport"),
                new PiecesAct.MissingNoted(List.of("passport"), "Comes back on Friday"),
                new AuditedAct.ChecklistIssued("RENEWAL", AuditedAct.Medium.PAPER));
    }

    private static List<Act> sinceTheStoreRoom() {
        Recipient guardian = new Recipient(
                Recipient.Quality.GUARDIAN, "OLDACRE Noa", Recipient.Document.PASSPORT, "P1000003", Recipient.Proof.FAMILY_RECORD, null);
        Recipient proxy = new Recipient(
                Recipient.Quality.PROXY, "BRACKWATER Amadou", Recipient.Document.IDENTITY_CARD, "X4RTBPFW4",
                Recipient.Proof.MEDICAL_CERTIFICATE, DAY);
        Notice.Content content = new Notice.Content(
                42, Notice.Matter.CARD_READY, "K682T8YLO", Notice.Channel.SMS, "+33 6 39 98 00 00", "Arrivé", "Arrived");
        return List.of(
                new PickupAct.RecipientNamed(guardian),
                new PickupAct.RecipientNamed(proxy),
                new PickupAct.StampReduced(StampReduction.Ground.REDUCED_RATE, 7_500, "Student"),
                new PickupAct.FingerCompared(FingerCheck.Outcome.NOT_DONE, "Bandaged"),
                new PickupAct.DestructionConfirmed(),
                new PickupAct.DestructionWithdrawn(),
                new StockAct.CardStored("C-117"),
                new StockAct.CardNotFound(),
                new StockAct.CardSentBack(CardFault.WRONG_DATA, "Given name is Zoé", DAY.plusMonths(3)),
                new StockAct.CardSentBack(CardFault.DAMAGED, "Bent", null),
                new StockAct.CardRefused("Wants another permit"),
                new StockAct.CardReturned(),
                new StockAct.PaperIssued(),
                new StockAct.StockUndone(ID),
                new StockDayAct.UnexpectedCardScanned("K999", "1105040043", "MARTIN CHRISTELLE", "C-118"),
                new StockDayAct.UnexpectedCardSettled("K999", "Sent on to the other site"),
                new StockDayAct.ShelfCounted("C", 117, 116),
                new StockDayAct.DifferenceExplained("C", "One lies at desk 3"),
                new StockDayAct.StockDayUndone(ID),
                new NoticeAct.NoticeQueued(content),
                new NoticeAct.NoticeSent("/srv/outgoing"),
                new NoticeAct.NoticeFailed("Folder full"),
                new NoticeAct.NoticeWithdrawn());
    }

    private static List<Act> sinceTheSignedDocuments() {
        return List.of(
                new TrustAct.CertificateTrusted(certificate("FR03"), "tsl.xml"),
                new TrustAct.CertificateTrusted(certificate(null), "signer.pem"),
                new TrustAct.CertificateRemoved("FR00 / 0001 (77)"),
                new TakeoverAct.DatumTaken(DatumKind.ADDRESS, "145 AVENUE DES SPECIMENS", "2d-doc", OutcomeReason.SIGNATURE_HOLDS),
                new TakeoverAct.TakeoverUndone(ID));
    }

    private static List<Act> sinceSitesGetData() {
        Applicant person = new Applicant(
                7, Optional.of(new ForeignerNumber("0123456789")), "Ñandú", "Zoé", DAY.minusYears(30), Applicant.Sex.F, "UTO",
                "+33 6 00 00 00 00", "zoe@example.org");
        PermitApplication application = new PermitApplication(
                "DEM-7", 7, PermitApplication.Kind.RENEWAL, PermitApplication.PermitType.TALENT, PermitApplication.Status.CARD_READY,
                DAY.minusMonths(2), Optional.of(new PermitApplication.ProvisionalPaper(PermitApplication.PaperKind.API, DAY)),
                "Ateliers Fictifs SAS");
        ResidenceCard card = new ResidenceCard(
                "K682T8YLO", 7, "0123456789", "DEM-7", "TALENT", "C-117", 22_500, DAY.plusYears(4), null, true, DAY.minusDays(9));
        Admission admission = new Admission(DAY, "A007", 7, Procedure.CARD_PICKUP, "RDV-7", MOMENT, MOMENT, null, false, false);
        return List.of(
                new SiteDataAct.DataBrought(
                        List.of(person), List.of(application), List.of(card),
                        List.of(new Appointment("RDV-7", 7, Procedure.CARD_PICKUP, DAY.atTime(9, 15), Appointment.Status.CONFIRMED)),
                        List.of(new IdentityPaper(IdentityPaper.Kind.VISA, "F00000005", 7)),
                        List.of(new Ticket(admission, 0, List.of(TicketPlace.ofBaseData(MOMENT)))),
                        List.of(new DeskDay(DAY, 3, 0, List.of(new DeskDay.Stay(DeskState.OPEN, "a.martin", MOMENT))))),
                new SiteDataAct.SiteArranged(
                        List.of(new ConsultationPurpose("PHONE", "Au téléphone", "On the telephone")),
                        List.of(new ServiceDesk(3, Set.of(Procedure.CARD_PICKUP))),
                        List.of(new SiteDataAct.NamedValue("agenda", "MON 08:45-16:15/15 CARD_PICKUP=4"))));
    }

    private static List<Act> sinceDecisionsAreTakenBack() {
        return List.of(new ValidationAct.LatenessReopened());
    }

    private static List<Act> sinceSomeTakeTwoPeople() {
        return List.of(
                new AuditedAct.PeopleListed(250), new AuditedAct.PersonDataExported("PDF"), new AuditedAct.TrailExported("CSV", 312),
                new TakeoverAct.DatumRectified(DatumKind.PHONE, "+33 6 00 00 00 00", "Says that it was mistyped"));
    }

    static TrustedCertificate certificate(@Nullable String listedAs) {
        return new TrustedCertificate(
                "ab".repeat(32), "FR", "0001", "FR00", "77", DAY, DAY.plusYears(3), "P-256", "cd".repeat(32), listedAs, "MIIB");
    }

    static Operation operation(Act act) {
        return new Operation(
                ID,
                "desk-7",
                12,
                Hash.of(new byte[] {1}),
                "site-54",
                "a.martin",
                new AggregateId(AggregateId.Kind.CARD, "K682T8YLO"),
                4,
                act,
                MOMENT,
                List.of(Hash.of(new byte[] {2})),
                "c2lnbmVk");
    }
}
