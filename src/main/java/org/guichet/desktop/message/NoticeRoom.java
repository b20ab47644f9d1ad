package org.guichet.desktop.message;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.notice.ReadNotices.Listed;
import org.jspecify.annotations.Nullable;

/** The messages of the site: those that wait first, and what each says in both languages. */
public final class NoticeRoom extends VBox implements Room {

    private final NoticeViewModel model;
    private final Words words;
    private final ZoneId zone;
    private final TableView<Notice> table = new TableView<>();
    private final TextArea french = text("message-french");
    private final TextArea english = text("message-english");
    private final Button hand;
    private final Button file;
    private final Button withdraw;
    private final Button again;
    private final Label waiting = new Label();

    /** @param open shows a saved file with the platform's own viewer */
    public NoticeRoom(DeskActs acts, DeskSession session, ActRunner runner, Words words, Consumer<String> open) {
        this.words = words;
        this.zone = acts.clock().getZone();
        model = new NoticeViewModel(acts.notices(), session, runner);
        setId("notice-room");
        setSpacing(12);
        getStyleClass().add("work-area");
        hand = words.button("message.hand", "", model::hand);
        hand.setId("message-hand");
        hand.getStyleClass().addAll("accent", "primary");
        file = words.button("message.file", "", () -> model.file(bundle -> new FileSaving(runner, open, "message.saved").ask(
                this, "messages", List.of("csv"), (_, then) -> {
                    then.accept(model.bytes(bundle));
                    model.kept(bundle);
                })));
        file.setId("message-file");
        withdraw = words.button("message.withdraw", "", () -> chosen(model::withdraw));
        withdraw.setId("message-withdraw");
        again = words.button("message.again", "", () -> chosen(model::queueAgain));
        again.setId("message-again");
        waiting.setId("message-waiting");
        waiting.getStyleClass().add("muted");
        HBox buttons = new HBox(8, hand, file, withdraw, again, waiting);
        buttons.setAlignment(Pos.CENTER_LEFT);
        build(buttons);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, notice) -> show(notice));
        model.listed().addListener((_, _, listed) -> list(listed));
        words.current().addListener((_, _, _) -> list(model.listed().get()));
        show(null);
    }

    private void build(HBox acts) {
        Label hint = words.label("message.hint", "muted");
        hint.setWrapText(true);
        list();
        HBox.setHgrow(french, Priority.ALWAYS);
        HBox.setHgrow(english, Priority.ALWAYS);
        words.bind(french.accessibleTextProperty(), "message.french");
        words.bind(english.accessibleTextProperty(), "message.english");
        HBox texts = new HBox(12, french, english);
        getChildren().addAll(words.label("message.title", "heading"), hint, acts, table, texts);
    }

    private static TextArea text(String id) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(6);
        return area;
    }

    private void list() {
        table.setId("messages");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("message.none", "muted"));
        words.bind(table.accessibleTextProperty(), "message.title");
        column("message.status", 110, notice -> words.texts().text("noticeStatus", notice.status()));
        column("message.channel", 80, notice -> words.texts().text("noticeChannel", notice.content().channel()));
        column("message.person", 220, this::person);
        column("message.address", 200, notice -> notice.content().address());
        column("message.matter", 160, notice -> words.texts().text("noticeMatter", notice.content().matter()));
        column("message.when", 150, notice -> words.formats().dateTime(notice.at(), zone));
        column("message.detail", 200, Notice::detail);
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private void column(String key, double width, Function<Notice, String> value) {
        table.getColumns().add(new TextColumn<>(words, key, width, value));
    }

    private String person(Notice notice) {
        Applicant person = model.listed().get().people().get(notice.content().applicantId());
        return person == null ? "" : person.fullName();
    }

    private void chosen(Consumer<Notice> act) {
        @Nullable Notice notice = table.getSelectionModel().getSelectedItem();
        if (notice != null) {
            act.accept(notice);
        }
    }

    private void list(Listed listed) {
        @Nullable Notice before = table.getSelectionModel().getSelectedItem();
        table.getItems().setAll(listed.notices());
        listed.notices().stream()
                .filter(each -> before != null && each.key().equals(before.key()))
                .findFirst()
                .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        long count = listed.notices().stream().filter(each -> each.status() == Status.WAITING).count();
        waiting.setText(words.text("message.waiting", count));
        hand.setDisable(count == 0);
        file.setDisable(count == 0);
        show(table.getSelectionModel().getSelectedItem());
    }

    private void show(@Nullable Notice notice) {
        french.setText(notice == null ? "" : notice.content().french());
        english.setText(notice == null ? "" : notice.content().english());
        Status status = notice == null ? Status.SENT : notice.status();
        withdraw.setDisable(status != Status.WAITING && status != Status.FAILED);
        again.setDisable(status != Status.WITHDRAWN && status != Status.FAILED);
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        if (hand.isDisabled()) {
            table.requestFocus();
        } else {
            hand.requestFocus();
        }
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public boolean undo() {
        return model.undo();
    }
}
