package org.guichet.desktop.cardstock;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TableView;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.jspecify.annotations.Nullable;

/** Cards with whose they are, where and since when. */
final class CardTable extends TableView<CardPickup> {

    private final StockViewModel model;
    private final Words words;

    CardTable(StockViewModel model, Words words, String id) {
        this.model = model;
        this.words = words;
        setId(id);
        getStyleClass().add("dense");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(words.label("stock.listEmpty", "muted"));
        column("stock.column.slot", 80, CardPickup::slot);
        column("stock.column.serial", 120, card -> card.card().serial());
        column("stock.column.holder", 240, this::holder);
        column("stock.column.where", 170, card -> words.texts().text("whereabouts", card.where()));
        column("stock.column.since", 110, this::since);
        column("stock.column.note", 260, this::note);
    }

    private void column(String key, double width, Function<CardPickup, String> value) {
        getColumns().add(new TextColumn<>(words, key, width, value));
    }

    private String holder(CardPickup card) {
        StoreRoom room = model.room().get();
        return room == null ? "" : room.nameOf(card);
    }

    private String since(CardPickup card) {
        CardStay stay = card.lastStay();
        LocalDate known = card.card().storedOn();
        if (stay != null) {
            return words.formats().date(stay.since().atZone(model.zone()).toLocalDate());
        }
        return known == null ? "" : words.formats().date(known);
    }

    private String note(CardPickup card) {
        CardStay stay = card.lastStay();
        if (stay == null) {
            return "";
        }
        String fault = stay.fault() == null ? "" : words.texts().text("cardFault", stay.fault()) + " · ";
        return fault + stay.note();
    }

    /** Keeps the chosen one chosen. */
    void show(List<CardPickup> cards) {
        @Nullable CardPickup chosen = getSelectionModel().getSelectedItem();
        getItems().setAll(cards);
        if (chosen != null) {
            getItems().stream()
                    .filter(each -> each.card().serial().equals(chosen.card().serial()))
                    .findFirst()
                    .ifPresent(getSelectionModel()::select);
        }
        if (getSelectionModel().isEmpty() && !cards.isEmpty()) {
            getSelectionModel().selectFirst();
        }
    }
}
