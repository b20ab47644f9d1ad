package org.guichet.desktop.cardpickup;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.guichet.desktop.words.Words;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.WedgeScan;

/** Takes a machine-readable zone from a scanner or by hand, and hands it on as soon as it is long enough to be whole. */
public final class MrzInput extends TextArea {

    private final int characters;
    private final Consumer<String> whole;
    private String handed = "";

    /** @param lines of the zone
     *  @param columns in a line */
    public MrzInput(Words words, String promptKey, int lines, int columns, Consumer<String> whole) {
        this.characters = lines * columns;
        this.whole = whole;
        getStyleClass().add("mrz");
        setPrefRowCount(lines);
        setPrefColumnCount(columns);
        setWrapText(false);
        words.bind(promptTextProperty(), promptKey);
        words.bind(accessibleTextProperty(), promptKey);
        textProperty().addListener((_, _, typed) -> consider(typed));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                fireEvent(traverse(event));
            }
        });
    }

    /** Puts a zone in as a scanner would. */
    public void scan(String zone) {
        handed = "";
        clear();
        setText(zone);
    }

    public boolean waitsFor(WedgeScan scan, MrzFormat expected) {
        Mrz mrz = scan.mrz();
        return mrz == null ? scan.kind() == WedgeScan.Kind.BROKEN_ZONE : mrz.format() == expected;
    }

    /** Takes a zone that came through the keyboard, or what is left of one: what is wrong with it is told in the step. */
    public void take(WedgeScan scan) {
        scan(scan.text());
        if (scan.mrz() == null) {
            submit();
        }
    }

    /** Hands on what is there, whole or not. */
    public void submit() {
        handed = getText();
        whole.accept(getText());
    }

    private void consider(String typed) {
        long written = typed.chars().filter(c -> !Character.isWhitespace(c)).count();
        if (written == characters && !typed.equals(handed)) {
            submit();
        }
    }

    /** A text area keeps plain Tab for itself; with Ctrl it moves on. */
    private static KeyEvent traverse(KeyEvent tab) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, tab.isShiftDown(), true, tab.isAltDown(), tab.isMetaDown());
    }
}
