package org.guichet.desktop.cardstock;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.StorageSlot;
import org.guichet.workflow.cardstock.ReadStock.InSlot;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.jspecify.annotations.Nullable;

/** The shelves slot by slot: a square for each, with how many cards lie in it; a slot says what it holds. */
final class MapPane extends VBox implements StockPane {

    private final StockViewModel model;
    private final Words words;
    private final TextField ask = new TextField();
    private final VBox found = new VBox(8);
    private final VBox shelves = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(shelves);

    MapPane(StockViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setSpacing(12);
        ask.setId("stock-ask-slot");
        ask.setPrefColumnCount(9);
        words.bind(ask.promptTextProperty(), "stock.askSlot");
        words.bind(ask.accessibleTextProperty(), "stock.askSlot");
        ask.setOnAction(_ -> open(StorageSlot.typed(ask.getText()).map(StorageSlot::text).orElse(ask.getText().strip())));
        HBox line = new HBox(12, ask, words.label("stock.mapHint", "muted"));
        line.setAlignment(Pos.CENTER_LEFT);
        found.setId("stock-in-slot");
        scroll.setFitToWidth(true);
        scroll.setId("stock-map");
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(line, found, scroll);
        model.room().addListener((_, _, room) -> draw(room));
        words.current().addListener((_, _, _) -> draw(model.room().get()));
        sceneProperty().addListener((_, _, scene) -> draw(scene == null ? null : model.room().get()));
    }

    private void draw(@Nullable StoreRoom room) {
        shelves.getChildren().clear();
        if (room == null || getScene() == null) {
            return; // thousands of squares are drawn for somebody who looks at them
        }
        if (room.shelves().slots().isEmpty()) {
            shelves.getChildren().add(words.label("stock.noShelves", "muted"));
        }
        room.shelves().slots().forEach((shelf, slots) -> shelves.getChildren().add(shelf(shelf, slots, room.slots())));
    }

    private VBox shelf(String name, int slots, Map<String, Integer> cards) {
        FlowPane squares = new FlowPane(3, 3);
        int all = 0;
        int free = 0;
        for (int i = 1; i <= slots; i++) {
            String slot = new StorageSlot(name, i).text();
            int here = cards.getOrDefault(slot, 0);
            all += here;
            free += here == 0 ? 1 : 0;
            squares.getChildren().add(square(slot, i, here));
        }
        Label title = new Label(words.text("stock.shelf", name, all, free));
        title.getStyleClass().add("strong");
        return new VBox(6, title, squares);
    }

    /** Free ones are outlined, taken ones filled; more than one card says how many. */
    private Label square(String slot, int number, int cards) {
        Label square = new Label(cards > 1 ? number + "×" + cards : Integer.toString(number));
        square.getStyleClass().addAll("slot-square", cards == 0 ? "slot-free" : cards == 1 ? "slot-taken" : "slot-several");
        square.setId("slot-" + slot);
        square.setAccessibleText(words.text("stock.slotSays", slot, cards));
        square.setOnMouseClicked(_ -> open(slot));
        return square;
    }

    private void open(String slot) {
        ask.setText(slot);
        model.slot(slot, inside -> show(slot, inside));
    }

    private void show(String slot, InSlot inside) {
        found.getChildren().clear();
        if (inside.cards().isEmpty()) {
            found.getChildren().add(new Label(words.text("stock.slotEmpty", slot)));
        }
        for (CardPickup card : inside.cards()) {
            Applicant person = inside.people().get(card.card().applicantId());
            Label what = new Label(slot + "   " + card.card().serial() + "   " + (person == null ? "" : person.fullName()) + "   "
                    + words.texts().text("whereabouts", card.where()));
            TextField to = new TextField();
            to.setPrefColumnCount(7);
            to.setId("move-" + card.card().serial());
            words.bind(to.promptTextProperty(), "stock.moveTo");
            to.setAccessibleText(card.card().serial() + ", " + words.text("stock.moveTo"));
            to.setOnAction(_ -> {
                model.store(card, to.getText());
                leave();
            });
            Button missing = words.button("stock.notThere", "", () -> {
                model.notFound(card);
                leave();
            });
            missing.setId("missing-" + card.card().serial());
            HBox line = new HBox(12, what, to, missing);
            line.setAlignment(Pos.CENTER_LEFT);
            found.getChildren().add(line);
        }
    }

    /** What lies in the slot is another thing now; the keyboard goes back to where slots are asked for. */
    private void leave() {
        ask.requestFocus();
        found.getChildren().clear();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void focusFirst() {
        ask.requestFocus();
    }
}
