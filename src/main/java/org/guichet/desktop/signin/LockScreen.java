package org.guichet.desktop.signin;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.staff.AccountRefusal;
import org.guichet.domain.staff.Agent;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.Credentials;
import org.guichet.workflow.staff.SignIn;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/**
 * Stands before a desk whose agent went away: it says which desk that is and who locked it, and nothing of the people served. What was
 * being done waits behind it. The agent comes back with the password, or a moment later with the PIN; somebody else signs in instead.
 */
public final class LockScreen extends StackPane {

    /** Not the password is to be typed anew then, but the digits. */
    private static final Set<RefusalReason> SECOND_FACTOR = Set.of(
            AccountRefusal.SECOND_FACTOR_NEEDED, AccountRefusal.SECOND_FACTOR_WRONG, AccountRefusal.SECOND_FACTOR_USED);

    private static final double CARD_WIDTH = 420;

    /** What may follow. */
    public interface Leaving {
        void unlocked();

        /** Somebody else takes the desk over. */
        void another();
    }

    private final DeskSession session;
    private final SessionPin pin;
    private final SignIn signIn;
    private final ActRunner runner;
    private final Words words;
    private final Leaving leaving;
    private final PasswordField secret = new PasswordField();
    private final PasswordField code = new PasswordField();
    private final VBox second = new VBox();
    private final Label trouble = new Label();
    private boolean busy;

    public LockScreen(DeskSession session, SessionPin pin, SignIn signIn, ActRunner runner, Words words, Leaving leaving) {
        this.session = session;
        this.pin = pin;
        this.signIn = signIn;
        this.runner = runner;
        this.words = words;
        this.leaving = leaving;
        setId("locked");
        getStyleClass().add("sign-in");
        pin.locked();
        HBox row = new HBox(card());
        row.setAlignment(Pos.CENTER);
        row.setMaxHeight(USE_PREF_SIZE);
        getChildren().add(row);
    }

    public void focusFirst() {
        secret.requestFocus();
    }

    private VBox card() {
        Label title = words.label("lock.title", "display");
        title.setGraphic(Icons.icon(MaterialDesignL.LOCK_OUTLINE));
        Label who = new Label();
        who.getStyleClass().add("muted");
        Runnable name = () -> who.setText(words.text("lock.who", session.agent().displayName(), session.desk().number()));
        words.current().addListener((_, _, _) -> name.run());
        name.run();
        Button back = words.button("lock.unlock", "⏎", this::submit);
        back.setId("unlock");
        back.getStyleClass().addAll("accent", "primary");
        back.setMaxWidth(Double.MAX_VALUE);
        Button other = words.button("lock.another", "", leaving::another);
        other.setId("another-person");
        other.setMaxWidth(Double.MAX_VALUE);
        Label kept = words.label("lock.kept", "muted");
        kept.setWrapText(true);
        second.getChildren().addAll(field("signin.code", "unlock-code", code));
        second.setVisible(false);
        second.managedProperty().bind(second.visibleProperty());
        VBox asked = field(pin.isGood() ? "lock.secretOrPin" : "lock.secret", "unlock-secret", secret);
        VBox card = new VBox(16, new VBox(4, title, who), asked, second, trouble(), back, other, kept);
        card.getStyleClass().addAll("panel", "sign-in-card");
        card.setPrefWidth(CARD_WIDTH);
        card.setMinWidth(CARD_WIDTH);
        return card;
    }

    private VBox field(String key, String id, PasswordField field) {
        return TypedField.of(words, key, id, field, this::submit);
    }

    private Label trouble() {
        trouble.setId("unlock-trouble");
        trouble.getStyleClass().addAll("callout", "attention");
        trouble.setWrapText(true);
        trouble.setVisible(false);
        trouble.managedProperty().bind(trouble.visibleProperty());
        return trouble;
    }

    private void submit() {
        String typed = secret.getText();
        if (busy || typed.isEmpty()) {
            return;
        }
        if (pin.isGood() && SessionPin.isPin(typed)) {
            boolean right = pin.opens(typed);
            secret.clear();
            if (right) {
                leaving.unlocked();
            } else {
                say(pin.isGood() ? "lock.wrongPin" : "lock.pinGone");
            }
            return;
        }
        busy = true;
        Credentials credentials = new Credentials(session.login(), typed.toCharArray(), new char[0], code.getText());
        runner.read(() -> signIn.confirm(credentials), this::answer);
    }

    private void answer(Result<Agent> result) {
        busy = false;
        switch (result) {
            case Result.Done<Agent> _ -> {
                secret.clear();
                leaving.unlocked();
            }
            case Result.Refused<Agent> refused -> {
                if (isAboutCode(refused.reason())) {
                    second.setVisible(true);
                    code.requestFocus();
                } else {
                    secret.requestFocus();
                    secret.selectAll();
                }
                say(ActRunner.refusal(refused.reason(), refused.detail()));
            }
            case Result.NotSaved<Agent> notSaved -> say("trouble." + notSaved.trouble().name());
        }
    }

    /** Whether a refusal is about the digits of the second factor, and not about the password. */
    static boolean isAboutCode(RefusalReason reason) {
        return SECOND_FACTOR.contains(reason);
    }

    private void say(Notice notice) {
        trouble.setText(words.text(notice.key(), notice.arguments().toArray()) + " " + words.text(notice.remedyKey()));
        trouble.setVisible(true);
    }

    /** The desk was locked by the store, and nothing that anybody types brings it back. */
    public void sayRevoked() {
        pin.forget();
        say(ActRunner.refusal(AccountRefusal.DESK_IS_REVOKED, ""));
    }

    private void say(String key) {
        trouble.setText(words.text(key));
        trouble.setVisible(true);
        secret.requestFocus();
    }
}
