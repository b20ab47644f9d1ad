package org.guichet.desktop.cardpickup;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupStep;

/** Step 6: the card changes hands. The one act that can't be taken back says so before it is done. */
final class HandOverPane extends StepPane {

    private final Button handOver;

    HandOverPane(PickupViewModel model, Words words) {
        CardPickup pickup = model.pickup().get();
        Label what = new Label(words.text("handover.what", pickup.card().serial(), model.person().fullName()));
        what.setWrapText(true);
        what.getStyleClass().add("strong");
        handOver = words.button("handover.do", "⏎", model::handOver);
        handOver.setId("hand-over");
        handOver.getStyleClass().addAll("accent", "primary");
        handOver.setDefaultButton(true);
        Optional<PickupStep> missing = pickup.nextStep().filter(step -> step != PickupStep.HAND_OVER);
        handOver.setDisable(missing.isPresent());
        getChildren().add(what);
        getChildren()
                .add(missing.map(step -> new Callout(
                                Notice.Kind.ATTENTION, words.text("handover.missing", words.texts().text("step", step))))
                        .orElseGet(() -> new Callout(Notice.Kind.ATTENTION, words.text("handover.final"))));
        getChildren().add(handOver);
    }

    @Override
    public void focusFirst() {
        handOver.requestFocus();
    }
}
