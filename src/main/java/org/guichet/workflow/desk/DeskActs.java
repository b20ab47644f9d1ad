package org.guichet.workflow.desk;

import java.time.Clock;
import java.util.Optional;
import org.guichet.domain.audit.ConsultationPurposes;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Outbox;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.applicant.ApplicantActs;
import org.guichet.workflow.appointment.ImportAppointments;
import org.guichet.workflow.audit.TrailActs;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.PickupActs;
import org.guichet.workflow.checklist.ChecklistActs;
import org.guichet.workflow.cardstock.StockActs;
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.guichet.workflow.display.ReadCalls;
import org.guichet.workflow.document.DocumentActs;
import org.guichet.workflow.door.DoorActs;
import org.guichet.workflow.exchange.ExchangeActs;
import org.guichet.workflow.fee.FeeActs;
import org.guichet.workflow.file.OpenFile;
import org.guichet.workflow.forecast.ReadCallTimes;
import org.guichet.workflow.lookup.FindPeople;
import org.guichet.workflow.lookup.IdentifyScan;
import org.guichet.workflow.notice.NoticeActs;
import org.guichet.workflow.queue.QueueActs;
import org.guichet.workflow.setting.SettingActs;
import org.guichet.workflow.staff.AccountActs;
import org.guichet.workflow.staff.ChangeDeskState;
import org.guichet.workflow.staff.SignIn;
import org.guichet.workflow.staff.SignOut;
import org.guichet.workflow.steering.SteeringActs;
import org.guichet.workflow.visavalidation.ValidationActs;

/**
 * Everything that can be done at a desk, wired: what a window needs to be a desk.
 *
 * @param specimens present in a demonstration only
 */
public record DeskActs(
        IssueReceipt.Site site,
        Clock clock,
        Ledger ledger,
        Outbox outbox,
        ExchangeActs exchange,
        StaffDirectory staff,
        SignIn signIn,
        SignOut signOut,
        ChangeDeskState deskState,
        FindPeople findPeople,
        IdentifyScan identifyScan,
        OpenFile openFile,
        ApplicantActs applicants,
        ConsultationPurposes purposes,
        QueueActs queue,
        DoorActs door,
        SteeringActs steering,
        ReadCallTimes callTimes,
        PickupActs pickup,
        StockActs stockRoom,
        NoticeActs notices,
        IssueReceipt issueReceipt,
        TrailActs trail,
        ReadCalls calls,
        ImportAppointments importAppointments,
        SettingActs settings,
        FeeActs fees,
        ValidationActs validation,
        ChecklistActs checklists,
        AccountActs accounts,
        DocumentActs documents,
        EnrolmentActs enrolment,
        Optional<SpecimenPapers> specimens) {}
