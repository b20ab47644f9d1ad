package org.guichet.desktop.rebooking;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.rebooking.RedatingViewModel.Offer;
import org.guichet.desktop.words.Words;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.workflow.rebooking.PlanDates.Proposals;

/** The free dates in a line, each with its digit; or what dates for many would come to, and the button that gives them. */
public final class RedatingBand extends VBox {

    private final RedatingViewModel model;
    private final Words words;
    private final PlanWords plans;
    private final Label title = new Label();
    private final FlowPane dates = new FlowPane(8, 8);
    private final TextField reason = new TextField();

    /** @param left gives the keyboard back to where it was */
    public RedatingBand(RedatingViewModel model, Words words, Runnable left) {
        this.model = model;
        this.words = words;
        this.plans = new PlanWords(words);
        setId("redate");
        setSpacing(8);
        getStyleClass().addAll("panel", "redate-band");
        title.setId("redate-title");
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        dates.setAlignment(Pos.CENTER_LEFT);
        reason.setId("redate-reason");
        words.bind(reason.promptTextProperty(), "board.why");
        words.bind(reason.accessibleTextProperty(), "board.why");
        reason.textProperty().addListener((_, before, now) -> {
            if (now.length() > RebookingAct.REASON_LENGTH) {
                reason.setText(before);
            }
        });
        reason.setOnAction(_ -> {
            if (model.offer().get() instanceof Offer.Many many) {
                model.confirm(many.plan(), reason.getText());
            }
        });
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button leave = words.button("board.leave", "Esc", model::leave);
        leave.setId("redate-leave");
        leave.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(title, dates, new HBox(8, reason, leave));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.offer().addListener((_, before, now) -> {
            show();
            if (now == null && before != null) {
                left.run();
            }
        });
        words.current().addListener((_, _, _) -> show());
        show();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.leave();
            event.consume();
        } else if (!(event.getTarget() instanceof TextField) && event.getCode().isDigitKey()) {
            int digit = event.getCode().getCode() - KeyCode.DIGIT0.getCode();
            List<Node> buttons = dates.getChildren();
            if (digit >= 1 && digit <= buttons.size() && buttons.get(digit - 1) instanceof Button button) {
                button.fire();
                event.consume();
            }
        }
    }

    private void show() {
        Offer offer = model.offer().get();
        setVisible(offer != null);
        setManaged(offer != null);
        if (offer == null) {
            return;
        }
        reason.setText(offer.reason());
        switch (offer) {
            case Offer.Choice(Proposals proposals, String _) -> choice(proposals);
            case Offer.Many many -> many(many);
        }
        dates.getChildren().getFirst().requestFocus();
    }

    private void choice(Proposals proposals) {
        title.setText(words.text(
                "redate.choose",
                proposals.person().map(Applicant::fullName).orElse(proposals.appointment().number()),
                words.texts().text("procedure.short", proposals.appointment().procedure()),
                proposals.appointment().slot()));
        List<Button> buttons = new ArrayList<>();
        for (LocalDateTime slot : proposals.slots()) {
            String key = String.valueOf(buttons.size() + 1);
            Button button = button(
                    words.formats().shortDay(slot.toLocalDate()) + "  " + words.formats().time(slot.toLocalTime()), key,
                    () -> model.choose(proposals, slot, reason.getText()));
            button.setId("redate-" + key);
            buttons.add(button);
        }
        dates.getChildren().setAll(buttons);
    }

    private void many(Offer.Many offer) {
        title.setText(plans.of(offer.plan()));
        Button give = button(
                words.text("redate.give", offer.plan().planned().size()), "⏎", () -> model.confirm(offer.plan(), reason.getText()));
        give.setId("redate-give");
        give.setDisable(offer.plan().planned().isEmpty());
        dates.getChildren().setAll(give);
    }

    private static Button button(String text, String key, Runnable act) {
        Button button = new Button(text);
        button.getStyleClass().add("touch");
        Label hint = new Label(key);
        hint.getStyleClass().add("key-hint");
        button.setGraphic(hint);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setOnAction(_ -> act.run());
        return button;
    }
}
