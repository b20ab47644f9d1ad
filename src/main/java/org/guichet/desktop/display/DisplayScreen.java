package org.guichet.desktop.display;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.guichet.desktop.words.Formats;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.display.ReadCalls.Call;
import org.guichet.workflow.display.ReadCalls.Shows;
import org.guichet.workflow.display.ReadCalls.View;
import org.jspecify.annotations.Nullable;

/**
 * The wall: the newest call on top, large; those before it in three columns, two where names are shown; clock and one line of
 * advice. In both languages at once.
 *
 * <p>Letters grow with the screen, see the style sheet. For 8 m, ISO 9241-303 asks for letters of at least 16 minutes of arc (37 mm)
 * and prefers 20 to 22 (47 to 51 mm). A row's capitals are 6.9 % of the screen's height: 47 mm on a screen of 55 inches (685 mm
 * high), 37 mm on one of 43; those of the newest call are nearly twice as high, the advice has 37 mm on 55 inches.
 */
final class DisplayScreen extends BorderPane {

    /** Of the height for which the style sheet gives sizes. */
    static final double STYLED_HEIGHT = 1080;

    static final double STYLED_SIZE = 16;
    private static final int ROWS = 3;

    private final Texts french = Texts.in(Language.FRENCH);
    private final Texts english = Texts.in(Language.ENGLISH);
    private final Clock clock;
    private final HBox newest = new HBox();
    private final GridPane earlier = new GridPane();
    private final Label time = new Label();

    DisplayScreen(DisplayViewModel model, Clock clock) {
        this.clock = clock;
        setId("display");
        getStyleClass().add("wall");
        styleProperty().bind(Bindings.createStringBinding(
                () -> "-fx-font-size: " + Math.max(6, STYLED_SIZE * getHeight() / STYLED_HEIGHT) + "px;", heightProperty()));
        newest.setId("display-newest");
        newest.getStyleClass().add("display-newest");
        newest.setAlignment(Pos.CENTER_LEFT);
        earlier.setId("display-earlier");
        earlier.getStyleClass().add("display-earlier");
        time.setId("display-time");
        time.getStyleClass().add("display-time");
        time.setMinWidth(Region.USE_PREF_SIZE);
        setTop(newest);
        setCenter(earlier);
        setBottom(foot());
        model.view().addListener((_, _, view) -> show(view));
        show(model.view().get());
        tick();
    }

    void tick() {
        time.setText(new Formats(french).time(clock.instant(), clock.getZone()));
    }

    private HBox foot() {
        VBox advice = new VBox(line(french), line(english));
        advice.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(advice, Priority.ALWAYS);
        HBox foot = new HBox(advice, time);
        foot.getStyleClass().add("display-foot");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private static Label line(Texts texts) {
        Label line = new Label(texts.text("display.advice"));
        line.getStyleClass().add("display-advice");
        return line;
    }

    private void show(@Nullable View view) {
        List<Call> calls = view == null ? List.of() : view.calls();
        boolean names = view != null && view.shows() == Shows.NAMES;
        newest.getChildren().setAll(calls.isEmpty() ? List.of(nobody()) : newest(calls.getFirst()));
        earlier.getChildren().clear();
        int columns = names ? 2 : 3;
        earlier.getColumnConstraints().setAll(Collections.nCopies(columns, part(columns)));
        for (int i = 1; i < calls.size() && i <= columns * ROWS; i++) {
            earlier.add(row(calls.get(i)), (i - 1) / ROWS, (i - 1) % ROWS);
        }
    }

    private static ColumnConstraints part(int columns) {
        ColumnConstraints part = new ColumnConstraints();
        part.setPercentWidth(100.0 / columns);
        return part;
    }

    private VBox nobody() {
        VBox nobody = new VBox(new Label(french.text("display.nobody")), new Label(english.text("display.nobody")));
        nobody.getStyleClass().add("display-nobody");
        return nobody;
    }

    private List<Node> newest(Call call) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label word = new Label(french.text("display.desk") + "\n" + english.text("display.desk"));
        word.getStyleClass().add("display-word");
        word.setMinWidth(Region.USE_PREF_SIZE);
        return List.of(label(called(call), "display-called"), gap, word, label(Integer.toString(call.desk()), "display-desk"));
    }

    private static HBox row(Call call) {
        HBox row = new HBox(
                label(called(call), "display-row"), label("→", "display-arrow"), label(Integer.toString(call.desk()), "display-row-desk"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String called(Call call) {
        return call.name().isEmpty() ? call.number() : call.name();
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
