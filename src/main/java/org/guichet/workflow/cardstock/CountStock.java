package org.guichet.workflow.cardstock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.StockDayAct;
import org.guichet.domain.cardpickup.StockDayAct.DifferenceExplained;
import org.guichet.domain.cardpickup.StockDayAct.ShelfCounted;
import org.guichet.domain.cardpickup.StockDayAct.StockDayUndone;
import org.guichet.domain.cardpickup.StockDayAct.UnexpectedCardSettled;
import org.guichet.domain.cardpickup.StorageSlot;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The count at the end of the day: shelf by shelf against the record, each difference with its explanation. */
public final class CountStock {

    private final StockBook book;
    private final Ledger ledger;
    private final Clock clock;

    public CountStock(StockBook book, Ledger ledger, Clock clock) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How many cards lie on each shelf by the record, in the shelves' order; cards that nobody expected lie there too. */
    public Map<String, Integer> recorded() {
        Map<String, Integer> shelves = new TreeMap<>();
        book.slots().forEach((slot, cards) -> shelves.merge(StorageSlot.shelfOf(slot), cards, Integer::sum));
        StockDay today = book.day(LocalDate.now(clock));
        today.unexpected().stream()
                .filter(each -> each.settled().isEmpty())
                .forEach(each -> shelves.merge(StorageSlot.shelfOf(each.slot()), 1, Integer::sum));
        return shelves;
    }

    public Result<StockDay> count(DeskSession session, String shelf, int counted) {
        return record(session, new ShelfCounted(shelf, recorded().getOrDefault(shelf, 0), counted));
    }

    public Result<StockDay> explain(DeskSession session, String shelf, String explanation) {
        return record(session, new DifferenceExplained(shelf, explanation.strip()));
    }

    /** What became of a card that nobody expected. */
    public Result<StockDay> settle(DeskSession session, String serial, String outcome) {
        return record(session, new UnexpectedCardSettled(serial, outcome.strip()));
    }

    /** Takes a count or a scan of the day back. */
    public Result<StockDay> undo(DeskSession session, OperationId act) {
        return record(session, new StockDayUndone(act));
    }

    private Result<StockDay> record(DeskSession session, StockDayAct act) {
        LocalDate today = LocalDate.now(clock);
        return session.<StockDay>lacks(Permission.KEEP_STOCK).orElseGet(() -> {
            Proposal proposal = new Proposal(StockDay.aggregateOf(today), act);
            return Result.of(ledger.record(session.login(), List.of(proposal)), _ -> book.day(today));
        });
    }
}
