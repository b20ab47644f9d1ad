package org.guichet.desktop.signin;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** The first window: name, password, desk. */
public final class SignInScreen extends StackPane {

    private static final double CARD_WIDTH = 420;

    private final SignInViewModel model;
    private final Words words;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField chosen = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final TextField code = new TextField();
    private final ComboBox<ServiceDesk> desk = new ComboBox<>();

    public SignInScreen(SignInViewModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("sign-in");
        HBox row = new HBox(24, card());
        row.setAlignment(Pos.CENTER);
        row.setMaxHeight(USE_PREF_SIZE);
        if (model.isDemonstration()) {
            row.getChildren().add(demonstrationAccounts());
        }
        getChildren().add(row);
    }

    /** Puts the cursor where typing starts. */
    public void focusFirst() {
        (login.getText().isEmpty() ? login : password).requestFocus();
    }

    private VBox card() {
        Label title = words.label("app.name", "display");
        Label site = new Label(model.siteName());
        site.getStyleClass().add("muted");
        site.setWrapText(true);
        VBox heading = new VBox(4, title, site);

        login.setId("login");
        login.textProperty().bindBidirectional(model.login());
        password.setId("password");
        password.textProperty().bindBidirectional(model.password());
        password.setOnAction(_ -> model.submit());
        login.setOnAction(_ -> password.requestFocus());
        deskChoice();

        Button enter = words.button("signin.enter", "⏎", model::submit);
        enter.setId("sign-in");
        enter.getStyleClass().addAll("accent", "primary");
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.busy());
        VBox card = new VBox(
                16,
                heading,
                field("signin.login", login),
                field("signin.password", password),
                asked("signin.code", "code", code, model.code(), model.codeAsked()),
                asked("signin.chosen", "chosen", chosen, model.chosen(), model.choosing()),
                asked("signin.again", "again", again, model.again(), model.choosing()),
                field("signin.desk", desk),
                trouble(),
                enter,
                change());
        card.getStyleClass().addAll("panel", "sign-in-card");
        card.setPrefWidth(CARD_WIDTH);
        card.setMinWidth(CARD_WIDTH);
        return card;
    }

    private void deskChoice() {
        desk.setId("desk");
        desk.getItems().setAll(model.desks());
        desk.setMaxWidth(Double.MAX_VALUE);
        desk.setCellFactory(_ -> new DeskCell());
        desk.setButtonCell(new DeskCell());
        words.current().addListener((_, _, _) -> desk.setButtonCell(new DeskCell()));
        desk.valueProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.desk().set(chosen.number());
            }
        });
        desk.getItems().stream()
                .filter(each -> each.number() == model.desk().get())
                .findFirst()
                .ifPresent(desk::setValue);
    }

    /** In view only where it is asked for. */
    private VBox asked(String key, String id, TextField field, StringProperty value, BooleanProperty where) {
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.setOnAction(_ -> model.submit());
        VBox box = field(key, field);
        box.visibleProperty().bind(where);
        box.managedProperty().bind(where);
        return box;
    }

    private Button change() {
        Button change = words.button("signin.change", "", () -> {
            model.choosing().set(true);
            (password.getText().isEmpty() ? password : chosen).requestFocus();
        });
        change.setId("change-password");
        change.getStyleClass().add("flat");
        change.visibleProperty().bind(model.choosing().not());
        change.managedProperty().bind(change.visibleProperty());
        return change;
    }

    private VBox field(String key, Control control) {
        Label label = words.label(key, "field-label");
        label.setLabelFor(control);
        words.bind(control.accessibleTextProperty(), key);
        return new VBox(4, label, control);
    }

    private Label trouble() {
        Label label = new Label();
        label.setId("sign-in-trouble");
        label.getStyleClass().addAll("callout", "attention");
        label.setGraphic(Icons.icon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.managedProperty().bind(label.visibleProperty());
        show(label, null);
        model.trouble().addListener((_, _, notice) -> {
            show(label, notice);
            if (notice != null && model.codeAsked().get() && code.getText().isEmpty()) {
                code.requestFocus();
            } else if (notice != null && model.choosing().get()) {
                chosen.requestFocus();
                chosen.selectAll();
            } else if (notice != null && !login.isFocused()) {
                password.requestFocus();
                password.selectAll(); // what is typed next takes the place of what was wrong
            }
        });
        words.current().addListener((_, _, _) -> show(label, model.trouble().get()));
        return label;
    }

    private void show(Label label, @Nullable Notice notice) {
        label.setVisible(notice != null);
        if (notice != null) {
            label.setText(words.text(notice.key(), notice.arguments().toArray()) + " " + words.text(notice.remedyKey()));
        }
    }

    private VBox demonstrationAccounts() {
        VBox list = new VBox(4);
        List<Agent> agents = model.demonstrationAgents();
        agents.forEach(agent -> list.getChildren().add(account(agent)));
        Label hint = words.label("signin.demonstration.hint", "muted");
        hint.setWrapText(true);
        VBox box = new VBox(12, words.label("signin.demonstration.title", "heading"), hint, list);
        box.getStyleClass().addAll("panel", "sign-in-card");
        box.setPrefWidth(CARD_WIDTH);
        return box;
    }

    private Button account(Agent agent) {
        Label name = new Label(agent.displayName());
        name.getStyleClass().add("strong");
        Label role = new Label();
        role.getStyleClass().add("muted");
        words.bind(role.textProperty(), "role." + agent.role().name());
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(8, name, role);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button();
        button.setGraphic(line);
        button.setAccessibleText(agent.displayName());
        button.getStyleClass().addAll("flat", "account");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(24));
        button.setOnAction(_ -> {
            model.login().set(agent.login());
            model.password().set("demo");
            model.submit();
        });
        return button;
    }

    private final class DeskCell extends ListCell<ServiceDesk> {
        @Override
        protected void updateItem(ServiceDesk item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                return;
            }
            String skills = item.skills().size() == Procedure.values().length
                    ? words.text("desk.allProcedures")
                    : item.skills().stream()
                            .sorted()
                            .map(each -> words.texts().text("procedure.short", each))
                            .collect(Collectors.joining(", "));
            setText(words.text("desk.name", item.number()) + " · " + skills);
        }
    }
}
