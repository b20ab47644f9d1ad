package org.guichet.desktop.outbox;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.file.ActText;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook.Filter;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.exchange.ReadOutbox.Sent;

/** The line to the store, what somebody has to look at, and all that this desk did with what became of it. */
public final class OutboxRoom extends VBox implements Room {

    private static final double TROUBLES_HEIGHT = 300;
    private static final String FILES = "guichet";

    private final OutboxViewModel model;
    private final Words words;
    private final ZoneId zone;
    private final boolean demonstration;
    private final Label link = new Label();
    private final Button now;
    private final Button plug;
    private final Button export;
    private final DeskActs desk;
    private final ActRunner runner;
    private List<ConsultationPurpose> purposes = List.of();
    private final VBox troubles = new VBox(8);
    private final ScrollPane troublesPane = new ScrollPane(troubles);
    private final TextField search = new TextField();
    private final ObservableList<SentAct> acts = FXCollections.observableArrayList();
    private final FilteredList<SentAct> shown = new FilteredList<>(acts);
    private final TableView<SentAct> table = new TableView<>(shown);

    public OutboxRoom(DeskActs acts, DeskSession session, ActRunner runner, Words words) {
        this.desk = acts;
        this.runner = runner;
        this.words = words;
        this.zone = acts.clock().getZone();
        this.demonstration = acts.site().demonstration();
        model = new OutboxViewModel(acts.exchange(), session, runner);
        plug = words.button("outbox.cut", "", () -> model.cut(!model.isCut()));
        plug.setId("outbox-cut");
        export = words.button("outbox.export", "", this::export);
        export.setId("outbox-export");
        setId("outbox-room");
        setSpacing(12);
        getStyleClass().add("work-area");
        link.setWrapText(true);
        link.setId("outbox-link");
        now = words.button("outbox.tryNow", "", model::tryNow);
        now.setId("outbox-try");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, link, space, now, export, plug);
        line.setAlignment(Pos.CENTER_LEFT);
        now.setMinWidth(USE_PREF_SIZE);
        plug.setMinWidth(USE_PREF_SIZE);
        export.setMinWidth(USE_PREF_SIZE);
        troublesPane.setFitToWidth(true);
        troublesPane.setMaxHeight(TROUBLES_HEIGHT);
        troublesPane.setMinHeight(USE_PREF_SIZE);
        troubles.setId("outbox-troubles");
        getChildren().addAll(words.label("outbox.title", "heading"), line, troublesPane, choices(), list());
        model.sent().addListener((_, _, sent) -> show(sent));
        words.current().addListener((_, _, _) -> show(model.sent().get()));
        show(model.sent().get());
    }

    private HBox choices() {
        ComboBox<Filter> filter = new ComboBox<>(FXCollections.observableArrayList(Filter.values()));
        filter.setId("outbox-filter");
        filter.valueProperty().bindBidirectional(model.filter());
        filter.setConverter(new FilterWords(words));
        words.bind(filter.accessibleTextProperty(), "outbox.filter");
        search.setId("outbox-search");
        words.bind(search.promptTextProperty(), "outbox.search");
        words.bind(search.accessibleTextProperty(), "outbox.search");
        search.textProperty().addListener((_, _, typed) -> shown.setPredicate(act -> OutboxViewModel.fits(textOf(act), typed)));
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox choices = new HBox(8, search, filter);
        choices.setAlignment(Pos.CENTER_LEFT);
        return choices;
    }

    private TableView<SentAct> list() {
        table.setId("outbox-list");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("outbox.empty", "muted"));
        words.bind(table.accessibleTextProperty(), "outbox.title");
        table.getColumns().add(column("audit.number", 70, act -> Long.toString(act.operation().deskSeq())));
        table.getColumns().add(column("audit.when", 150, act -> words.formats().dateTime(act.at(), zone)));
        table.getColumns().add(column("audit.who", 140, act -> act.operation().agent()));
        table.getColumns().add(column("audit.what", 320, this::what));
        table.getColumns().add(column("audit.whom", 200, this::person));
        table.getColumns().add(column("outbox.state", 220, this::state));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private TableColumn<SentAct, String> column(String key, double width, Function<SentAct, String> value) {
        return new TextColumn<>(words, key, width, value);
    }

    private String what(SentAct act) {
        return new ActText(words, purposes).of(act.operation().act());
    }

    private String person(SentAct act) {
        return Optional.ofNullable(model.sent().get().people().get(act.applicantId())).map(Applicant::fullName).orElse("");
    }

    private String state(SentAct act) {
        String state = words.text("outbox.state." + act.state().name());
        if (act.settlement() != null) {
            return words.text("outbox.settledBecause", state, act.settlement().reason());
        }
        return act.reason().isEmpty() ? state : state + " · " + words.text("refusal." + act.reason(), act.detail());
    }

    private String textOf(SentAct act) {
        return String.join(" ", act.operation().agent(), what(act), person(act), state(act), act.operation().aggregate().key());
    }

    private void show(Sent sent) {
        showLink();
        acts.setAll(sent.own());
        troubles.getChildren().setAll(sent.troubles().stream()
                .map(act -> new TroubleCard(
                        model, act, Optional.ofNullable(sent.standing().get(act.operation().id())), person(act), words, zone))
                .toList());
        troublesPane.setVisible(!sent.troubles().isEmpty());
        troublesPane.setManaged(!sent.troubles().isEmpty());
        table.refresh();
    }

    private void showLink() {
        LinkStatus status = model.link();
        link.setText(LinkWords.atLength(status, words, zone));
        link.getStyleClass().setAll("label", "callout", status.isCutOff() ? "attention" : "done");
        words.bind(plug.textProperty(), model.isCut() ? "outbox.join" : "outbox.cut");
        plug.setVisible(demonstration && model.hasLine());
        plug.setManaged(plug.isVisible());
        now.setVisible(model.hasLine());
        now.setManaged(now.isVisible());
        export.setVisible(model.hasLine());
        export.setManaged(export.isVisible());
    }

    /** For a network that stays down: the file is carried to the store by hand. */
    private void export() {
        model.exportName(name -> new FileSaving(runner, _ -> {}, "outbox.exported")
                .ask(this, name, List.of(FILES), (_, then) -> model.export(then)));
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        if (troubles.getChildren().isEmpty()) {
            search.requestFocus();
        } else {
            ((TroubleCard) troubles.getChildren().getFirst()).focusReason();
        }
    }

    @Override
    public void refresh() {
        showLink();
        runner.read(desk.purposes()::all, list -> purposes = list);
        model.refresh();
    }

    @Override
    public void tick() {
        showLink();
    }
}
