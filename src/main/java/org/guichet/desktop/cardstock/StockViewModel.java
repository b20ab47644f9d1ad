package org.guichet.desktop.cardstock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.change.OperationId;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.cardpickup.ReceiptPress.Printed;
import org.guichet.workflow.cardstock.ReadStock.InSlot;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.guichet.workflow.cardstock.ScanDelivery.Scanned;
import org.guichet.workflow.cardstock.StockActs;
import org.guichet.workflow.cardstock.StockPress.CardList;
import org.guichet.workflow.desk.DeskActs;
import org.jspecify.annotations.Nullable;

/** The store room, the delivery in hand, and what can be taken back. */
final class StockViewModel {

    private static final int LINES = 200;

    private final StockActs acts;
    private final DeskActs desk;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<@Nullable StoreRoom> room = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Notice> answer = new SimpleObjectProperty<>();
    private final ObservableList<ScannedLine> lines = FXCollections.observableArrayList();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private String lastSlot = "";
    private LocalDate day;

    StockViewModel(DeskActs desk, DeskSession session, ActRunner runner) {
        this.desk = desk;
        this.acts = desk.stockRoom();
        this.session = session;
        this.runner = runner;
        this.day = acts.read().today();
    }

    /** Null until it is read. */
    ReadOnlyObjectProperty<@Nullable StoreRoom> room() {
        return room;
    }

    /** The cards scanned at this desk since it was opened, newest first. */
    ObservableList<ScannedLine> lines() {
        return lines;
    }

    /** What became of the last scan that was no card for a slot; null where it went well. */
    ReadOnlyObjectProperty<@Nullable Notice> answer() {
        return answer;
    }

    ZoneId zone() {
        return desk.clock().getZone();
    }

    LocalDate day() {
        return day;
    }

    LocalDate today() {
        return acts.read().today();
    }

    void refresh() {
        runner.read(() -> acts.read().run(session, day), result -> runner.settle(result, room::set));
    }

    /** @param days -1 for the day before */
    void turnDay(int days) {
        day = day.plusDays(days).isAfter(today()) ? today() : day.plusDays(days);
        refresh();
    }

    /** @param slot as typed; empty for the next free one */
    void scan(String mrz, String slot, Runnable then) {
        String after = lastSlot;
        runner.read(() -> acts.scan().run(session, mrz, slot, after), result -> {
            switch (result) {
                case Result.Done<Scanned>(Scanned scanned) -> {
                    answer.set(null);
                    keep(scanned);
                    then.run();
                }
                case Result.Refused<Scanned>(var reason, String detail) -> answer.set(ActRunner.refusal(reason, detail));
                case Result.NotSaved<Scanned> lost -> runner.settle(lost, _ -> {});
            }
        });
    }

    private void keep(Scanned scanned) {
        lastSlot = scanned.slot();
        lines.addFirst(new ScannedLine(scanned, false));
        if (lines.size() > LINES) {
            lines.removeLast();
        }
        undo.push(() -> undo(scanned));
        refresh();
    }

    private void undo(Scanned scanned) {
        Supplier<Result<Optional<CardPickup>>> act = switch (scanned) {
            case Scanned.Stored stored -> () -> optional(acts.keep().undo(session, stored.pickup()));
            case Scanned.Unexpected unexpected -> () -> nothing(acts.count().undo(session, unexpected.by()));
        };
        runner.run(act, _ -> {
            lines.replaceAll(line -> line.scanned().equals(scanned) ? new ScannedLine(scanned, true) : line);
            told("stock.undone");
        });
    }

    private static Result<Optional<CardPickup>> optional(Result<CardPickup> result) {
        return switch (result) {
            case Result.Done<CardPickup>(CardPickup card) -> Result.done(Optional.of(card));
            case Result.Refused<CardPickup>(var reason, String detail) -> Result.refused(reason, detail);
            case Result.NotSaved<CardPickup>(var trouble) -> new Result.NotSaved<>(trouble);
        };
    }

