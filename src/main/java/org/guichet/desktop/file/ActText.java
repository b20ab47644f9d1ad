package org.guichet.desktop.file;

import java.util.List;
import org.guichet.desktop.words.DocumentWords;
import org.guichet.desktop.words.NeedWords;
import org.guichet.desktop.words.RefusalWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.biometric.EnrolmentAct;
import org.guichet.domain.cardpickup.PickupAct;
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
import org.guichet.domain.staff.AccountAct;
import org.guichet.domain.staff.DeskAct;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.domain.trust.TrustAct;
import org.guichet.domain.visavalidation.ValidationAct;
import org.guichet.language.Language;

/** An act in the words of people, for timelines and the trail. */
public final class ActText {

    private final Words words;
    private final List<ConsultationPurpose> purposes;

    /** @param purposes of the site, those that are out of use too */
    public ActText(Words words, List<ConsultationPurpose> purposes) {
        this.words = words;
        this.purposes = purposes;
    }

    /** In the site's own words; the bare code where another site wrote it. */
    private String purpose(String code) {
        return purposes.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(each -> words.language() == Language.FRENCH ? each.french() : each.english())
                .orElse(code);
    }

    public String of(Act act) {
        return switch (act) {
            case FileOpened opened -> words.text("act.FileOpened", words.texts().text("purpose", opened.purpose()));
            case FileConsulted consulted -> words.text("act.FileConsulted", purpose(consulted.purpose()));
            case TicketAct.Called called -> words.text("act.Called", called.desk());
            case TicketAct.Recalled recalled -> words.text("act.Recalled", recalled.desk());
            case TicketAct.Held held -> words.text("act.Held", words.texts().text("hold", held.reason()));
            case DisputeAct.Settled settled -> words.text("act.Settled", settled.reason());
            case SettingAct.SettingChanged changed -> words.text("act.SettingChanged", changed.value());
            case TicketAct.Transferred sent -> words.text("act.Transferred", sent.to());
            case TicketAct.TransferredToSkill sent ->
                words.text("act.TransferredToSkill", words.texts().text("procedure", sent.skill()));
            case TicketAct.CalledFor called ->
                words.text("act.CalledFor", called.desk(), words.texts().text("procedure", called.matter()));
            case TicketAct.MatterServed served -> words.text("act.MatterServed", words.texts().text("procedure", served.done()));
            case TicketAct.MatterAdded added ->
                words.text("act.MatterAdded", words.texts().text("procedure", added.matter().procedure()));
            case TicketAct.NeedsNoted noted when noted.needs().isEmpty() -> words.text("act.NeedsNoted.none");
            case TicketAct.NeedsNoted noted -> words.text("act.NeedsNoted", NeedWords.of(noted.needs(), words));
            case DeskAct.DeskStateChanged changed ->
                words.text("act.DeskStateChanged", words.texts().text("deskState", changed.state()));
            case PolicyAct.PolicyApplied applied -> words.text("act.PolicyApplied", applied.reason());
            case KeptPolicyAct.PolicyKept kept -> words.text("act.PolicyKept", kept.name());
            case KeptPolicyAct.PolicyDeleted deleted -> words.text("act.PolicyDeleted", deleted.name());
            case MoveAct.PinnedNext pinned -> words.text("act.PinnedNext", pinned.reason());
            case MoveAct.MinutesGiven given -> words.text("act.MinutesGiven", given.minutes(), given.reason());
            case SupervisorAct.SetAside aside ->
                words.text("act.SetAside", words.texts().text("hold", aside.reason()), aside.why());
            case SupervisorAct.ProcedureChanged changed ->
                words.text("act.ProcedureChanged", words.texts().text("procedure", changed.to()), changed.why());
            case RebookingAct.Rebooked moved -> words.text("act.Rebooked", moved.to(), moved.reason());
            case SlotAct.SlotTaken taken -> words.text("act.SlotTaken", taken.appointment());
            case DoorAct.DoorsClosed closed -> words.text("act.DoorsClosed", closed.reason());
            case AuditedAct.EntryRefused refused ->
                words.text("act.EntryRefused", RefusalWords.of(refused.reason(), refused.detail(), words));
            case AuditedAct.OutboxExported exported -> words.text("act.OutboxExported", exported.operations());
            case AuditedAct.DayExported exported -> words.text("act.DayExported", exported.format(), exported.tickets());
            case ValidationAct visa -> of(visa);
            case ChecklistAct.ChecklistWritten written -> words.text("act.ChecklistWritten", written.reason());
            case PiecesAct pieces -> of(pieces);
            case EnrolmentAct taken -> EnrolmentWords.of(taken, words);
            case StockAct stocked -> StockWords.of(stocked, words);
            case StockDayAct noted -> StockWords.of(noted, words);
            case NoticeAct told -> StockWords.of(told, words);
            case PickupAct step -> StockWords.of(step, words);
            case UnknownAct unknown -> words.text("act.UnknownAct", unknown.type());
            default -> ofTables(act);
        };
    }

