package org.guichet.desktop.staff;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.room.Room;
import org.guichet.desktop.staff.AccountsViewModel.Secret;
import org.guichet.desktop.words.TextColumn;
import org.guichet.desktop.words.Words;
import org.guichet.domain.staff.Role;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.staff.ManageAccounts.Line;
import org.guichet.workflow.staff.ManageAccounts;

/** The accounts of the site: who may sign in, as what. A password or a second factor that was made is shown once, to be handed over. */
public final class AccountsRoom extends VBox implements Room {

    private final AccountsViewModel model;
    private final Words words;
    private final TableView<Line> table = new TableView<>();
    private final TextField login = new TextField();
    private final TextField name = new TextField();
    private final ComboBox<Role> role = new ComboBox<>();
    private final Label secret = new Label();
    private final Button state;
    private final Button factor;

    public AccountsRoom(ManageAccounts accounts, DeskSession session, ActRunner runner, Words words) {
        this.words = words;
        model = new AccountsViewModel(accounts, session, runner);
        state = words.button("accounts.close", "", this::turnState);
        factor = words.button("accounts.factor.set", "", this::turnFactor);
        setId("accounts");
        setSpacing(12);
        getStyleClass().add("work-area");
        Label hint = words.label("accounts.hint", "muted");
        hint.setWrapText(true);
        getChildren().addAll(words.label("accounts.heading", "heading"), hint, list(), acts(), handOver(), form());
        model.lines().addListener((_, _, lines) -> show(lines));
        table.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> nameActs());
        words.current().addListener((_, _, _) -> {
            table.refresh();
            nameActs();
            show(model.secret().get());
        });
        nameActs();
    }

    private void show(List<Line> lines) {
        int chosen = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(lines);
        table.getSelectionModel().select(Math.clamp(chosen, 0, Math.max(0, lines.size() - 1)));
        nameActs();
    }

    private TableView<Line> list() {
        table.setId("account-list");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(words.label("accounts.none", "muted"));
        words.bind(table.accessibleTextProperty(), "accounts.heading");
        column("accounts.login", 160, line -> line.agent().login());
        column("accounts.name", 220, line -> line.agent().displayName());
        column("accounts.role", 160, line -> words.texts().text("role", line.agent().role()));
        column("accounts.state", 220, line -> words.text("accounts.state." + stateOf(line)));
        column("accounts.factor", 140, line -> words.text(line.secondFactor() ? "accounts.factor.SET" : "accounts.factor.NONE"));
        VBox.setVgrow(table, Priority.ALWAYS);
        return table;
    }

    private static String stateOf(Line line) {
        return !line.open() ? "CLOSED" : line.waits() ? "WAITS" : "OPEN";
    }

    private void column(String key, double width, Function<Line, String> value) {
        table.getColumns().add(new TextColumn<>(words, key, width, value));
    }

    private FlowPane acts() {
        Button reset = words.button("accounts.reset", "", () -> withChosen(line -> model.reset(line.agent().login())));
        reset.setId("account-reset");
        state.setId("account-state");
        factor.setId("account-factor");
        ComboBox<Role> other = roles("account-role");
        Button give = words.button("accounts.giveRole", "", () -> withChosen(line -> model.give(line.agent().login(), other.getValue())));
        give.setId("account-give");
        FlowPane row = new FlowPane(8, 8, reset, state, factor, other, give);
        row.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
        return row;
    }

    private ComboBox<Role> roles(String id) {
        ComboBox<Role> roles = new ComboBox<>();
        fill(roles, id);
        return roles;
    }

    private void fill(ComboBox<Role> roles, String id) {
        roles.setId(id);
        roles.getItems().setAll(Role.values());
        roles.setValue(Role.AGENT);
        words.bind(roles.accessibleTextProperty(), "accounts.role");
        roles.setConverter(new StringConverter<>() {
            @Override
            public String toString(Role each) {
                return each == null ? "" : words.texts().text("role", each);
            }

            @Override
            public Role fromString(String text) {
                throw new UnsupportedOperationException("roles are chosen, not typed");
            }
        });
    }

    private Label handOver() {
        secret.setId("account-secret");
        secret.getStyleClass().addAll("callout", "strong");
        secret.setWrapText(true);
        secret.setMaxWidth(Double.MAX_VALUE);
        secret.setFocusTraversable(true);
        secret.managedProperty().bind(secret.visibleProperty());
        secret.setVisible(false);
        model.secret().addListener((_, _, made) -> show(made));
        return secret;
    }

    private void show(Secret made) {
        secret.setVisible(!made.text().isEmpty());
        if (!made.text().isEmpty()) {
            String key = made.password() ? "accounts.handOver.password" : "accounts.handOver.factor";
            secret.setText(words.text(key, made.login(), made.text()));
        }
    }

    private VBox form() {
        fill(role, "account-new-role");
        Button add = words.button("accounts.add", "⏎", this::add);
        add.setId("account-add");
        add.getStyleClass().addAll("accent", "primary");
        login.setId("account-login");
        name.setId("account-name");
        login.setOnAction(_ -> name.requestFocus());
        name.setOnAction(_ -> add());
        HBox line = new HBox(
                8, field("accounts.login", login), field("accounts.name", name), field("accounts.role", role), add);
        line.setAlignment(Pos.BOTTOM_LEFT);
        VBox form = new VBox(8, words.label("accounts.new", "section-title"), line);
        form.getStyleClass().add("panel");
        form.setPadding(new Insets(12, 16, 16, 16));
        return form;
    }

    private VBox field(String key, Control control) {
        Label label = words.label(key, "field-label");
        label.setLabelFor(control);
        if (!(control instanceof ComboBox)) {
            words.bind(control.accessibleTextProperty(), key);
        }
        return new VBox(4, label, control);
    }

    private void add() {
        model.open(login.getText().strip(), name.getText().strip(), role.getValue(), () -> {
            login.clear();
            name.clear();
            table.requestFocus();
        });
    }

    private void turnState() {
        withChosen(line -> model.setOpen(line.agent().login(), !line.open()));
    }

    private void turnFactor() {
        withChosen(line -> model.setSecondFactor(line.agent().login(), !line.secondFactor()));
    }

    private void withChosen(Consumer<Line> act) {
        Line chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            act.accept(chosen);
        }
    }

    private void nameActs() {
        Line chosen = table.getSelectionModel().getSelectedItem();
        words.bind(state.textProperty(), chosen != null && !chosen.open() ? "accounts.reopen" : "accounts.close");
        words.bind(factor.textProperty(), chosen != null && chosen.secondFactor() ? "accounts.factor.remove" : "accounts.factor.set");
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void enter() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void refresh() {
        model.refresh();
    }
}
