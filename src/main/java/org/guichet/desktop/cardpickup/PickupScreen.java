package org.guichet.desktop.cardpickup;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.document.WedgeScan;
import org.jspecify.annotations.Nullable;

/** A card pickup as a vertical list of steps; the first that is still to be done is open. */
public final class PickupScreen extends ScrollPane {

    private static final double MARGIN = 12;

    private final PickupViewModel model;
    private final ActRunner runner;
    private final Words words;
    private final ZoneId zone;
    private final Consumer<String> open;
    private final VBox steps = new Steps();
    private boolean moved = true;
    private @Nullable StepPane content;
    private @Nullable ReceiptPane receipt;

    /** @param open shows a saved file with the platform's own viewer */
    public PickupScreen(PickupViewModel model, ActRunner runner, Words words, ZoneId zone, Consumer<String> open) {
        this.model = model;
        this.runner = runner;
        this.words = words;
        this.zone = zone;
        this.open = open;
        setId("pickup");
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        steps.getStyleClass().add("steps");
        setContent(steps);
        steps.heightProperty().addListener((_, _, _) -> moved = true);
        viewportBoundsProperty().addListener((_, _, _) -> reveal());
        model.pickup().addListener((_, before, after) -> {
            if (before.version() != after.version()) {
                draw(true);
            }
        });
        model.openStep().addListener((_, _, _) -> draw(true));
        draw(false);
    }

    public void focusFirst() {
        if (content != null) {
            if (getSkin() == null && getScene() != null) {
                applyCss(); // a new scroll pane takes its content into the scene only with its skin, and no focus before
            }
            content.focusFirst();
        } else if (receipt != null) {
            receipt.focusFirst();
        }
    }

    /** Gives the open step a scan; false where it waits for none such. */
    public boolean takeScan(WedgeScan scan) {
        return content != null && content.takeScan(scan);
    }

    public void printReceipt() {
        if (receipt != null) {
            receipt.print();
        }
    }

    public void saveReceipt() {
        if (receipt != null) {
            receipt.save();
        }
    }

    private void draw(boolean takeFocus) {
        CardPickup pickup = model.pickup().get();
        List<Node> rows = new ArrayList<>();
        rows.add(header(pickup));
        content = null;
        if (pickup.isHandedOver()) {
            receipt = new ReceiptPane(model, runner, words, open);
            rows.add(receipt);
        }
        for (PickupStep step : PickupStep.values()) {
            rows.add(row(pickup, step));
        }
        steps.getChildren().setAll(rows);
        moved = true;
        if (takeFocus) {
            focusFirst();
        }
    }

    /** Their rows have their places only after a layout. */
    private final class Steps extends VBox {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (moved) {
                moved = false;
                reveal();
            }
        }
    }

    /** Scrolls so far that the whole of the open step is in view, or its beginning where it is higher than the window. */
    private void reveal() {
        double hidden = steps.getHeight() - getViewportBounds().getHeight();
        Node row = content == null ? null : content.getParent();
        if (hidden <= 0 || row == null) {
            setVvalue(0);
            return;
        }
        double bottom = row.getBoundsInParent().getMaxY() + MARGIN - getViewportBounds().getHeight();
        double top = Math.min(Math.max(0, bottom), row.getBoundsInParent().getMinY());
        setVvalue(Math.min(1, top / hidden));
    }

    private HBox header(CardPickup pickup) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        long done = Arrays.stream(PickupStep.values()).filter(pickup::isSettled).count();
        Label progress = new Label(words.text("pickup.progress", done, PickupStep.values().length));
        progress.getStyleClass().add("muted");
        HBox header = new HBox(12, words.label("pickup.title", "section-title"), gap, progress);
        header.getStyleClass().add("steps-header");
        return header;
    }

    private StepRow row(CardPickup pickup, PickupStep step) {
        boolean settled = pickup.isSettled(step);
        boolean isOpen = !settled && model.openStep().get() == step;
        if (isOpen) {
            content = pane(step);
        }
        StepRow.State state = settled ? StepRow.State.DONE : isOpen ? StepRow.State.OPEN : StepRow.State.TO_DO;
        boolean repeatable = settled && !pickup.isHandedOver() && wasDone(pickup, step);
        return new StepRow(
                words,
                "step",
                step,
                state,
                summary(pickup, step),
                () -> {
                    if (!settled) {
                        model.openStep().set(step);
                    }
                },
                repeatable ? () -> model.reopen(step) : null,
                isOpen ? content : null);
    }

    private StepPane pane(PickupStep step) {
        return switch (step) {
            case IDENTITY -> new IdentityPane(model, words);
            case CARD -> new CardPane(model, words);
            case STAMP -> new StampPane(model, words);
            case OLD_DOCUMENTS -> new OldDocumentsPane(model, words);
            case SIGNATURE -> new SignaturePane(model, words);
            case HAND_OVER -> new HandOverPane(model, words);
        };
    }

    /** Some steps are settled because there is nothing to do in them. */
    private static boolean wasDone(CardPickup pickup, PickupStep step) {
        return switch (step) {
            case STAMP -> pickup.stamp() != null;
            case OLD_DOCUMENTS -> pickup.returned() != null;
            case IDENTITY, CARD, SIGNATURE, HAND_OVER -> true;
        };
    }

    private String summary(CardPickup pickup, PickupStep step) {
        return switch (step) {
            case IDENTITY -> identity(pickup.identity());
            case CARD ->
                pickup.cardCheckedAt() == null
                        ? words.text("summary.slot", pickup.card().storageSlot())
                        : words.text("summary.cardChecked", pickup.card().serial());
            case STAMP -> stamp(pickup);
            case OLD_DOCUMENTS -> papers(pickup);
            case SIGNATURE -> pickup.signature() == null ? "" : words.text("summary.signed");
            case HAND_OVER ->
                pickup.handOver() == null
                        ? ""
                        : words.text("summary.handedOver", words.formats().time(Objects.requireNonNull(pickup.handOver()).at(), zone));
        };
    }

    private String identity(@Nullable IdentityCheck identity) {
        if (identity == null) {
            return words.text("summary.scanPassport");
        }
        return identity.acceptedDifferences().isEmpty()
                ? words.text("summary.identityAgrees")
                : words.text("summary.identityAccepted", identity.acceptedDifferences().size());
    }

    private String stamp(CardPickup pickup) {
        StampNumber stamp = pickup.stamp();
        if (stamp != null) {
            return stamp.masked();
        }
        int due = pickup.card().stampDueCents();
        return due == 0 ? words.text("summary.noStampDue") : words.text("summary.stampDue", words.formats().amount(due));
    }

    private String papers(CardPickup pickup) {
        ReturnedDocuments returned = pickup.returned();
        if (returned != null) {
            return words.text("summary.papersSettled");
        }
        return words.text(pickup.card().hasPapersToReturn() ? "summary.papersDue" : "summary.noPapers");
    }
}
