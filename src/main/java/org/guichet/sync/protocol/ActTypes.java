package org.guichet.sync.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.biometric.EnrolmentAct;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StockAct;
import org.guichet.domain.cardpickup.StockDayAct;
import org.guichet.domain.change.Act;
import org.guichet.domain.checklist.ChecklistAct;
import org.guichet.domain.checklist.PiecesAct;
import org.guichet.domain.door.DoorAct;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.fee.FeeAct;
import org.guichet.domain.kernel.UnknownAct;
import org.guichet.domain.notice.NoticeAct;
import org.guichet.domain.queue.KeptPolicyAct;
import org.guichet.domain.queue.MoveAct;
import org.guichet.domain.queue.PolicyAct;
import org.guichet.domain.queue.SupervisorAct;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.domain.rebooking.SlotAct;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.staff.AccountAct;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.domain.trust.TrustAct;
import org.guichet.domain.staff.DeskAct;
import org.guichet.domain.visavalidation.ValidationAct;

/**
 * The wire names of the acts. Append only: a name and version, once written, mean the same arguments for ever. An act whose
 * arguments change gets a new version, and the old one a way to be read.
 */
public final class ActTypes {

    /** @param version of the arguments, from 1 */
    public record ActType(String name, int version) {}

    /** Version 1 did not say at which desk. */
    private static final ActType ADMITTED_NOWHERE = new ActType("ticket.admitted", 1);

    /** Version 1 knew no time to come back at, and is still written where there is none. */
    private static final ActType HELD_FOR_NO_TIME = new ActType("ticket.held", 1);

    private static final Map<ActType, Class<? extends Act>> READ = new LinkedHashMap<>();
    private static final Map<Class<? extends Act>, ActType> WRITTEN = new LinkedHashMap<>();

