package org.guichet.desktop.signin;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.SecondPersonRefusal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.CallSecondPerson;
import org.guichet.workflow.staff.Credentials;

/** Asks somebody else to answer for an act too, over the desk of whoever does it. Escape gives the act up; what was typed for it stays. */
public final class SecondPersonOverlay extends StackPane {

    private static final double WIDTH = 460;

    private final DeskSession session;
    private final TwoPersonAct act;
    private final CallSecondPerson call;
    private final ActRunner runner;
    private final Words words;
    private final Answer answer;
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField code = new PasswordField();
    private final Label trouble = new Label();
    private boolean busy;
    private boolean over;

    /**
     * What it takes besides the session.
     *
     * @param offered whom to try in a demonstration; nobody elsewhere
     */
    public record Needs(CallSecondPerson call, ActRunner runner, Words words, List<Agent> offered) {}

    /** What may follow. */
    public interface Answer {

        /** @param both for this one act */
        void given(DeskSession both);

        void givenUp();
    }

    public SecondPersonOverlay(
            DeskSession session, TwoPersonAct act, Needs needs, Answer answer) {
        this.session = session;
        this.act = act;
        this.call = needs.call();
        this.runner = needs.runner();
        this.words = needs.words();
        this.answer = answer;
        setId("second-person");
        getStyleClass().add("scrim");
        VBox card = card(needs.offered());
        card.getStyleClass().addAll("panel", "sign-in-card");
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        setAlignment(card, Pos.CENTER);
        getChildren().add(card);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                giveUp();
                event.consume();
            }
        });
    }

    public void focusFirst() {
        login.requestFocus();
    }

    /** Also where the desk is locked or left meanwhile; whatever a password that is being checked comes to counts no more. */
    public void giveUp() {
        if (!over) {
            over = true;
            answer.givenUp();
        }
    }

    private VBox card(List<Agent> offered) {
        Label what = words.label("twoPerson." + act.name(), "strong");
        what.setWrapText(true);
        Label why = new Label();
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        Runnable say = () -> why.setText(words.text("second.why", session.agent().displayName()));
        words.current().addListener((_, _, _) -> say.run());
        say.run();
        VBox codeBox = field("signin.code", "second-code", code);
        codeBox.setVisible(false);
        codeBox.managedProperty().bind(codeBox.visibleProperty());
        trouble.setId("second-trouble");
        trouble.getStyleClass().addAll("callout", "attention");
        trouble.setWrapText(true);
        trouble.setVisible(false);
        trouble.managedProperty().bind(trouble.visibleProperty());
        Button agree = words.button("second.agree", "⏎", this::submit);
        agree.setId("second-agree");
        agree.getStyleClass().addAll("accent", "primary");
        Button back = words.button("second.back", "Esc", this::giveUp);
        back.setId("second-back");
        VBox card = new VBox(
                12, words.label("second.title", "heading"), what, why, field("signin.login", "second-login", login),
                field("signin.password", "second-password", password), codeBox, trouble, new HBox(8, agree, back));
        if (!offered.isEmpty()) {
            String logins = offered.stream().map(Agent::login).collect(Collectors.joining(", "));
            Label hint = new Label();
            hint.getStyleClass().addAll("muted", "small");
            hint.setWrapText(true);
            hint.textProperty().bind(words.current().map(_ -> words.text("second.demonstration", logins)));
            card.getChildren().add(hint);
        }
        return card;
    }

    private VBox field(String key, String id, TextField field) {
        return TypedField.of(words, key, id, field, this::submit);
    }

    private void submit() {
        if (busy) {
            return;
        }
        if (login.getText().isBlank() || password.getText().isEmpty()) {
            (login.getText().isBlank() ? login : password).requestFocus();
            return;
        }
        busy = true;
        Credentials second = new Credentials(login.getText().strip(), password.getText().toCharArray(), new char[0], code.getText());
        runner.read(() -> call.run(session, act, second), this::show);
    }

    private void show(Result<DeskSession> result) {
        busy = false;
        if (over) {
            return;
        }
        switch (result) {
            case Result.Done<DeskSession>(DeskSession both) -> {
                password.clear();
                over = true;
                answer.given(both);
            }
            case Result.Refused<DeskSession> refused -> {
                say(ActRunner.refusal(refused.reason(), refused.detail()));
                boolean digits = LockScreen.isAboutCode(refused.reason());
                if (digits) {
                    code.getParent().setVisible(true);
                }
                TextField wrong = digits ? code : refused.reason() instanceof SecondPersonRefusal ? login : password;
                wrong.requestFocus();
                wrong.selectAll();
            }
            case Result.NotSaved<DeskSession> notSaved -> {
                String key = "trouble." + notSaved.trouble().name();
                say(Notice.blocked(key, key + ".remedy"));
            }
        }
    }

    private void say(Notice notice) {
        trouble.setText(words.text(notice.key(), notice.arguments().toArray()) + " " + words.text(notice.remedyKey()));
        trouble.setVisible(true);
    }
}
