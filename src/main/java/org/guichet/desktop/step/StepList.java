package org.guichet.desktop.step;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Rows one below the other; scrolls so far that the whole of the open one is in view. */
public class StepList extends ScrollPane {

    private static final double MARGIN = 12;

    private final VBox rows = new Rows();
    private boolean moved = true;
    private @Nullable Node open;

    protected StepList() {
        setFitToWidth(true);
        getStyleClass().add("edge-to-edge");
        rows.getStyleClass().add("steps");
        setContent(rows);
        rows.heightProperty().addListener((_, _, _) -> moved = true);
        viewportBoundsProperty().addListener((_, _, _) -> reveal());
    }

    /** @param openRow among them; null where none is open */
    protected final void show(List<? extends Node> all, @Nullable Node openRow) {
        open = openRow;
        rows.getChildren().setAll(all);
        moved = true;
    }

    /** A new scroll pane takes its content into the scene only with its skin, and no focus before. */
    protected final void readyForFocus() {
        if (getSkin() == null && getScene() != null) {
            applyCss();
        }
    }

    /** Their rows have their places only after a layout. */
    private final class Rows extends VBox {
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (moved) {
                moved = false;
                reveal();
            }
        }
    }

    private void reveal() {
        double hidden = rows.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0 || open == null) {
            setVvalue(0);
            return;
        }
        double bottom = open.getBoundsInParent().getMaxY() + MARGIN - getViewportBounds().getHeight();
        double top = Math.min(Math.max(0, bottom), open.getBoundsInParent().getMinY());
        setVvalue(Math.min(1, top / hidden));
    }
}
