package org.guichet.launch;

import java.time.Clock;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.change.Ledger;
import org.guichet.messaging.MessageTexts;
import org.guichet.messaging.OutgoingFolder;
import org.guichet.printing.StockLists;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.biometric.CompareFinger;
import org.guichet.workflow.cardpickup.CheckFinger;
import org.guichet.workflow.cardpickup.ConfirmCard;
import org.guichet.workflow.cardpickup.ConfirmIdentity;
import org.guichet.workflow.cardpickup.ExamineCard;
import org.guichet.workflow.cardpickup.ExaminePassport;
import org.guichet.workflow.cardpickup.HandOverCard;
import org.guichet.workflow.cardpickup.IssueProvisionalPaper;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.PaperCode;
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
import org.guichet.workflow.cardstock.CountStock;
import org.guichet.workflow.cardstock.DestroyPapers;
import org.guichet.workflow.cardstock.KeepStock;
import org.guichet.workflow.cardstock.ReadStock;
import org.guichet.workflow.cardstock.RemindUncollected;
import org.guichet.workflow.cardstock.ScanDelivery;
import org.guichet.workflow.cardstock.StockActs;
import org.guichet.workflow.cardstock.StockSheets;
import org.guichet.workflow.fee.ReadFees;
import org.guichet.workflow.notice.NoticeActs;
import org.guichet.workflow.notice.ReadNotices;
import org.guichet.workflow.notice.SendNotices;
import org.guichet.workflow.notice.TellPerson;

/** Wires the card pickup, the store room and the messages to people. */
final class StockWiring {

    private StockWiring() {}

    static IssueReceipt receipt(LocalStore store, IssueReceipt.Site site, Clock clock) {
        return new IssueReceipt(
                new PrintedReceipts(), new HomePaperCode(store.settings(), clock.getZone()),
                new PickupSettings(store.siteSettings()), store.ledger(), site);
    }

    static PickupActs pickup(LocalStore store, ReadFees fees, IssueReceipt.Site site, CompareFinger finger, Clock clock) {
        CardStock stock = store.cards();
        Ledger ledger = store.ledger();
        PickupGesture gesture = new PickupGesture(stock, ledger);
        PickupSettings settings = new PickupSettings(store.siteSettings());
        PaperCode codes = new HomePaperCode(store.settings(), clock.getZone());
        return new PickupActs(
                new ExaminePassport(clock),
                new ConfirmIdentity(gesture, settings, clock),
                new ConfirmCard(gesture),
                new ExamineCard(clock),
                new TakeStamp(gesture),
                new ReduceStamp(gesture, fees::table, store.applicants(), clock),
                new TakeBackOldDocuments(gesture),
                new CheckFinger(gesture, settings, finger),
                new RecordSignature(gesture),
                new ReopenStep(gesture),
                new HandOverCard(gesture, store.queue(), clock),
                new SetCardAside(gesture, clock),
                new IssueProvisionalPaper(new PrintedReceipts(), codes, settings, ledger, site),
                new ReadPaperCode(codes, stock, store.validations(), clock.getZone()));
    }

    static StockActs stock(LocalStore store, IssueReceipt.Site site, Clock clock) {
        ApplicantRegister register = store.applicants();
        Ledger ledger = store.ledger();
        PickupSettings settings = new PickupSettings(store.siteSettings());
        TellPerson tell = new TellPerson(store.notices(), store.takeovers(), new MessageTexts(site.name()));
        RemindUncollected remind =
                new RemindUncollected(store.stockRoom(), store.notices(), register, tell, settings, ledger, clock);
        DestroyPapers destroy = new DestroyPapers(store.stockRoom(), ledger, clock);
        CountStock count = new CountStock(store.stockRoom(), ledger, clock);
        return new StockActs(
                new ReadStock(store.stockRoom(), register, remind, destroy, count, settings, clock),
                new ScanDelivery(store.cards(), store.stockRoom(), register, tell, settings, ledger, clock),
                new KeepStock(store.cards(), tell, settings, ledger, clock),
                count,
                destroy,
                remind,
                new StockSheets(new StockLists(site.name(), clock.getZone())));
    }

    static NoticeActs notices(LocalStore store, IssueReceipt.Site site, Clock clock) {
        PickupSettings settings = new PickupSettings(store.siteSettings());
        return new NoticeActs(
                new ReadNotices(store.notices(), store.applicants()),
                new SendNotices(
                        store.notices(), new OutgoingFolder(clock), settings::outgoingFolder, site.name(), store.ledger()));
    }
}
