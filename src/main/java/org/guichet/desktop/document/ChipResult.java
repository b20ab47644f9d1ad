package org.guichet.desktop.document;

import java.time.LocalDate;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.PhotoPicture;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.chip.ChipBesideZone;
import org.guichet.workflow.chip.ChipSeen;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;

/** What a chip says beside the printed zone, field by field, and its photograph for the agent's own eyes. */
final class ChipResult extends HBox {

    private static final double PHOTO_HEIGHT = 180;
    private static final double NAME = 96;
    private static final double VALUE = 72;
    private static final double VERDICT = 96;
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int OPAQUE = 0xff000000;

    private final Words words;

    ChipResult(ChipSeen seen, Words words) {
        super(16);
        this.words = words;
        setId("chip-result");
        VBox beside = new VBox(8);
        HBox.setHgrow(beside, Priority.ALWAYS);
        beside.getChildren().add(verdict(seen));
        if (seen.differences() > 0) {
            beside.getChildren().add(fields(seen));
        }
        getChildren().addAll(photo(seen), beside);
    }

    private Label verdict(ChipSeen seen) {
        String text = seen.besideZone().isEmpty() ? words.text("chip.noZone")
                : seen.differences() == 0 ? words.text("chip.zoneAgrees", seen.besideZone().size())
                : words.text("chip.zoneDiffers", seen.differences());
        Label label = new Label(text);
        label.setId("chip-beside-zone");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        if (seen.differences() > 0) {
            label.getStyleClass().addAll("callout", "blocked");
        }
        return label;
    }

    private Node photo(ChipSeen seen) {
        if (seen.photo().isEmpty()) {
            Label none = words.label("chip.noPhoto", "muted");
            none.setWrapText(true);
            none.setPrefWidth(PHOTO_HEIGHT * 7 / 9);
            none.setMinWidth(PHOTO_HEIGHT * 7 / 9);
            return none;
        }
        ImageView view = new ImageView(image(seen.photo().get()));
        view.setId("chip-photo");
        view.setPreserveRatio(true);
        view.setFitHeight(PHOTO_HEIGHT);
        view.setSmooth(true);
        view.setAccessibleText(words.text("chip.photo"));
        VBox framed = new VBox(4, view, words.label("chip.photo", "muted", "small"));
        framed.setMinWidth(USE_PREF_SIZE);
        return framed;
    }

    private static WritableImage image(PhotoPicture photo) {
        int[] pixels = photo.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        WritableImage image = new WritableImage(photo.width(), photo.height());
        image.getPixelWriter().setPixels(
                0, 0, photo.width(), photo.height(), PixelFormat.getIntArgbInstance(), pixels, 0, photo.width());
        return image;
    }

    private GridPane fields(ChipSeen seen) {
        GridPane grid = new GridPane(8, 6);
        grid.setId("chip-fields");
        grid.getStyleClass().add("comparison");
        grid.getColumnConstraints().addAll(
                column(NAME, Priority.NEVER), column(VALUE, Priority.ALWAYS), column(VALUE, Priority.ALWAYS),
                column(VERDICT, Priority.NEVER));
        grid.addRow(0, words.label("identity.field", "muted", "small"), words.label("chip.onChip", "muted", "small"),
                words.label("chip.inZone", "muted", "small"));
        int row = 1;
        for (ChipBesideZone.Field each : seen.besideZone()) {
            Label name = new Label(words.texts().text("datum", each.kind()));
            name.getStyleClass().add("muted");
            name.setWrapText(true);
            grid.addRow(row++, name, value(each.onChip()), value(each.inZone()), agreement(each.agreement()));
        }
        return grid;
    }

    private static ColumnConstraints column(double least, Priority grows) {
        ColumnConstraints column = new ColumnConstraints();
        column.setMinWidth(least);
        column.setPrefWidth(least);
        column.setHgrow(grows);
        return column;
    }

    private Label value(String value) {
        Label label = new Label(
                value.isEmpty() ? "—" : ISO_DATE.matcher(value).matches() ? words.formats().date(LocalDate.parse(value)) : value);
        label.setWrapText(true);
        return label;
    }

    private Label agreement(Agreement agreement) {
        Label verdict = new Label(words.texts().text("agreement", agreement));
        FontIcon icon = Icons.icon(agreement == Agreement.DIFFERS ? MaterialDesignN.NOT_EQUAL_VARIANT : MaterialDesignC.CHECK);
        verdict.setGraphic(icon);
        verdict.getStyleClass().add("agreement-" + agreement.name());
        return verdict;
    }
}
