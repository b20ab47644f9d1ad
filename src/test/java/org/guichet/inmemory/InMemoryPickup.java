package org.guichet.inmemory;

import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.setting.SettingBook;
import org.guichet.workflow.biometric.CompareFinger;
import org.guichet.workflow.cardpickup.CheckFinger;
import org.guichet.workflow.cardpickup.ConfirmCard;
import org.guichet.workflow.cardpickup.ConfirmIdentity;
import org.guichet.workflow.cardpickup.ExamineCard;
import org.guichet.workflow.cardpickup.ExaminePassport;
import org.guichet.workflow.cardpickup.HandOverCard;
import org.guichet.workflow.cardpickup.IssueProvisionalPaper;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.PickupActs;
import org.guichet.workflow.cardpickup.PickupGesture;
import org.guichet.workflow.cardpickup.PickupSettings;
import org.guichet.workflow.cardpickup.ReadPaperCode;
import org.guichet.workflow.cardpickup.RecordSignature;
import org.guichet.workflow.cardpickup.ReduceStamp;
import org.guichet.workflow.cardpickup.ReopenStep;
import org.guichet.workflow.cardpickup.SetCardAside;
import org.guichet.workflow.cardpickup.TakeBackOldDocuments;
import org.guichet.workflow.cardpickup.TakeStamp;
import org.guichet.workflow.fee.ReadFees;

/** The steps of a pickup in memory, wired as a desk wires them. */
record InMemoryPickup(
        InMemoryLedger ledger, InMemoryRegister register, ReadFees fees, SettingBook settingBook, IssueReceipt.Site site,
        PaperlessPress press, SettableClock clock) {

    PickupActs acts(CardStock stock, QueueBook book, CompareFinger finger) {
        PickupGesture gesture = new PickupGesture(stock, ledger);
        PickupSettings settings = new PickupSettings(settingBook);
        InMemoryPaperCode codes = new InMemoryPaperCode();
        return new PickupActs(
                new ExaminePassport(clock),
                new ConfirmIdentity(gesture, settings, clock),
                new ConfirmCard(gesture),
                new ExamineCard(clock),
                new TakeStamp(gesture),
                new ReduceStamp(gesture, fees::table, register, clock),
                new TakeBackOldDocuments(gesture),
                new CheckFinger(gesture, settings, finger),
                new RecordSignature(gesture),
                new ReopenStep(gesture),
                new HandOverCard(gesture, book, clock),
                new SetCardAside(gesture, clock),
                new IssueProvisionalPaper(press, codes, settings, ledger, site),
                new ReadPaperCode(codes, stock, new InMemoryBooks.Validations(ledger), clock.getZone()));
    }
}
