package org.guichet.desktop.document;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.OutcomeReason;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** What a document is worth: a shape, a word, a colour, and the reason in a sentence. */
public final class OutcomeBand extends HBox {

    private static final int ICON = 32;

    public OutcomeBand(DocumentReport report, Words words) {
        setId("document-outcome");
        setSpacing(16);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("callout", style(report));
        FontIcon icon = Icons.icon(glyph(report));
        icon.setIconSize(ICON);
        Label outcome = new Label(words.texts().text("outcome", report.outcome()));
        outcome.setId("document-outcome-word");
        outcome.getStyleClass().add("heading");
        Label why = new Label(words.texts().text("outcomeReason", report.why()));
        why.setId("document-outcome-why");
        why.setWrapText(true);
        VBox text = new VBox(2, outcome, why);
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(icon, text);
    }

    private static String style(DocumentReport report) {
        return switch (report.outcome()) {
            case AUTHENTIC -> report.why() == OutcomeReason.SPECIMEN ? "attention" : "done";
            case ALTERED -> "blocked";
            case UNVERIFIABLE -> "attention";
        };
    }

    private static Ikon glyph(DocumentReport report) {
        return switch (report.outcome()) {
            case AUTHENTIC -> MaterialDesignS.SHIELD_CHECK_OUTLINE;
            case ALTERED -> MaterialDesignS.SHIELD_OFF_OUTLINE;
            case UNVERIFIABLE -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
        };
    }
}
