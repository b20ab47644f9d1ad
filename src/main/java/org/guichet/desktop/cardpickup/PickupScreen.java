package org.guichet.desktop.cardpickup;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.Whereabouts;
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
    private @Nullable TroublePane trouble;
    private @Nullable SetAsidePane aside;
    private boolean atHand = true;
    private final PickupSummary summary;

    /** @param open shows a saved file with the platform's own viewer */
    public PickupScreen(PickupViewModel model, ActRunner runner, Words words, ZoneId zone, Consumer<String> open) {
        this.model = model;
        this.runner = runner;
        this.words = words;
        this.zone = zone;
        this.open = open;
        this.summary = new PickupSummary(words);
        setId("pickup");
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        steps.getStyleClass().add("steps");
        setContent(steps);
        steps.heightProperty().addListener((_, _, _) -> moved = true);
        viewportBoundsProperty().addListener((_, _, _) -> reveal());
        model.pickup().addListener((_, before, after) -> {
            if (before.version() != after.version()) {
                trouble = null;
                draw(true);
            }
        });
        model.openStep().addListener((_, _, _) -> draw(true));
        model.fingerOffered().addListener((_, _, _) -> draw(false));
        draw(false);
    }

    public void focusFirst() {
        if (getSkin() == null && getScene() != null) {
            applyCss(); // a new scroll pane takes its content into the scene only with its skin, and no focus before
        }
        if (trouble != null) {
            trouble.focusFirst();
        } else if (aside != null) {
            aside.focusFirst();
        } else if (content != null) {
            content.focusFirst();
        } else if (receipt != null) {
            receipt.focusFirst();
        }
    }

    /** Gives the open step a scan; false where it waits for none such. */
    public boolean takeScan(WedgeScan scan) {
        return content != null && content.takeScan(scan);
    }

    /** What is the matter with the card: asked in place, above the steps. */
    public void askTrouble() {
        CardPickup pickup = model.pickup().get();
        if (trouble == null && !pickup.isHandedOver() && pickup.where() == Whereabouts.IN_STOCK) {
            trouble = new TroublePane(model.setAside(), words, PickupSummary.differences(model, words), this::closeTrouble);
            draw(true);
        }
    }

    private void closeTrouble() {
        trouble = null;
        draw(true);
    }

    public void printReceipt() {
        if (aside != null) {
            aside.print();
        } else if (receipt != null) {
            receipt.print();
        }
    }

    public void saveReceipt() {
        if (aside != null) {
            aside.save();
        } else if (receipt != null) {
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
        atHand = trouble == null && pickup.where() == Whereabouts.IN_STOCK;
        aside = null;
        if (trouble != null) {
            rows.add(trouble);
        } else if (!pickup.isHandedOver() && pickup.where() != Whereabouts.IN_STOCK) {
            aside = new SetAsidePane(model.setAside(), pickup, runner, words, zone, open);
            rows.add(aside);
        }
        for (PickupStep step : model.steps()) {
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
        List<PickupStep> all = model.steps();
        long done = all.stream().filter(pickup::isSettled).count();
        Label progress = new Label(words.text("pickup.progress", done, all.size()));
        progress.getStyleClass().add("muted");
        HBox header = new HBox(12, words.label("pickup.title", "section-title"), gap, progress);
        header.setAlignment(Pos.CENTER_LEFT);
        if (!pickup.isHandedOver() && pickup.where() == Whereabouts.IN_STOCK) {
            Button problem = words.button("trouble.card.open", "Ctrl+P", this::askTrouble);
            problem.setId("open-trouble");
            problem.getStyleClass().addAll("flat", "small");
            header.getChildren().add(problem);
        }
        header.getStyleClass().add("steps-header");
        return header;
    }

    private StepRow row(CardPickup pickup, PickupStep step) {
        boolean finger = step == PickupStep.FINGER && pickup.particulars().finger() == null;
        boolean settled = pickup.isSettled(step) && !finger;
        boolean isOpen = !settled && atHand && model.openStep().get() == step;
        if (isOpen) {
            content = pane(step);
        }
        StepRow.State state = settled ? StepRow.State.DONE : isOpen ? StepRow.State.OPEN : StepRow.State.TO_DO;
        boolean atDesk = pickup.where() == Whereabouts.IN_STOCK && !pickup.isHandedOver();
        boolean repeatable = settled && atDesk && PickupSummary.wasDone(pickup, step);
        return new StepRow(
                words,
                "step",
                step,
                state,
                summary.of(pickup, step, zone),
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
            case FINGER -> new FingerPane(model.finger(), words);
            case SIGNATURE -> new SignaturePane(model, words);
            case HAND_OVER -> new HandOverPane(model, words);
        };
    }
}
