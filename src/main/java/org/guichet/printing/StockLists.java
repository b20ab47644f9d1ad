package org.guichet.printing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.Destruction;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.printing.SheetTable.Cell;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.guichet.workflow.cardstock.StockPress;

/** Lists of the store room on A4 pages. */
public final class StockLists implements StockPress {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final String site;
    private final ZoneId zone;

    /** @param site whose name stands on top */
    public StockLists(String site, ZoneId zone) {
        this.site = site;
        this.zone = zone;
    }

    @Override
    public byte[] destruction(StoreRoom room, Locale language) {
        Texts texts = Texts.in(Language.of(language));
        List<List<String>> rows = new ArrayList<>();
        for (CardPickup pickup : room.toDestroy()) {
            ReturnedDocuments returned = pickup.returned();
            if (returned != null && returned.oldCard() == Return.TAKEN_BACK) {
                rows.add(destroyed(texts.text("stock.oldCard"), pickup.card().oldCard().orElse(""), room, pickup));
            }
            if (returned != null && returned.provisionalPaper() == Return.TAKEN_BACK) {
                rows.add(destroyed(texts.text("stock.paper"), pickup.card().applicationNumber(), room, pickup));
            }
        }
        Stream<String> head = Stream.of(
                "stock.column.what", "stock.column.number", "stock.column.holder", "stock.column.first", "stock.column.second");
        return sheet(texts.text("stock.sheet.destruction"), room.day(), head.map(texts::text).toList(), rows, texts.language());
    }

    private static List<String> destroyed(String what, String number, StoreRoom room, CardPickup pickup) {
        Optional<Destruction> destruction = Optional.ofNullable(pickup.particulars().destruction());
        String second = destruction.map(Destruction::second).orElse("");
        return List.of(what, number, room.nameOf(pickup), destruction.map(Destruction::first).orElse(""), second);
    }

    @Override
    public byte[] cards(CardList list, List<CardPickup> cards, StoreRoom room, Locale language) {
        Texts texts = Texts.in(Language.of(language));
        Stream<String> head = Stream.of(
                "stock.column.slot", "stock.column.serial", "stock.column.holder", "stock.column.where", "stock.column.since",
                "stock.column.note");
        List<List<String>> rows = cards.stream().map(card -> row(card, room, texts)).toList();
        return sheet(texts.text("stock.list", list), room.day(), head.map(texts::text).toList(), rows, texts.language());
    }

    private List<String> row(CardPickup card, StoreRoom room, Texts texts) {
        CardStay stay = card.lastStay();
        LocalDate known = card.card().storedOn();
        LocalDate since = stay == null ? known : stay.since().atZone(zone).toLocalDate();
        return List.of(
                card.slot(), card.card().serial(), room.nameOf(card), texts.text("whereabouts", card.where()),
                since == null ? "" : DAY.format(since), stay == null ? "" : stay.note());
    }

    private byte[] sheet(String title, LocalDate day, List<String> head, List<List<String>> rows, Language language) {
        Locale locale = language.locale();
        String date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(PaperLayout.dates(locale)).format(day);
        List<List<Cell>> cells = rows.stream().map(row -> row.stream().map(Cell::text).toList()).toList();
        SheetTable table = new SheetTable(title, head, cells);
        return SheetPdf.bytes(site + " – " + date, List.of(table), locale, _ -> {});
    }
}
