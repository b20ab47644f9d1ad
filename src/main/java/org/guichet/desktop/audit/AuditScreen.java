package org.guichet.desktop.audit;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.file.ActText;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.DeskWords;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.audit.UnusualLookups;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.audit.ExportTrail;
import org.guichet.workflow.audit.ReadAuditTrail.Trail;
import org.guichet.workflow.audit.TrailPress;
import org.guichet.workflow.desk.DeskActs;

/**
 * What was done and looked up at the desks of the site, newest first. Words typed above keep the lines that have them all; Enter follows
 * the person of a line through all that was done for them, Shift+Enter its agent, Escape goes back to everything.
 */
public final class AuditScreen extends VBox implements Room {

    private static final int SHOWN = 2_000;
    private static final double LEAST = 160;

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final ObservableList<AuditEntry> entries = FXCollections.observableArrayList();
    private final FilteredList<AuditEntry> shown = new FilteredList<>(entries);
    private final TableView<AuditEntry> table = new TableView<>(shown);
    private final TextField filter = new TextField();
    private final CheckBox unusualOnly = new CheckBox();
    private final Label following = new Label();
    private final Label key = new Label();
    private Map<Long, Applicant> people = Map.of();
    private Map<AuditEntry.Id, Set<UnusualLookups.Reason>> unusual = Map.of();
    private List<ConsultationPurpose> purposes = List.of();
    private long followed;
    private String followedAgent = "";

