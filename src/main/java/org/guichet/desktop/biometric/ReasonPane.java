package org.guichet.desktop.biometric;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.Untaken;
import org.guichet.workflow.biometric.AccountForFingers.SecondAgent;
import org.guichet.workflow.biometric.EnrolmentInHand;

/** Why the chosen finger can't be taken; for somebody under age, all that are open at once. */
final class ReasonPane extends VBox {

    private final CaptureViewModel model;
    private final Words words;
    private final Label title = new Label();
    private final FlowPane reasons = new FlowPane(8, 8);
    private final CheckBox permanent = new CheckBox();
    private final TextField login = new TextField();
    private final PasswordField password = new PasswordField();
    private final HBox second = new HBox(8);

    ReasonPane(CaptureViewModel model, Words words) {
        super(8);
        this.model = model;
        this.words = words;
        setId("finger-reasons");
        title.getStyleClass().add("section-title");
        permanent.setId("reason-permanent");
        words.bind(permanent.textProperty(), "capture.permanent");
        login.setId("second-login");
        password.setId("second-password");
        words.bind(login.promptTextProperty(), "capture.second.login");
        words.bind(login.accessibleTextProperty(), "capture.second.login");
        words.bind(password.promptTextProperty(), "capture.second.password");
        words.bind(password.accessibleTextProperty(), "capture.second.password");
        second.setAlignment(Pos.CENTER_LEFT);
        second.getChildren().addAll(words.label("capture.second", "muted"), login, password);
        second.managedProperty().bind(second.visibleProperty());
        managedProperty().bind(visibleProperty());
        getChildren().addAll(title, second, permanent, reasons);
    }

    void show() {
        Enrolment enrolment = model.enrolment().get();
        EnrolmentInHand hand = model.hand().get();
        Finger chosen = model.chosen().get();
        reasons.getChildren().clear();
        boolean underAge = enrolment != null && hand != null && hand.isUnderAge() && !enrolment.open().isEmpty();
        setVisible(enrolment != null && hand != null && !enrolment.isCompleted() && (chosen != null || underAge));
        if (!isVisible() || enrolment == null || hand == null) {
            return;
        }
        second.setVisible(hand.policy().secondAgent());
        permanent.setVisible(chosen != null);
        permanent.setManaged(chosen != null);
        if (chosen == null) {
            title.setText(words.text("capture.underAge", hand.policy().fromAge()));
            reasons.getChildren().add(reason(Untaken.Reason.UNDER_AGE, enrolment.open()));
            return;
        }
        title.setText(words.text("capture.why", words.texts().text("finger", chosen)));
        if (enrolment.of(chosen).untaken() != null) {
            Button again = words.button("capture.reopen", "", () -> model.reopen(chosen));
            again.setId("finger-reopen");
            reasons.getChildren().add(again);
            return;
        }
        for (Untaken.Reason each : Untaken.Reason.values()) {
            if (each != Untaken.Reason.UNDER_AGE) {
                reasons.getChildren().add(reason(each, List.of(chosen)));
            }
        }
    }

    private Button reason(Untaken.Reason reason, List<Finger> fingers) {
        Button button = words.button("untaken." + reason.name(), "", () -> account(reason, fingers));
        button.setId("reason-" + reason.name());
        return button;
    }

    private void account(Untaken.Reason reason, List<Finger> fingers) {
        Untaken.Lasting lasting = permanent.isSelected() ? Untaken.Lasting.PERMANENT : Untaken.Lasting.TEMPORARY;
        Optional<SecondAgent> agent = login.getText().isBlank()
                ? Optional.empty() : Optional.of(new SecondAgent(login.getText().strip(), password.getText()));
        password.clear();
        model.account(fingers, reason, lasting, agent);
        permanent.setSelected(false);
    }
}
