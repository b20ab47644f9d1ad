package org.guichet.desktop.cardpickup;

import javafx.scene.control.Label;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.theme.Icons;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A sentence that stands in its place and says how something ended: shape, word and colour. */
public final class Callout extends Label {

    public Callout(Notice.Kind kind, String text) {
        super(text);
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("callout");
        switch (kind) {
            case DONE -> dress("done", Icons.icon(MaterialDesignC.CHECK_CIRCLE_OUTLINE));
            case ATTENTION -> dress("attention", Icons.icon(MaterialDesignA.ALERT_OUTLINE));
            case BLOCKED -> dress("blocked", Icons.icon(MaterialDesignC.CLOSE_OCTAGON_OUTLINE));
        }
    }

    private void dress(String style, FontIcon icon) {
        getStyleClass().add(style);
        setGraphic(icon);
        setGraphicTextGap(10);
    }
}
