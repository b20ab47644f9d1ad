package org.guichet.desktop.cardpickup;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.MrzCorrection;
import org.guichet.domain.document.MrzField;

/** A misreading that would make all digits agree: proposed, never applied by itself. The agent compares with the paper. */
public final class CorrectionLine extends HBox {

    /** Among more, nobody chooses: scanning again is quicker. */
    private static final int MOST = 4;

    private CorrectionLine(Words words, String said, List<String> lines, Consumer<String> take) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("correction");
        Label text = new Label(said);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.SOMETIMES);
        Button button = words.button("mrz.takeCorrection", "", () -> take.accept(String.join("\n", lines)));
        button.setId("take-correction");
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(text, button);
    }

    /**
     * The likely ones; none where nothing can be proposed.
     *
     * @param take what becomes of the zone as it would be read, its lines apart by line ends
     */
    public static List<CorrectionLine> of(Words words, List<MrzCorrection> corrections, Consumer<String> take) {
        return corrections.stream().limit(MOST).map(each -> new CorrectionLine(words, each.changes().stream()
                .map(change -> said(words, change.field(), String.valueOf(change.read()), String.valueOf(change.proposed())))
                .collect(Collectors.joining(" · ")), each.corrected().lines(), take)).toList();
    }

    /** Those of a report, which names fields as scripts do. */
    public static List<CorrectionLine> ofReport(Words words, DocumentReport report, Consumer<String> take) {
        return report.corrections().stream().limit(MOST).map(each -> new CorrectionLine(words, each.changes().stream()
                .map(change -> said(words, MrzField.ofReport(change.field()), change.read(), change.proposed()))
                .collect(Collectors.joining(" · ")), each.lines(), take)).toList();
    }

    private static String said(Words words, MrzField field, String read, String proposed) {
        return words.text("mrz.correction", words.texts().text("field", field), read, proposed);
    }
}
