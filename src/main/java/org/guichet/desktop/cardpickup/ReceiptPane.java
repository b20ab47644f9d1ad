package org.guichet.desktop.cardpickup;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.FileSaving;
import org.guichet.desktop.words.Words;
import org.guichet.domain.audit.AuditedAct.Medium;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.workflow.cardpickup.IssueReceipt.Wording;
import org.jspecify.annotations.Nullable;

/** After the hand-over: the receipt as it will be printed, and what can be done with it. */
final class ReceiptPane extends VBox {

    private static final double PAGE_WIDTH = 420;

    private final PickupViewModel model;
    private final ActRunner runner;
    private final Words words;
    private final Consumer<String> open;
    private final ImageView page = new ImageView();
    private final Button print;

    /** @param open shows a saved file with the platform's own viewer */
    ReceiptPane(PickupViewModel model, ActRunner runner, Words words, Consumer<String> open) {
        this.model = model;
        this.runner = runner;
        this.words = words;
        this.open = open;
        setSpacing(12);
        page.setPreserveRatio(true);
        page.setFitWidth(PAGE_WIDTH);
        page.setSmooth(true);
        page.setId("receipt-preview");
        page.setAccessibleText(words.text("receipt.preview"));
        StackPane frame = new StackPane(page);
        frame.getStyleClass().add("paper");
        frame.setMinHeight(120);
        frame.setMaxWidth(PAGE_WIDTH + 2);
        print = words.button("receipt.print", "F9", this::print);
        print.setId("print-receipt");
        print.getStyleClass().add("primary");
        Button save = words.button("receipt.save", "Ctrl+S", this::save);
        save.setId("save-receipt");
        save.getStyleClass().add("primary");
        getChildren().addAll(new HBox(8, print, save), frame);
        model.issueReceipt(
                wording(),
                Medium.SCREEN,
                pdf -> model.preview(pdf, png -> page.setImage(new Image(new ByteArrayInputStream(png)))));
    }

    void focusFirst() {
        print.requestFocus();
    }

    void print() {
        model.issueReceipt(wording(), Medium.PAPER, model::print);
    }

    void save() {
        new FileSaving(runner, open, "receipt.saved")
                .ask(this, model.receiptName(), then -> model.issueReceipt(wording(), Medium.FILE, then));
    }

    private String receivedBy(@Nullable Recipient recipient) {
        return recipient == null ? "" : words.text(
                "receipt.recipient", recipient.name(), words.texts().text("recipientQuality", recipient.quality()),
                words.texts().text("recipientDocument", recipient.document()), recipient.documentNumber());
    }

    private String finger(@Nullable FingerCheck finger) {
        return finger == null ? "" : words.texts().text("receipt.finger", finger.outcome());
    }

    private Wording wording() {
        CardPickup pickup = model.pickup().get();
        List<String> takenBack = new ArrayList<>();
        ReturnedDocuments returned = pickup.returned();
        if (returned != null) {
            if (returned.oldCard() == Return.TAKEN_BACK) {
                takenBack.add(words.text("receipt.oldCard", pickup.card().oldCard().orElse("")));
            }
            if (returned.provisionalPaper() == Return.TAKEN_BACK) {
                takenBack.add(words.text("receipt.provisionalPaper"));
            }
        }
        return model.wording(
                words.language().locale(),
                words.text("desk.name", model.desk()),
                words.text("permit." + pickup.card().permitType()),
                takenBack,
                new PickupSummary(words).reduction(pickup),
                receivedBy(pickup.particulars().recipient()),
                finger(pickup.particulars().finger()));
    }
}
