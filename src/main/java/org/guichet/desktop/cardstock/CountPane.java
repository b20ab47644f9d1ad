package org.guichet.desktop.cardstock;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.StockDay.ShelfCount;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.jspecify.annotations.Nullable;

/** The count of the day: type what lies on each shelf, Enter goes to the next; a difference asks for its explanation. */
final class CountPane extends VBox implements StockPane {

    private static final int MOST_DIGITS = 6;

    private final StockViewModel model;
    private final Words words;
    private final VBox state = new VBox();
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable TextField first;

    CountPane(StockViewModel model, Words words) {
        this.model = model;
        this.words = words;
        setSpacing(12);
        grid.setHgap(16);
        grid.setVgap(8);
        grid.setId("stock-count");
        scroll.setContent(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = words.label("stock.countHint", "muted");
        hint.setWrapText(true);
        getChildren().addAll(hint, state, scroll);
        model.room().addListener((_, _, room) -> draw(room));
        words.current().addListener((_, _, _) -> draw(model.room().get()));
        draw(model.room().get());
    }

    private void draw(@Nullable StoreRoom room) {
        String focused = focusedId();
        grid.getChildren().clear();
        first = null;
        state.getChildren().clear();
        if (room == null || !room.day().equals(model.today())) {
            return;
        }
        grid.addRow(0, head("stock.column.shelf"), head("stock.column.counted"), head("stock.column.recorded"), head("stock.column.gap"),
                head("stock.column.explanation"));
        Map<String, Integer> shelves = new TreeMap<>(room.recorded());
        room.shelves().slots().keySet().forEach(shelf -> shelves.putIfAbsent(shelf, 0));
        int row = 1;
        for (Map.Entry<String, Integer> each : shelves.entrySet()) {
            row(row++, each.getKey(), room.stockDay().lastCount(each.getKey()));
        }
        state.getChildren().add(told(room.stockDay(), shelves.size()));
        Node again = focused.isEmpty() ? null : grid.lookup("#" + focused);
        if (again != null) {
            again.requestFocus();
        }
    }

    private String focusedId() {
        Node node = getScene() == null ? null : getScene().getFocusOwner();
        return node == null || node.getId() == null ? "" : node.getId();
    }

    private Callout told(StockDay day, int shelves) {
        long counted = day.counts().stream().map(ShelfCount::shelf).distinct().count();
        long open = day.counts().stream().map(ShelfCount::shelf).distinct()
                .filter(shelf -> {
                    ShelfCount last = day.lastCount(shelf);
                    return last != null && last.isOpen();
                })
                .count();
        if (open > 0) {
            return new Callout(Notice.Kind.ATTENTION, words.text("stock.countOpen", counted, shelves, open));
        }
        boolean done = counted >= shelves && shelves > 0;
        return new Callout(
                done ? Notice.Kind.DONE : Notice.Kind.ATTENTION,
                done ? words.text("stock.countDone") : words.text("stock.countGoesOn", counted, shelves));
    }

    private Label head(String key) {
        return words.label(key, "muted", "small");
    }

    private void row(int row, String shelf, @Nullable ShelfCount last) {
        Label name = new Label(shelf);
        name.getStyleClass().add("strong");
        TextField counted = new TextField(last == null ? "" : Integer.toString(last.counted()));
        counted.setId("count-" + shelf);
        counted.setPrefColumnCount(6);
        counted.getStyleClass().add("digits");
        counted.setAccessibleText(words.text("stock.countShelf", shelf));
        counted.setOnAction(_ -> count(shelf, counted));
        first = first == null ? counted : first;
        grid.addRow(row, name, counted);
        if (last == null) {
            return; // the record is not shown before the count: whoever counts does not count towards it
        }
        Label gap = new Label(last.difference() == 0 ? words.text("stock.noGap") : String.format(Locale.ROOT, "%+d", last.difference()));
        gap.setId("gap-" + shelf);
        gap.getStyleClass().add(last.isOpen() ? "count-open" : "muted");
        grid.add(new Label(Integer.toString(last.recorded())), 2, row);
        grid.add(gap, 3, row);
        if (last.difference() != 0) {
            TextField explanation = new TextField(last.explanation());
            explanation.setId("explain-" + shelf);
            explanation.setPrefColumnCount(30);
            words.bind(explanation.promptTextProperty(), "stock.explain");
            explanation.setAccessibleText(shelf + ", " + words.text("stock.explain"));
            explanation.setOnAction(_ -> model.explain(shelf, explanation.getText()));
            grid.add(explanation, 4, row);
        }
        name.setAlignment(Pos.CENTER_LEFT);
    }

    private void count(String shelf, TextField field) {
        String typed = field.getText().strip();
        boolean number = typed.matches("[0-9]{1," + MOST_DIGITS + "}");
        field.getStyleClass().remove("wrong");
        if (number) {
            model.count(shelf, Integer.parseInt(typed));
        } else {
            field.getStyleClass().add("wrong");
        }
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void focusFirst() {
        if (scroll.getSkin() == null && getScene() != null) {
            scroll.applyCss(); // a new scroll pane takes its content into the scene only with its skin, and no focus before
        }
        if (first == null) {
            requestFocus();
        } else {
            first.requestFocus();
        }
    }
}
