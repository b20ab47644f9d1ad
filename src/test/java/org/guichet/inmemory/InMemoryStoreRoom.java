package org.guichet.inmemory;

import org.guichet.domain.setting.SettingBook;
import org.guichet.messaging.MessageTexts;
import org.guichet.messaging.OutgoingFolder;
import org.guichet.printing.StockLists;
import org.guichet.workflow.cardpickup.IssueReceipt;
import org.guichet.workflow.cardpickup.PickupSettings;
import org.guichet.workflow.cardstock.CountStock;
import org.guichet.workflow.cardstock.DestroyPapers;
import org.guichet.workflow.cardstock.KeepStock;
import org.guichet.workflow.cardstock.ReadStock;
import org.guichet.workflow.cardstock.RemindUncollected;
import org.guichet.workflow.cardstock.ScanDelivery;
import org.guichet.workflow.cardstock.StockActs;
import org.guichet.workflow.cardstock.StockSheets;
import org.guichet.workflow.notice.NoticeActs;
import org.guichet.workflow.notice.ReadNotices;
import org.guichet.workflow.notice.SendNotices;
import org.guichet.workflow.notice.TellPerson;

/** The store room and the messages in memory, wired as a desk wires them. */
record InMemoryStoreRoom(
        InMemoryLedger ledger, InMemoryRegister register, SettingBook settingBook, IssueReceipt.Site site, SettableClock clock) {

    StockActs acts() {
        InMemoryStock room = new InMemoryStock(ledger);
        InMemoryNotices notices = new InMemoryNotices(ledger);
        PickupSettings settings = new PickupSettings(settingBook);
        TellPerson tell = new TellPerson(notices, new InMemoryBooks.Takeovers(ledger), new MessageTexts(site.name()));
        RemindUncollected remind = new RemindUncollected(room, notices, register, tell, settings, ledger, clock);
        DestroyPapers destroy = new DestroyPapers(room, ledger, clock);
        CountStock count = new CountStock(room, ledger, clock);
        InMemoryBooks.Stock stock = new InMemoryBooks.Stock(ledger);
        return new StockActs(
                new ReadStock(room, register, remind, destroy, count, settings, clock),
                new ScanDelivery(stock, room, register, tell, settings, ledger, clock),
                new KeepStock(stock, tell, settings, ledger, clock),
                count,
                destroy,
                remind,
                new StockSheets(new StockLists(site.name(), clock.getZone())));
    }

    NoticeActs notices() {
        InMemoryNotices notices = new InMemoryNotices(ledger);
        PickupSettings settings = new PickupSettings(settingBook);
        return new NoticeActs(
                new ReadNotices(notices, register),
                new SendNotices(notices, new OutgoingFolder(clock), settings::outgoingFolder, site.name(), ledger));
    }
}
