package org.guichet.desktop.cardstock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.Destruction;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.cardstock.ReadStock.StoreRoom;
import org.jspecify.annotations.Nullable;

/** The papers taken back on a day: the list, and the word of two people that they are destroyed. */
final class DestructionPane extends VBox implements StockPane {

    /** One old card or one provisional paper. */
    private record Paper(CardPickup pickup, boolean card) {}

    private final StockViewModel model;
    private final Words words;
    private final DeskSession session;
    private final Label day = new Label();
    private final Label state = new Label();
    private final TableView<Paper> table = new TableView<>();
    private final Button confirm;
    private final Button withdraw;

    DestructionPane(StockViewModel model, Words words, DeskSession session) {
        this.model = model;
        this.words = words;
        this.session = session;
        setSpacing(12);
        Button before = words.button("stock.dayBefore", "", () -> model.turnDay(-1));
        before.setId("destroy-day-before");
        Button after = words.button("stock.dayAfter", "", () -> model.turnDay(1));
        after.setId("destroy-day-after");
        day.getStyleClass().add("strong");
        day.setMinWidth(150);
        HBox days = new HBox(8, before, day, after, state);
        days.setAlignment(Pos.CENTER_LEFT);
        state.setId("destroy-state");
        table.setId("destroy-list");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("stock.nothingToDestroy", "muted"));
        words.bind(table.accessibleTextProperty(), "stock.tab.destroy");
        column("stock.column.what", 180, paper -> words.text(paper.card() ? "stock.oldCard" : "stock.paper"));
        column("stock.column.number", 150, DestructionPane::number);
        column("stock.column.holder", 240, paper -> holder(paper.pickup()));
        column("stock.column.taken", 130, paper -> taken(paper.pickup()));
        column("stock.column.first", 150, paper -> first(paper.pickup()));
        column("stock.column.second", 150, paper -> second(paper.pickup()));
        VBox.setVgrow(table, Priority.ALWAYS);
        confirm = words.button("stock.confirmDestroyed", "", model::confirmDestruction);
        confirm.setId("destroy-confirm");
        confirm.getStyleClass().addAll("accent", "primary");
        withdraw = words.button("stock.withdrawDestroyed", "", model::withdrawDestruction);
        withdraw.setId("destroy-withdraw");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox acts = new HBox(8, confirm, withdraw, gap, words.label("stock.printHint", "muted", "small"));
        acts.setAlignment(Pos.CENTER_LEFT);
        Label hint = words.label("stock.destroyHint", "muted");
        hint.setWrapText(true);
        getChildren().addAll(hint, days, table, acts);
        model.room().addListener((_, _, room) -> draw(room));
        words.current().addListener((_, _, _) -> draw(model.room().get()));
        draw(model.room().get());
    }

    private void column(String key, double width, Function<Paper, String> value) {
        table.getColumns().add(new TextColumn<>(words, key, width, value));
    }

    private static String number(Paper paper) {
        return paper.card() ? paper.pickup().card().oldCard().orElse("") : paper.pickup().card().applicationNumber();
    }

    private String holder(CardPickup pickup) {
        StoreRoom room = model.room().get();
        return room == null ? "" : room.nameOf(pickup);
    }

    private String taken(CardPickup pickup) {
        ReturnedDocuments returned = pickup.returned();
        return returned == null || returned.at() == null ? ""
                : words.formats().time(returned.at(), model.zone()) + "  " + returned.by();
    }

    private static String first(CardPickup pickup) {
        Destruction destruction = pickup.particulars().destruction();
        return destruction == null ? "" : destruction.first();
    }

    private static String second(CardPickup pickup) {
        Destruction destruction = pickup.particulars().destruction();
        return destruction == null || destruction.second() == null ? "" : destruction.second();
    }

    private void draw(@Nullable StoreRoom room) {
        day.setText(words.formats().longDate(model.day()));
        List<Paper> papers = new ArrayList<>();
        if (room != null) {
            room.toDestroy().forEach(pickup -> papers.addAll(papersOf(pickup)));
        }
        table.getItems().setAll(papers);
        boolean own = papers.stream().anyMatch(each -> first(each.pickup()).equals(session.login()) && second(each.pickup()).isEmpty());
        boolean open = papers.stream()
                .anyMatch(each -> second(each.pickup()).isEmpty() && !first(each.pickup()).equals(session.login()));
        confirm.setDisable(!open);
        withdraw.setDisable(!own);
        state.setText(papers.isEmpty() ? "" : open ? words.text("stock.destroyOpen", papers.size())
                : words.text(own ? "stock.destroyHalf" : "stock.destroyDone", papers.size()));
    }

    private static List<Paper> papersOf(CardPickup pickup) {
        List<Paper> papers = new ArrayList<>();
        ReturnedDocuments returned = pickup.returned();
        if (returned != null && returned.oldCard() == Return.TAKEN_BACK) {
            papers.add(new Paper(pickup, true));
        }
        if (returned != null && returned.provisionalPaper() == Return.TAKEN_BACK) {
            papers.add(new Paper(pickup, false));
        }
        return papers;
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void focusFirst() {
        (confirm.isDisabled() ? table : confirm).requestFocus();
    }

    @Override
    public String sheetName() {
        LocalDate shown = model.day();
        return "destruction-" + shown + ".pdf";
    }

    @Override
    public boolean sheet(Consumer<byte[]> then) {
        model.destructionSheet(words.language().locale(), then);
        return true;
    }
}
