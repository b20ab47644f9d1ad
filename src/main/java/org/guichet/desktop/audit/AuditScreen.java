package org.guichet.desktop.audit;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.file.ActText;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.audit.ReadAuditTrail.Trail;

/** What was done and looked up at this desk, newest first. */
public final class AuditScreen extends VBox implements Room {

    private static final Pattern DESK = Pattern.compile("desk-([0-9]+)(-.*)?");

    private static final int SHOWN = 500;
    private static final double LEAST = 160;

    private final DeskActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Words words;
    private final TableView<AuditEntry> table = new TableView<>();
    private Map<Long, Applicant> people = Map.of();
    private List<ConsultationPurpose> purposes = List.of();

    public AuditScreen(DeskActs acts, DeskSession session, ActRunner runner, Words words) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.words = words;
        ZoneId zone = acts.clock().getZone();
        setSpacing(12);
        getStyleClass().add("work-area");
        setId("audit");
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("audit.empty", "muted"));
        words.bind(table.accessibleTextProperty(), "audit.title");
        table.getColumns().add(column("audit.number", 70, entry -> Long.toString(entry.deskSeq())));
        table.getColumns().add(column("audit.when", 150, entry -> words.formats().dateTime(entry.at(), zone)));
        table.getColumns().add(column("audit.where", 90, AuditScreen::desk));
        table.getColumns().add(column("audit.who", 150, AuditEntry::agent));
        table.getColumns().add(column("audit.what", 360, entry -> new ActText(words, purposes).of(entry.act())));
        table.getColumns().add(column("audit.whom", 240, this::person));
        Label hint = words.label(session.agent().role().may(Permission.SEE_QUEUE) ? "audit.hint" : "audit.hintAlone", "muted");
        hint.setWrapText(true);
        getChildren().addAll(words.label("audit.title", "heading"), hint, table);
        words.current().addListener((_, _, _) -> table.refresh());
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
        runner.read(acts.purposes()::all, list -> purposes = list);
        runner.run(() -> acts.readAuditTrail().run(session, SHOWN), (Trail trail) -> {
            people = trail.people();
            table.getItems().setAll(trail.entries());
        });
    }

    /** The number of the counter, which a desk's name holds. */
    private static String desk(AuditEntry entry) {
        Matcher named = DESK.matcher(entry.desk());
        return named.matches() ? named.group(1) : entry.desk();
    }

    private TableColumn<AuditEntry, String> column(String key, double width, Function<AuditEntry, String> value) {
        TableColumn<AuditEntry, String> column = new TableColumn<>();
        words.bind(column.textProperty(), key);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST));
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }

    private String person(AuditEntry entry) {
        Applicant person = people.get(entry.applicantId());
        return person == null ? "" : person.fullName();
    }
}