    private String ofTables(Act act) {
        return switch (act) {
            case FeeAct.FeeSet fee -> words.text("act.FeeSet", words.formats().amount(fee.cents()), fee.from());
            case FeeAct.FeeWithdrawn fee -> words.text("act.FeeWithdrawn", fee.from());
            case TrustAct.CertificateTrusted trusted -> words.text("act.CertificateTrusted", trusted.certificate().label());
            case TrustAct.CertificateRemoved removed -> words.text("act.CertificateRemoved", removed.label());
            case TakeoverAct.DatumRectified right ->
                words.text("act.DatumRectified", words.texts().text("datum", right.kind()), right.value(), right.reason());
            case TakeoverAct.DatumTaken taken when taken.document().equals(TakenDatum.DECLARED) ->
                words.text("act.DatumDeclared", words.texts().text("datum", taken.kind()), taken.value());
            case TakeoverAct.DatumTaken taken ->
                words.text(
                        "act.DatumTaken", words.texts().text("datum", taken.kind()), taken.value(),
                        DocumentWords.of(taken.document(), words));
            case AccountAct account -> ofAccount(account, words);
            case AuditedAct.PeopleListed listed -> words.text("act.PeopleListed", listed.questions());
            case AuditedAct.PersonDataExported exported -> words.text("act.PersonDataExported", exported.format());
            case AuditedAct.TrailExported exported -> words.text("act.TrailExported", exported.format(), exported.entries());
            case SiteDataAct.DataBrought data -> words.text("act.DataBrought", data.pieces());
            default -> words.text("act." + act.getClass().getSimpleName());
        };
    }

    private static String ofAccount(AccountAct act, Words words) {
        return switch (act) {
            case AccountAct.AccountOpened account -> words.text("act.AccountOpened", words.texts().text("role", account.role()));
            case AccountAct.RoleGiven account -> words.text("act.RoleGiven", words.texts().text("role", account.role()));
            case AccountAct.PasswordChanged _ -> words.text("act.PasswordChanged");
            case AccountAct.PasswordReset _ -> words.text("act.PasswordReset");
            case AccountAct.AccountStateChanged account ->
                words.text(account.open() ? "act.AccountStateChanged.open" : "act.AccountStateChanged");
            case AccountAct.SecondFactorSet factor ->
                words.text(factor.secret().isEmpty() ? "act.SecondFactorSet.none" : "act.SecondFactorSet");
        };
    }

    private String of(PiecesAct act) {
        return switch (act) {
            case PiecesAct.PieceTicked ticked ->
                words.text("act.PieceTicked", ticked.piece(), words.texts().text("pieceHow", ticked.how()));
            case PiecesAct.PieceUnticked(String piece) -> words.text("act.PieceUnticked", piece);
            case PiecesAct.MissingNoted(List<String> missing, String note) ->
                words.text("act.MissingNoted", missing.isEmpty() ? "–" : String.join(", ", missing), note);
        };
    }

    private String of(ValidationAct act) {
        return switch (act) {
            case ValidationAct.VisaRead read -> words.text("act.VisaRead", words.texts().text("visaKind", read.kind()));
            case ValidationAct.ArrivalDeclared declared -> words.text("act.ArrivalDeclared", declared.entry());
            case ValidationAct.TaxTaken tax -> words.text("act.TaxTaken", words.formats().amount(tax.dueCents()));
            case ValidationAct.LatenessDecided(boolean validate, String reason, var _) ->
                words.text(validate ? "act.LatenessDecided" : "act.LatenessDecided.declined", reason);
            case ValidationAct.VisaValidated(String reference, var _) -> words.text("act.VisaValidated", reference);
            case ValidationAct.ValidationSettled(var _, var _, String reference) -> words.text("act.ValidationSettled", reference);
            case ValidationAct.ValidationStepReopened(var step) ->
                words.text("act.ValidationStepReopened", words.texts().text("validationStep", step));
            default -> words.text("act." + act.getClass().getSimpleName());
        };
    }
}
