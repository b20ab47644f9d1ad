package org.guichet.desktop.cardstock;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.document.WedgeScan;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;

/** The store room: five views of it, Ctrl+1 to Ctrl+5. */
public final class StockRoom implements Room {

    /** A view and its name among the texts. */
    private record View(String name, StockPane pane) {}

    private final StockViewModel model;
    private final ActRunner runner;
    private final Words words;
    private final Consumer<String> open;
    private final List<View> views;
    private final ToggleGroup tabs = new ToggleGroup();
    private final StackPane place = new StackPane();
    private final VBox whole;
    private View shown;

    /** @param open shows a saved file with the platform's own viewer */
    public StockRoom(DeskActs acts, DeskSession session, ActRunner runner, Words words, Consumer<String> open) {
        this.runner = runner;
        this.words = words;
        this.open = open;
        model = new StockViewModel(acts, session, runner);
        views = List.of(
                new View("intake", new IntakePane(model, words)),
                new View("map", new MapPane(model, words)),
                new View("lists", new ListsPane(model, words)),
                new View("destroy", new DestructionPane(model, words, session)),
                new View("count", new CountPane(model, words)));
        shown = views.getFirst();
        VBox.setVgrow(place, Priority.ALWAYS);
        whole = new VBox(12, head(), bar(), place);
        whole.setId("stock");
        whole.getStyleClass().add("work-area");
        whole.addEventHandler(KeyEvent.KEY_PRESSED, this::chooseByKey);
        show(shown);
    }

    private HBox head() {
        Label counts = new Label();
        counts.getStyleClass().add("muted");
        counts.setId("stock-counts");
        model.room().addListener((_, _, _) -> counts.setText(counts()));
        words.current().addListener((_, _, _) -> counts.setText(counts()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, words.label("stock.title", "heading"), gap, counts);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private String counts() {
        return words.text(
                "stock.counts", model.countOf(Whereabouts.IN_STOCK), model.countOf(Whereabouts.EXPECTED),
                model.countOf(Whereabouts.MISSING));
    }

    private HBox bar() {
        HBox bar = new HBox(4);
        for (View view : views) {
            ToggleButton tab = new ToggleButton();
            words.bind(tab.textProperty(), "stock.tab." + view.name());
            Label key = new Label("Ctrl+" + (views.indexOf(view) + 1));
            key.getStyleClass().add("key-hint");
            tab.setGraphic(key);
            tab.setContentDisplay(ContentDisplay.RIGHT);
            tab.setGraphicTextGap(8);
            tab.setId("stock-tab-" + view.name());
            tab.setToggleGroup(tabs);
            tab.setUserData(view);
            tab.setSelected(view.equals(shown));
            tab.setOnAction(_ -> {
                tab.setSelected(true);
                show(view);
                view.pane().focusFirst();
            });
            bar.getChildren().add(tab);
        }
        return bar;
    }

    private void chooseByKey(KeyEvent event) {
        int place = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5).indexOf(event.getCode());
        if (event.isControlDown() && place >= 0) {
            show(views.get(place));
            tabs.selectToggle(tabs.getToggles().get(place));
            shown.pane().focusFirst();
            event.consume();
        }
    }

    private void show(View view) {
        shown = view;
        place.getChildren().setAll(view.pane().view());
    }

    @Override
    public Node view() {
        return whole;
    }

    @Override
    public void enter() {
        shown.pane().focusFirst();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean undo() {
        return model.undoLast();
    }

    @Override
    public boolean print() {
        return shown.pane().sheet(pdf -> model.print(pdf, shown.pane().sheetName()));
    }

    @Override
    public boolean save() {
        boolean hasSheet = !shown.pane().sheetName().isEmpty();
        if (hasSheet) {
            new FileSaving(runner, open, "stock.saved").ask(whole, shown.pane().sheetName(), then -> shown.pane().sheet(then));
        }
        return hasSheet;
    }

    @Override
    public boolean takeScan(WedgeScan scan) {
        return shown.pane().takeScan(scan);
    }
}
