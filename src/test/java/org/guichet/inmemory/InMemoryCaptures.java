package org.guichet.inmemory;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.guichet.device.picture.StandardPictures;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.biometric.FingerMatcher;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.staff.StaffDirectory;
import org.guichet.workflow.biometric.AccountForFingers;
import org.guichet.workflow.biometric.CompareFinger;
import org.guichet.workflow.biometric.EnrolmentActs;
import org.guichet.workflow.biometric.FingerPolicies;
import org.guichet.workflow.biometric.FinishEnrolment;
import org.guichet.workflow.biometric.ReadEnrolment;
import org.guichet.workflow.biometric.TakeFingers;
import org.guichet.workflow.biometric.TakePhoto;
import org.guichet.workflow.biometric.TodaysTemplates;

/** What enrolments need besides the ledger. */
public record InMemoryCaptures(InMemoryVault vault, InMemoryScanner scanner, InMemoryTemplates templates) {

    static InMemoryCaptures empty() {
        return new InMemoryCaptures(new InMemoryVault(), new InMemoryScanner(), new InMemoryTemplates());
    }

    CompareFinger comparison(AppointmentBook appointments, Clock clock) {
        return new CompareFinger(scanner, scanner, new TodaysTemplates(templates, templates, appointments, clock), id -> "t" + id);
    }

    ReadEnrolment read(ApplicantRegister register, SettingBook settings, FingerMatcher matcher, InMemoryLedger ledger, Clock clock) {
        return new ReadEnrolment(
                register, new InMemoryBooks.Enrolments(ledger), new FingerPolicies(settings), matcher, id -> "t" + id, clock);
    }

    EnrolmentActs acts(ApplicantRegister register, SettingBook settings, StaffDirectory staff, InMemoryLedger ledger, Clock clock) {
        ReadEnrolment read = read(register, settings, scanner, ledger, clock);
        Supplier<OperationId> ids = () -> new OperationId(new UUID(0x7ca9L, vault.next()));
        return new EnrolmentActs(
                scanner,
                vault,
                read,
                new TakeFingers(read, scanner, scanner, vault, ledger, ids),
                new InMemoryCamera(),
                new TakePhoto(read, vault, ledger, ids, new StandardPictures()),
                new AccountForFingers(read, staff, ledger),
                new FinishEnrolment(read, vault, ledger, ids, new StandardPictures()));
    }
}
