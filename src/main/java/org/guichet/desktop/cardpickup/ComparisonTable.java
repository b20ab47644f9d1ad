package org.guichet.desktop.cardpickup;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.MrzField;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** A document held against the file, a row for each field. */
public final class ComparisonTable extends GridPane {

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Words words;

    /** @param onDocument key of the text that heads the document's column */
    public ComparisonTable(Words words, String onDocument, List<FieldComparison> fields) {
        this.words = words;
        setId("comparison");
        getStyleClass().add("comparison");
        setHgap(16);
        setVgap(6);
        addRow(0, head("identity.field"), head(onDocument), head("identity.onFile"));
        int row = 1;
        for (FieldComparison field : fields) {
            Label verdict = new Label(words.texts().text("agreement", field.agreement()));
            verdict.setGraphic(icon(field.agreement()));
            verdict.getStyleClass().add("agreement-" + field.agreement().name());
            addRow(
                    row++,
                    muted(words.texts().text("field", field.field())),
                    value(shown(field, field.onDocument())),
                    value(shown(field, field.onFile())),
                    verdict);
        }
    }

    /** Dates come as ISO dates, and are shown in the way of the language. */
    private String shown(FieldComparison field, String value) {
        boolean date = field.field() == MrzField.BIRTH_DATE && ISO_DATE.matcher(value).matches();
        return date ? words.formats().date(LocalDate.parse(value)) : value;
    }

    private static FontIcon icon(Agreement agreement) {
        return Icons.icon(
                switch (agreement) {
                    case AGREES, TRUNCATED_AGREES -> MaterialDesignC.CHECK;
                    case DIFFERS -> MaterialDesignN.NOT_EQUAL_VARIANT;
                    case NOT_ON_FILE -> MaterialDesignM.MINUS;
                });
    }

    private Label head(String key) {
        return words.label(key, "muted", "small");
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Label value(String text) {
        Label label = new Label(text.isEmpty() ? "—" : text);
        label.setWrapText(true);
        return label;
    }
}