    public AuditScreen(DeskActs acts, DeskSession session, ActRunner runner, Words words) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        setSpacing(12);
        getStyleClass().add("work-area");
        setId("audit");
        Label hint = words.label(session.agent().role().may(Permission.SEE_QUEUE) ? "audit.hint" : "audit.hintAlone", "muted");
        hint.setWrapText(true);
        key.setId("trail-key");
        key.getStyleClass().addAll("muted", "small");
        key.setVisible(false);
        key.managedProperty().bind(key.visibleProperty());
        getChildren().addAll(words.label("audit.title", "heading"), hint, filters(), key, list());
        words.current().addListener((_, _, _) -> {
            table.refresh();
            sayFollowed();
        });
    }

    private HBox filters() {
        filter.setId("trail-filter");
        filter.setPrefColumnCount(24);
        words.bind(filter.promptTextProperty(), "audit.filter");
        words.bind(filter.accessibleTextProperty(), "audit.filter");
        filter.textProperty().addListener((_, _, _) -> sift());
        filter.setOnAction(_ -> table.requestFocus());
        unusualOnly.setId("trail-unusual");
        words.bind(unusualOnly.textProperty(), "audit.unusualOnly");
        unusualOnly.selectedProperty().addListener((_, _, _) -> sift());
        following.setId("trail-followed");
        following.getStyleClass().add("strong");
        Button export = words.button("trail.export", "Ctrl+S", this::save);
        export.setId("trail-export");
        export.getStyleClass().add("small");
        export.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(12, filter, unusualOnly, following, space, export);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TableView<AuditEntry> list() {
        ZoneId zone = acts.clock().getZone();
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setId("trail-list");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("audit.empty", "muted"));
        words.bind(table.accessibleTextProperty(), "audit.title");
        table.getColumns().add(column("audit.desk", 90, this::desk));
        table.getColumns().add(column("audit.number", 70, entry -> Long.toString(entry.deskSeq())));
        table.getColumns().add(column("audit.when", 150, entry -> words.formats().dateTime(entry.at(), zone)));
        table.getColumns().add(column("audit.who", 130, AuditScreen::who));
        table.getColumns().add(column("audit.what", 300, this::what));
        table.getColumns().add(column("audit.whom", 190, this::person));
        table.getColumns().add(column("audit.unusual", 200, this::reasons));
        table.setOnKeyPressed(this::onKey);
        return table;
    }

    private void onKey(KeyEvent event) {
        AuditEntry chosen = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            if (event.isShiftDown()) {
                follow(0, chosen.agent());
            } else if (chosen.applicantId() > 0) {
                follow(chosen.applicantId(), "");
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && (isFollowing() || !filter.getText().isEmpty() || unusualOnly.isSelected())) {
            filter.clear();
            unusualOnly.setSelected(false);
            follow(0, "");
            event.consume();
        }
    }

    /** What is shown, as a file and a signed manifest beside it. */
    @Override
    public boolean save() {
        List<TrailPress.Line> lines = shown.stream().map(entry -> new TrailPress.Line(entry, what(entry), reasons(entry))).toList();
        String chosen = String.join(" · ", Stream.of(
                        following.getText(), filter.getText().strip(), unusualOnly.isSelected() ? words.text("audit.unusualOnly") : "")
                .filter(text -> !text.isEmpty()).toList());
        Locale language = words.language().locale();
        String name = words.text("trail.file") + "-" + LocalDate.now(acts.clock());
        new FileSaving(runner, _ -> {}, "trail.exported").askForTwo(
                this, name, List.of("csv", "jsonl"), ExportTrail.MANIFEST,
                (kind, then) -> runner.runTogether(
                        session,
                        people -> acts.trail().export().run(
                                people, TrailPress.Format.valueOf(kind.toUpperCase(Locale.ROOT)), lines, chosen, language),
                        made -> {
                            then.accept(made.file(), made.manifest());
                            key.setText(words.text("trail.key", made.key()));
                            key.setVisible(true);
                        }));
        return true;
    }

    private boolean isFollowing() {
        return followed > 0 || !followedAgent.isEmpty();
    }

    private void follow(long applicantId, String agent) {
        followed = applicantId;
        followedAgent = agent;
        filter.clear();
        refresh();
    }

    private void sayFollowed() {
        Applicant person = people.get(followed);
        String whom = person == null ? followedAgent : person.fullName();
        following.setText(whom.isEmpty() ? "" : words.text("audit.followed", whom));
    }

    private void sift() {
        List<String> wanted = Arrays.stream(plain(filter.getText()).split(" ", -1)).filter(word -> !word.isEmpty()).toList();
        boolean only = unusualOnly.isSelected();
        shown.setPredicate(entry -> {
            String line = plain(String.join(
                    " ", desk(entry), entry.desk(), Long.toString(entry.deskSeq()), who(entry), what(entry), person(entry),
                    reasons(entry), entry.aggregate().key()));
            return wanted.stream().allMatch(line::contains) && (!only || unusual.containsKey(entry.id()));
        });
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        table.requestFocus();
    }

    @Override
    public void refresh() {
        long whom = followed;
        String agent = followedAgent;
        runner.read(acts.purposes()::all, list -> purposes = list);
        runner.run(
                () -> {
                    if (whom > 0) {
                        return acts.trail().read().ofPerson(session, whom, SHOWN);
                    }
                    return agent.isEmpty()
                            ? acts.trail().read().run(session, SHOWN)
                            : acts.trail().read().ofAgent(session, agent, SHOWN);
                },
                this::show);
    }

    private void show(Trail trail) {
        AuditEntry chosen = table.getSelectionModel().getSelectedItem();
        people = trail.people();
        unusual = trail.unusual();
        entries.setAll(trail.entries());
        sift();
        sayFollowed();
        if (chosen != null) {
            table.getSelectionModel().select(chosen);
        }
    }

    private TableColumn<AuditEntry, String> column(String key, double width, Function<AuditEntry, String> value) {
        TableColumn<AuditEntry, String> column = new TextColumn<>(words, key, width, value);
        column.setMinWidth(Math.min(width, LEAST));
        return column;
    }

    private String desk(AuditEntry entry) {
        return DeskWords.of(words, entry.desk());
    }

    /** Both, where it took two. */
    private static String who(AuditEntry entry) {
        return entry.second().isEmpty() ? entry.agent() : entry.agent() + " + " + entry.second();
    }

    private String what(AuditEntry entry) {
        return new ActText(words, purposes).of(entry.act());
    }

    private String person(AuditEntry entry) {
        Applicant person = people.get(entry.applicantId());
        return person == null ? "" : person.fullName();
    }

    private String reasons(AuditEntry entry) {
        return unusual.getOrDefault(entry.id(), Set.of()).stream()
                .sorted()
                .map(reason -> words.texts().text("audit.unusual", reason))
                .collect(Collectors.joining(", "));
    }
}