    private static Result<Optional<CardPickup>> nothing(Result<StockDay> result) {
        return switch (result) {
            case Result.Done<StockDay> _ -> Result.done(Optional.empty());
            case Result.Refused<StockDay>(var reason, String detail) -> Result.refused(reason, detail);
            case Result.NotSaved<StockDay>(var trouble) -> new Result.NotSaved<>(trouble);
        };
    }

    private void told(String key) {
        runner.tell(Notice.done(key));
        refresh();
    }

    /** @return whether there was something of this room to take back */
    boolean undoLast() {
        Runnable last = undo.poll();
        if (last != null) {
            last.run();
        }
        return last != null;
    }

    void slot(String slot, Consumer<InSlot> then) {
        runner.read(() -> acts.read().slot(session, slot), result -> runner.settle(result, then));
    }

    void store(CardPickup card, String slot) {
        move(() -> acts.keep().store(session, card, slot), "stock.stored");
    }

    void notFound(CardPickup card) {
        move(() -> acts.keep().notFound(session, card), "trouble.card.searched");
    }

    void giveBack(CardPickup card) {
        move(() -> acts.keep().giveBack(session, card), "stock.givenBack");
    }

    /** The last move of a card on a list is taken back. */
    void undo(CardPickup card) {
        runner.run(() -> acts.keep().undo(session, card), _ -> told("stock.undone"));
    }

    private void move(Supplier<Result<CardPickup>> act, String said) {
        runner.run(act, after -> {
            undo.push(() -> undo(after));
            told(said);
        });
    }

    /** The first day on which an uncollected card goes back. */
    LocalDate returnDay(CardPickup card) {
        return acts.keep().returnDay(card);
    }

    void remind() {
        runner.run(() -> acts.remind().run(session), messages -> {
            runner.tell(Notice.done("stock.reminded", messages));
            refresh();
        });
    }

    void confirmDestruction() {
        runner.run(() -> acts.destroy().confirm(session, day), _ -> told("stock.destructionConfirmed"));
    }

    void withdrawDestruction() {
        runner.run(() -> acts.destroy().withdraw(session, day), _ -> told("stock.destructionWithdrawn"));
    }

    void count(String shelf, int counted) {
        runner.run(() -> acts.count().count(session, shelf, counted), after -> {
            pushUndo(after.counts().getLast().by());
            told("stock.counted");
        });
    }

    private void pushUndo(OperationId act) {
        undo.push(() -> runner.run(() -> acts.count().undo(session, act), _ -> told("stock.undone")));
    }

    void explain(String shelf, String explanation) {
        runner.run(() -> acts.count().explain(session, shelf, explanation), _ -> told("stock.explained"));
    }

    void settle(String serial, String outcome) {
        runner.run(() -> acts.count().settle(session, serial, outcome), _ -> told("stock.explained"));
    }

    void destructionSheet(Locale language, Consumer<byte[]> then) {
        StoreRoom now = room.get();
        if (now != null) {
            runner.run(() -> acts.sheets().destruction(session, now, language), then);
        }
    }

    void cardSheet(CardList list, List<CardPickup> cards, Locale language, Consumer<byte[]> then) {
        StoreRoom now = room.get();
        if (now != null) {
            runner.run(() -> acts.sheets().cards(session, list, cards, now, language), then);
        }
    }

    void print(byte[] pdf, String name) {
        runner.read(() -> desk.issueReceipt().print(pdf, name), this::tellPrinted);
    }

    private void tellPrinted(Printed printed) {
        runner.tell(
                switch (printed) {
                    case HANDED_TO_PRINTER -> Notice.done("stock.printed");
                    case NO_PRINTER -> Notice.attention("receipt.noPrinter", "receipt.noPrinter.remedy");
                    case PRINTER_REFUSED -> Notice.attention("receipt.printerRefused", "receipt.printerRefused.remedy");
                });
    }

    /** The next card that nobody has scanned yet, of a demonstration's delivery. */
    Optional<String> specimenDelivery() {
        return desk.specimens().flatMap(papers -> papers.delivered());
    }

    boolean demonstration() {
        return desk.specimens().isPresent();
    }

    int countOf(Whereabouts where) {
        StoreRoom now = room.get();
        return now == null ? 0 : now.counts().getOrDefault(where, 0);
    }
}
