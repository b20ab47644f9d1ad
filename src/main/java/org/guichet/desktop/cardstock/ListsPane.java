package org.guichet.desktop.cardstock;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.guichet.workflow.cardstock.StockPress.CardList;
import org.jspecify.annotations.Nullable;

/** The lists: searched for, uncollected, to give back, refused, gone back. Arrows choose one; its acts are below. */
final class ListsPane extends VBox implements StockPane {

    private final StockViewModel model;
    private final Words words;
    private final ToggleGroup lists = new ToggleGroup();
    private final CardTable table;
    private final TextField slot = new TextField();
    private final Button store;
    private final Button giveBack;
    private final Button remind;
    private final Button undo;
    private final Label hint = new Label();

    ListsPane(StockViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setSpacing(12);
        HBox choices = new HBox(16);
        choices.setAlignment(Pos.CENTER_LEFT);
        for (CardList each : CardList.values()) {
            choices.getChildren().add(choice(each));
        }
        table = new CardTable(model, words, "stock-list");
        VBox.setVgrow(table, Priority.ALWAYS);
        slot.setId("list-slot");
        slot.setPrefColumnCount(8);
        words.bind(slot.promptTextProperty(), "stock.foundIn");
        words.bind(slot.accessibleTextProperty(), "stock.foundIn");
        slot.setOnAction(_ -> chosen().ifPresent(card -> model.store(card, slot.getText())));
        store = words.button("stock.backInStock", "", () -> chosen().ifPresent(card -> model.store(card, slot.getText())));
        store.setId("list-store");
        giveBack = words.button("stock.giveBack", "", () -> chosen().ifPresent(model::giveBack));
        giveBack.setId("list-give-back");
        remind = words.button("stock.remind", "", model::remind);
        remind.setId("list-remind");
        undo = words.button("aside.undo", "", () -> chosen().ifPresent(model::undo));
        undo.setId("list-undo");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox acts = new HBox(8, slot, store, giveBack, remind, undo, gap, words.label("stock.printHint", "muted", "small"));
        acts.setAlignment(Pos.CENTER_LEFT);
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        getChildren().addAll(choices, hint, table, acts);
        lists.selectedToggleProperty().addListener((_, _, _) -> draw(model.room().get()));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, card) -> fit(card));
        model.room().addListener((_, _, room) -> draw(room));
        words.current().addListener((_, _, _) -> draw(model.room().get()));
        draw(model.room().get());
    }

    private RadioButton choice(CardList list) {
        RadioButton choice = new RadioButton();
        choice.setId("list-" + list.name());
        choice.setToggleGroup(lists);
        choice.setUserData(list);
        choice.setSelected(list == CardList.SEARCH);
        words.bind(choice.textProperty(), "stock.list." + list.name());
        return choice;
    }

    private CardList list() {
        return (CardList) lists.getSelectedToggle().getUserData();
    }

    private Optional<CardPickup> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private List<CardPickup> cards(StoreRoom room) {
        return switch (list()) {
            case SEARCH -> at(room, Whereabouts.MISSING);
            case UNCOLLECTED -> room.uncollected();
            case RETURN -> room.uncollected().stream().filter(card -> !model.returnDay(card).isAfter(model.today())).toList();
            case REFUSED -> at(room, Whereabouts.REFUSED);
            case GONE -> room.listed().stream()
                    .filter(card -> card.where() == Whereabouts.BACK_TO_MANUFACTURE || card.where() == Whereabouts.RETURNED)
                    .toList();
        };
    }

    private static List<CardPickup> at(StoreRoom room, Whereabouts where) {
        return room.listed().stream().filter(card -> card.where() == where).toList();
    }

    private void draw(@Nullable StoreRoom room) {
        table.show(room == null ? List.of() : cards(room));
        hint.setText(words.text("stock.listHint." + list().name()));
        boolean late = list() == CardList.UNCOLLECTED;
        shown(remind, late);
        boolean here = list() == CardList.SEARCH || list() == CardList.REFUSED;
        shown(slot, here);
        shown(store, here);
        shown(giveBack, list() == CardList.RETURN || list() == CardList.REFUSED);
        shown(undo, !late && list() != CardList.RETURN);
        fit(table.getSelectionModel().getSelectedItem());
    }

    private void fit(@Nullable CardPickup card) {
        slot.setText(card == null ? "" : card.slot());
        slot.setDisable(card == null);
        store.setDisable(card == null);
        giveBack.setDisable(card == null);
        undo.setDisable(card == null || card.stays().isEmpty());
    }

    private static void shown(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void focusFirst() {
        ((RadioButton) lists.getSelectedToggle()).requestFocus();
    }

    @Override
    public String sheetName() {
        return list().name().toLowerCase(Locale.ROOT) + "-" + model.today() + ".pdf";
    }

    @Override
    public boolean sheet(Consumer<byte[]> then) {
        model.cardSheet(list(), List.copyOf(table.getItems()), words.language().locale(), then);
        return true;
    }
}