    static {
        READ.put(ADMITTED_NOWHERE, TicketAct.Admitted.class);
        add("ticket.admitted", 2, TicketAct.Admitted.class);
        add("ticket.admitted-with", 1, TicketAct.AdmittedWith.class);
        add("ticket.admission-withdrawn", 1, TicketAct.AdmissionWithdrawn.class);
        add("ticket.called", 1, TicketAct.Called.class);
        add("ticket.called-for", 1, TicketAct.CalledFor.class);
        add("ticket.recalled", 1, TicketAct.Recalled.class);
        READ.put(HELD_FOR_NO_TIME, TicketAct.Held.class);
        add("ticket.held", 2, TicketAct.Held.class);
        add("ticket.transferred", 1, TicketAct.Transferred.class);
        add("ticket.transferred-to-skill", 1, TicketAct.TransferredToSkill.class);
        add("ticket.missed", 1, TicketAct.Missed.class);
        add("ticket.put-back", 1, TicketAct.PutBack.class);
        add("ticket.served", 1, TicketAct.Served.class);
        add("ticket.matter-served", 1, TicketAct.MatterServed.class);
        add("ticket.matter-added", 1, TicketAct.MatterAdded.class);
        add("ticket.needs-noted", 1, TicketAct.NeedsNoted.class);
        add("ticket.undone", 1, TicketAct.Undone.class);
        add("card.identity-checked", 1, PickupAct.IdentityChecked.class);
        add("card.card-checked", 1, PickupAct.CardChecked.class);
        add("card.stamp-taken", 1, PickupAct.StampTaken.class);
        add("card.old-documents-returned", 1, PickupAct.OldDocumentsReturned.class);
        add("card.signed", 1, PickupAct.Signed.class);
        add("card.handed-over", 1, PickupAct.HandedOver.class);
        add("card.step-reopened", 1, PickupAct.StepReopened.class);
        add("stamp.used", 1, StampAct.Used.class);
        add("stamp.released", 1, StampAct.Released.class);
        add("file.opened", 1, AuditedAct.FileOpened.class);
        add("agent.signed-in", 1, AuditedAct.SignedIn.class);
        add("agent.signed-out", 1, AuditedAct.SignedOut.class);
        add("receipt.issued", 1, AuditedAct.ReceiptIssued.class);
        add("policy.applied", 1, PolicyAct.PolicyApplied.class);
        add("policy.undone", 1, PolicyAct.PolicyUndone.class);
        add("policy.kept", 1, KeptPolicyAct.PolicyKept.class);
        add("policy.deleted", 1, KeptPolicyAct.PolicyDeleted.class);
        add("doors.closed", 1, DoorAct.DoorsClosed.class);
        add("doors.opened", 1, DoorAct.DoorsOpened.class);
        add("move.pinned-next", 1, MoveAct.PinnedNext.class);
        add("move.minutes-given", 1, MoveAct.MinutesGiven.class);
        add("move.undone", 1, MoveAct.MoveUndone.class);
        add("entry.refused", 1, AuditedAct.EntryRefused.class);
        add("file.consulted", 1, AuditedAct.FileConsulted.class);
        add("applicant.registered", 1, ApplicantAct.Registered.class);
        add("applicant.registration-withdrawn", 1, ApplicantAct.RegistrationWithdrawn.class);
        add("number.given", 1, NumberAct.NumberGiven.class);
        add("number.released", 1, NumberAct.NumberReleased.class);
        add("convocation.issued", 1, AuditedAct.ConvocationIssued.class);
        add("desk.state-changed", 1, DeskAct.DeskStateChanged.class);
        add("appointments.imported", 1, AuditedAct.AppointmentsImported.class);
        add("setting.changed", 1, SettingAct.SettingChanged.class);
        add("appointment.rebooked", 1, RebookingAct.Rebooked.class);
        add("appointment.rebooking-undone", 1, RebookingAct.RebookingUndone.class);
        add("slot.taken", 1, SlotAct.SlotTaken.class);
        add("ticket.set-aside", 1, SupervisorAct.SetAside.class);
        add("day.exported", 1, AuditedAct.DayExported.class);
        add("outbox.exported", 1, AuditedAct.OutboxExported.class);
        add("datum.rectified", 1, TakeoverAct.DatumRectified.class);
        add("people.listed", 1, AuditedAct.PeopleListed.class);
        add("person.data-exported", 1, AuditedAct.PersonDataExported.class);
        add("trail.exported", 1, AuditedAct.TrailExported.class);
        add("ticket.procedure-changed", 1, SupervisorAct.ProcedureChanged.class);
        add("dispute.settled", 1, DisputeAct.Settled.class);
        add("card.hand-over-settled", 1, PickupAct.HandOverSettled.class);
        add("fee.set", 1, FeeAct.FeeSet.class);
        add("fee.withdrawn", 1, FeeAct.FeeWithdrawn.class);
        add("visa.read", 1, ValidationAct.VisaRead.class);
        add("visa.passport-checked", 1, ValidationAct.VisaPassportChecked.class);
        add("visa.arrival-declared", 1, ValidationAct.ArrivalDeclared.class);
        add("visa.home-declared", 1, ValidationAct.HomeDeclared.class);
        add("visa.employment-declared", 1, ValidationAct.EmploymentDeclared.class);
        add("visa.tax-taken", 1, ValidationAct.TaxTaken.class);
        add("visa.lateness-decided", 1, ValidationAct.LatenessDecided.class);
        add("visa.lateness-reopened", 1, ValidationAct.LatenessReopened.class);
        add("visa.validated", 1, ValidationAct.VisaValidated.class);
        add("visa.advice-given", 1, ValidationAct.AdviceGiven.class);
        add("visa.validation-settled", 1, ValidationAct.ValidationSettled.class);
        add("visa.step-reopened", 1, ValidationAct.ValidationStepReopened.class);
        add("checklist.written", 1, ChecklistAct.ChecklistWritten.class);
        add("piece.ticked", 1, PiecesAct.PieceTicked.class);
        add("piece.unticked", 1, PiecesAct.PieceUnticked.class);
        add("piece.missing-noted", 1, PiecesAct.MissingNoted.class);
        add("checklist.issued", 1, AuditedAct.ChecklistIssued.class);
        add("card.recipient-named", 1, PickupAct.RecipientNamed.class);
        add("card.stamp-reduced", 1, PickupAct.StampReduced.class);
        add("card.finger-compared", 1, PickupAct.FingerCompared.class);
        add("card.destruction-confirmed", 1, PickupAct.DestructionConfirmed.class);
        add("card.destruction-withdrawn", 1, PickupAct.DestructionWithdrawn.class);
        add("card.stored", 1, StockAct.CardStored.class);
        add("card.not-found", 1, StockAct.CardNotFound.class);
        add("card.sent-back", 1, StockAct.CardSentBack.class);
        add("card.refused", 1, StockAct.CardRefused.class);
        add("card.returned", 1, StockAct.CardReturned.class);
        add("card.paper-issued", 1, StockAct.PaperIssued.class);
        add("card.stock-undone", 1, StockAct.StockUndone.class);
        add("stock.unexpected-scanned", 1, StockDayAct.UnexpectedCardScanned.class);
        add("stock.unexpected-settled", 1, StockDayAct.UnexpectedCardSettled.class);
        add("stock.shelf-counted", 1, StockDayAct.ShelfCounted.class);
        add("stock.difference-explained", 1, StockDayAct.DifferenceExplained.class);
        add("stock.undone", 1, StockDayAct.StockDayUndone.class);
        add("notice.queued", 1, NoticeAct.NoticeQueued.class);
        add("notice.sent", 1, NoticeAct.NoticeSent.class);
        add("notice.failed", 1, NoticeAct.NoticeFailed.class);
        add("notice.withdrawn", 1, NoticeAct.NoticeWithdrawn.class);
        add("account.opened", 1, AccountAct.AccountOpened.class);
        add("account.password-changed", 1, AccountAct.PasswordChanged.class);
        add("account.password-reset", 1, AccountAct.PasswordReset.class);
        add("account.role-given", 1, AccountAct.RoleGiven.class);
        add("account.state-changed", 1, AccountAct.AccountStateChanged.class);
        add("account.second-factor-set", 1, AccountAct.SecondFactorSet.class);
        add("trust.certificate-trusted", 1, TrustAct.CertificateTrusted.class);
        add("trust.certificate-removed", 1, TrustAct.CertificateRemoved.class);
        add("takeover.datum-taken", 1, TakeoverAct.DatumTaken.class);
        add("takeover.undone", 1, TakeoverAct.TakeoverUndone.class);
        add("enrolment.finger-tried", 1, EnrolmentAct.FingerTried.class);
        add("enrolment.finger-untaken", 1, EnrolmentAct.FingerUntaken.class);
        add("enrolment.finger-reopened", 1, EnrolmentAct.FingerReopened.class);
        add("enrolment.photo-taken", 1, EnrolmentAct.PhotoTaken.class);
        add("enrolment.signature-taken", 1, EnrolmentAct.SignatureTaken.class);
        add("enrolment.completed", 1, EnrolmentAct.EnrolmentCompleted.class);
        add("enrolment.capture-purged", 1, EnrolmentAct.CapturePurged.class);
        add("site.data-brought", 1, SiteDataAct.DataBrought.class);
        add("site.arranged", 1, SiteDataAct.SiteArranged.class);
    }

    private ActTypes() {}

    private static void add(String name, int version, Class<? extends Act> act) {
        READ.put(new ActType(name, version), act);
        WRITTEN.put(act, new ActType(name, version));
    }

    /** The name under which an act is written today. */
    public static ActType of(Act act) {
        if (act instanceof UnknownAct unknown) {
            return new ActType(unknown.type(), unknown.version());
        }
        if (act instanceof TicketAct.Admitted admitted && admitted.desk() == null) {
            return ADMITTED_NOWHERE;
        }
        if (act instanceof TicketAct.Held held && held.backAt() == null) {
            return HELD_FOR_NO_TIME;
        }
        ActType type = WRITTEN.get(act.getClass());
        if (type == null) {
            throw new IllegalArgumentException("no wire name for " + act.getClass().getName());
        }
        return type;
    }

    /** What carries the arguments of a type; empty for a type of a newer program. */
    static Optional<Class<? extends Act>> classOf(ActType type) {
        return Optional.ofNullable(READ.get(type));
    }

    /** The acts that can be written. */
    public static Set<Class<? extends Act>> acts() {
        return WRITTEN.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}
