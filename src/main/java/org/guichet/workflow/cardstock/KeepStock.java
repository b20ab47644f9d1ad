package org.guichet.workflow.cardstock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.cardpickup.StockAct;
import org.guichet.domain.cardpickup.StockAct.CardNotFound;
import org.guichet.domain.cardpickup.StockAct.CardReturned;
import org.guichet.domain.cardpickup.StockAct.CardStored;
import org.guichet.domain.cardpickup.StockAct.StockUndone;
import org.guichet.domain.cardpickup.StorageSlot;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.PickupSettings;
import org.guichet.workflow.notice.TellPerson;

/** Moves cards of the stock: to another slot, onto the search list and off it, back where they came from. Each move can be undone. */
public final class KeepStock {

    private final CardStock stock;
    private final TellPerson tell;
    private final PickupSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    public KeepStock(CardStock stock, TellPerson tell, PickupSettings settings, Ledger ledger, Clock clock) {
        this.stock = stock;
        this.tell = tell;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Found, or moved; one that the person had refused can be handed over again. */
    public Result<CardPickup> store(DeskSession session, CardPickup card, String typedSlot) {
        return StorageSlot.typed(typedSlot)
                .map(slot -> record(session, card, new CardStored(slot.text()), List.of()))
                .orElseGet(() -> Result.refused(PickupRefusal.SLOT_NOT_POSSIBLE));
    }

    public Result<CardPickup> notFound(DeskSession session, CardPickup card) {
        return record(session, card, new CardNotFound(), List.of());
    }

    /** The first day on which a card that lies here goes back as uncollected. */
    public LocalDate returnDay(CardPickup card) {
        return storedOn(card).plusDays(settings.returnDays());
    }

    private LocalDate storedOn(CardPickup card) {
        CardStay stay = card.lastStay();
        LocalDate known = card.card().storedOn();
        LocalDate today = LocalDate.now(clock);
        return stay != null ? stay.since().atZone(clock.getZone()).toLocalDate() : known != null ? known : today;
    }

    /** Back where it was made: after the site's delay, or where the person would not take it. Messages that wait are withdrawn. */
    public Result<CardPickup> giveBack(DeskSession session, CardPickup card) {
        LocalDate from = returnDay(card);
        return card.where() != Whereabouts.REFUSED && from.isAfter(LocalDate.now(clock))
                ? Result.refused(PickupRefusal.NOT_UNCOLLECTED_YET, from.toString())
                : record(session, card, new CardReturned(), tell.withdraw(card.card().serial()));
    }

    /** The last move is taken back, with the messages that have not gone. */
    public Result<CardPickup> undo(DeskSession session, CardPickup card) {
        CardStay last = card.lastStay();
        if (last == null) {
            return Result.refused(PickupRefusal.STOCK_MOVED_SINCE);
        }
        boolean arrival = card.stays().size() == 1 && last.where() == Whereabouts.IN_STOCK;
        return record(session, card, new StockUndone(last.by()), arrival ? tell.withdraw(card.card().serial()) : List.of());
    }

    private Result<CardPickup> record(DeskSession session, CardPickup card, StockAct act, List<Proposal> more) {
        return session.<CardPickup>lacks(Permission.KEEP_STOCK).orElseGet(() -> {
            List<Proposal> acts = new ArrayList<>();
            acts.add(new Proposal(card.aggregate(), act));
            acts.addAll(more);
            return Result.of(ledger.record(session.login(), acts), _ -> stock.find(card.card().serial()).orElseThrow());
        });
    }
}
