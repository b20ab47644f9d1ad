package org.guichet.domain.cardpickup;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.guichet.domain.cardpickup.StockDay.ShelfCount;
import org.guichet.domain.cardpickup.StockDay.Unexpected;
import org.guichet.domain.cardpickup.StockDayAct.DifferenceExplained;
import org.guichet.domain.cardpickup.StockDayAct.ShelfCounted;
import org.guichet.domain.cardpickup.StockDayAct.StockDayUndone;
import org.guichet.domain.cardpickup.StockDayAct.UnexpectedCardScanned;
import org.guichet.domain.cardpickup.StockDayAct.UnexpectedCardSettled;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.jspecify.annotations.Nullable;

/** What is kept of a day in the store room. */
public final class StockDayRules {

    private static final int MOST = 2_000;
    private static final int MOST_CARDS = 1_000_000;
    private static final String SHELF = "[A-Za-z]{1,3}";

    private StockDayRules() {}

    public static Decision<StockDay> decide(@Nullable StockDay known, Operation operation, StockDayAct act) {
        Optional<StockDay> day = known == null ? StockDay.untouched(operation.aggregate()) : Optional.of(known);
        return day.map(each -> decideOn(each, operation, act)).orElseGet(() -> refuse(StockRefusal.STOCK_DAY_UNREADABLE));
    }

    private static Decision<StockDay> decideOn(StockDay day, Operation operation, StockDayAct act) {
        return switch (act) {
            case UnexpectedCardScanned scanned -> scan(day, operation, scanned);
            case UnexpectedCardSettled(String serial, String outcome) -> settle(day, serial, outcome);
            case ShelfCounted counted -> count(day, operation, counted);
            case DifferenceExplained(String shelf, String explanation) -> explain(day, shelf, explanation);
            case StockDayUndone(OperationId undone) -> undo(day, undone);
        };
    }

    private static boolean isNote(String text) {
        return !text.isBlank() && text.length() <= StockRules.LONGEST_NOTE;
    }

    private static Decision<StockDay> scan(StockDay day, Operation operation, UnexpectedCardScanned scanned) {
        boolean possible = AggregateId.isKey(scanned.serial())
                && scanned.foreignerNumber().length() <= 20
                && scanned.holder().length() <= 100
                && StorageSlot.isOne(scanned.slot());
        if (!possible || day.unexpected().size() >= MOST) {
            return refuse(StockRefusal.SCAN_NOT_POSSIBLE);
        }
        if (day.unexpected().stream().anyMatch(each -> each.serial().equals(scanned.serial()))) {
            return refuse(StockRefusal.SCANNED_ALREADY, scanned.serial());
        }
        List<Unexpected> more = new ArrayList<>(day.unexpected());
        more.add(new Unexpected(
                operation.id(), scanned.serial(), scanned.foreignerNumber(), scanned.holder(), scanned.slot(), operation.agent(),
                operation.deskTime(), ""));
        return accept(new StockDay(day.day(), day.version() + 1, more, day.counts()));
    }

    private static Decision<StockDay> settle(StockDay day, String serial, String outcome) {
        if (!isNote(outcome)) {
            return refuse(StockRefusal.EXPLANATION_MISSING);
        }
        return day.unexpected().stream().noneMatch(each -> each.serial().equals(serial))
                ? refuse(StockRefusal.NOTHING_TO_EXPLAIN)
                : accept(withUnexpected(day, each -> each.serial().equals(serial)
                        ? new Unexpected(
                                each.by(), each.serial(), each.foreignerNumber(), each.holder(), each.slot(), each.agent(), each.at(),
                                outcome)
                        : each));
    }

    private static StockDay withUnexpected(StockDay day, UnaryOperator<Unexpected> change) {
        return new StockDay(day.day(), day.version() + 1, day.unexpected().stream().map(change).toList(), day.counts());
    }

    private static Decision<StockDay> count(StockDay day, Operation operation, ShelfCounted counted) {
        boolean possible = counted.shelf().matches(SHELF)
                && isCount(counted.recorded())
                && isCount(counted.counted())
                && day.counts().size() < MOST;
        if (!possible) {
            return refuse(StockRefusal.COUNT_NOT_POSSIBLE);
        }
        List<ShelfCount> more = new ArrayList<>(day.counts());
        more.add(new ShelfCount(
                operation.id(), counted.shelf(), counted.recorded(), counted.counted(), operation.agent(), operation.deskTime(), ""));
        return accept(new StockDay(day.day(), day.version() + 1, day.unexpected(), more));
    }

    private static boolean isCount(int cards) {
        return cards >= 0 && cards <= MOST_CARDS;
    }

    private static Decision<StockDay> explain(StockDay day, String shelf, String explanation) {
        if (!isNote(explanation)) {
            return refuse(StockRefusal.EXPLANATION_MISSING);
        }
        ShelfCount last = day.lastCount(shelf);
        if (last == null || last.difference() == 0) {
            return refuse(StockRefusal.NOTHING_TO_EXPLAIN);
        }
        List<ShelfCount> counts = new ArrayList<>(day.counts());
        counts.replaceAll(each -> each.equals(last)
                ? new ShelfCount(
                        each.by(), each.shelf(), each.recorded(), each.counted(), each.agent(), each.at(), explanation)
                : each);
        return accept(new StockDay(day.day(), day.version() + 1, day.unexpected(), counts));
    }

    private static Decision<StockDay> undo(StockDay day, OperationId undone) {
        List<Unexpected> scans = day.unexpected().stream().filter(each -> !each.by().equals(undone)).toList();
        List<ShelfCount> counts = day.counts().stream().filter(each -> !each.by().equals(undone)).toList();
        boolean found = scans.size() < day.unexpected().size() || counts.size() < day.counts().size();
        return found
                ? accept(new StockDay(day.day(), day.version() + 1, scans, counts))
                : refuse(StockRefusal.STOCK_ACT_UNKNOWN);
    }
}
