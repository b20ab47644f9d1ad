package org.guichet.workflow.cardstock;

import java.util.List;
import java.util.Locale;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.guichet.workflow.cardstock.StockPress.CardList;

/** Lists of the store room on paper: what is to be destroyed, searched for, or sent back. */
public final class StockSheets {

    private final StockPress press;

    public StockSheets(StockPress press) {
        this.press = press;
    }

    public Result<byte[]> destruction(DeskSession session, StoreRoom room, Locale language) {
        return session.<byte[]>lacks(Permission.KEEP_STOCK).orElseGet(() -> Result.done(press.destruction(room, language)));
    }

    public Result<byte[]> cards(DeskSession session, CardList list, List<CardPickup> cards, StoreRoom room, Locale language) {
        return session.<byte[]>lacks(Permission.KEEP_STOCK).orElseGet(() -> Result.done(press.cards(list, cards, room, language)));
    }
}
