package org.guichet.inmemory;

import java.time.Clock;
import java.util.List;
import org.guichet.device.chip.WaitingForChips;
import org.guichet.device.picture.StandardPictures;
import org.guichet.device.scanner.PictureFiles;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.audit.ConsultationPurposes;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.domain.trust.TrustBook;
import org.guichet.store.trust.ChipSignature;
import org.guichet.store.trust.EcdsaCheck;
import org.guichet.workflow.chip.ChipActs;
import org.guichet.workflow.chip.ReadChip;
import org.guichet.workflow.document.CertificateIntake;
import org.guichet.workflow.document.ChangeTrust;
import org.guichet.workflow.document.DocumentActs;
import org.guichet.workflow.document.ExamineDocument;
import org.guichet.workflow.document.TakeOver;
import org.guichet.workflow.file.OpenFile;

/** What can be done with documents, on books in memory. */
final class InMemoryDocuments {

    private InMemoryDocuments() {}

    static DocumentActs acts(InMemoryLedger ledger, Clock clock) {
        TrustBook trust = new InMemoryBooks.Trust(ledger);
        TakeoverBook takeovers = new InMemoryBooks.Takeovers(ledger);
        return new DocumentActs(
                new ExamineDocument(trust, takeovers, new EcdsaCheck(), clock),
                new TakeOver(takeovers, ledger),
                new ChangeTrust(trust, ledger),
                _ -> new CertificateIntake.Found.Unreadable(),
                new PictureFiles(new ZxingBarcodeReader()),
                new ChipActs(
                        new WaitingForChips(List.of()), new ReadChip(trust, new ChipSignature(), new StandardPictures(), clock)));
    }

    static OpenFile openFile(
            InMemorySite site, ApplicantRegister register, CardStock stock, QueueBook book, ConsultationPurposes purposes,
            InMemoryLedger ledger, Clock clock) {
        return new OpenFile(
                register, site.appointments(), stock, site.validations(), book, site.trail(), purposes,
                new InMemoryBooks.Takeovers(ledger), ledger, clock);
    }
}
