package org.guichet.desktop.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.reading.DatumComparison;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** What the document says, beside what the file says; each datum that the file lacks or has otherwise can be taken over with one key. */
final class DatumRows extends GridPane {

    static final int DIGITS = 9;
    private static final double NAME = 96;
    private static final double VALUE = 72;
    private static final double VERDICT = 112;
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Words words;
    private final List<DatumKind> toTake = new ArrayList<>();

    /**
     * @param beside whether a file is open
     * @param mayTake whether the document and the user's role allow it
     */
    DatumRows(List<DatumComparison> rows, boolean beside, boolean mayTake, Words words, Consumer<DatumKind> take) {
        this.words = words;
        setId("document-data");
        getStyleClass().add("comparison");
        setHgap(8);
        setVgap(6);
        setMaxWidth(Double.MAX_VALUE);
        getColumnConstraints().addAll(column(NAME, Priority.NEVER), column(VALUE, Priority.ALWAYS));
        if (beside) {
            getColumnConstraints().addAll(column(VALUE, Priority.ALWAYS), column(VERDICT, Priority.NEVER));
        }
        addRow(0, head("identity.field"), head("document.onDocument"));
        if (beside) {
            addRow(0, head("identity.onFile"));
            if (mayTake) {
                add(head("document.take"), 4, 0);
            }
        }
        int row = 1;
        for (DatumComparison each : rows) {
            addRow(row, muted(words.texts().text("datum", each.kind())), value(each.onDocument()));
            if (beside) {
                addRow(row, value(each.onFile()), verdict(each.agreement()));
                if (mayTake && each.canBeTaken() && toTake.size() < DIGITS) {
                    add(button(each.kind(), take), 4, row);
                }
            }
            row++;
        }
    }

    private static ColumnConstraints column(double least, Priority grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(least);
        column.setPrefWidth(least);
        column.setHgrow(grows);
        return column;
    }

    /** In the order of their digits. */
    List<DatumKind> toTake() {
        return List.copyOf(toTake);
    }

    private Button button(DatumKind kind, Consumer<DatumKind> take) {
        toTake.add(kind);
        Button button = new Button("Ctrl+" + toTake.size());
        button.setAccessibleText(words.text("document.take") + " " + words.texts().text("datum", kind));
        button.setOnAction(_ -> take.accept(kind));
        button.getStyleClass().add("small");
        button.setId("take-" + kind);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private Label verdict(Agreement agreement) {
        Label verdict = new Label(words.texts().text("agreement", agreement));
        FontIcon icon = Icons.icon(switch (agreement) {
            case AGREES, TRUNCATED_AGREES -> MaterialDesignC.CHECK;
            case DIFFERS -> MaterialDesignN.NOT_EQUAL_VARIANT;
            case NOT_ON_FILE -> MaterialDesignM.MINUS;
        });
        verdict.setGraphic(icon);
        verdict.getStyleClass().add("agreement-" + agreement.name());
        verdict.setWrapText(true);
        return verdict;
    }

    private Label value(String value) {
        Label label = new Label(value.isEmpty() ? "—" : shown(value));
        label.setWrapText(true);
        return label;
    }

    private String shown(String value) {
        return ISO_DATE.matcher(value).matches() ? words.formats().date(LocalDate.parse(value)) : value;
    }

    private Label head(String key) {
        return words.label(key, "muted", "small");
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }
}
