package org.guichet.desktop.signature;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.Signature.Point;
import org.guichet.domain.cardpickup.Signature.Stroke;

/**
 * A field to sign in with a mouse, a finger or a pen; touch and pen arrive as mouse events where nobody takes them first. JavaFX tells
 * nobody how hard a pen is pressed: each point has the pressure that stands for "not known".
 */
final class SignaturePad extends Region {

    static final double WIDTH = 520;
    static final double HEIGHT = 160;
    private static final double PEN_PRESSURE_UNKNOWN = 0.5;

    private final List<Stroke> strokes = new ArrayList<>();
    private final List<Point> current = new ArrayList<>();
    private final BooleanProperty blank = new SimpleBooleanProperty(true);
    private Path ink = new Path();
    private long startNanos;

    SignaturePad() {
        getStyleClass().add("signature-pad");
        setPrefSize(WIDTH, HEIGHT);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setOnMousePressed(this::begin);
        setOnMouseDragged(this::draw);
        setOnMouseReleased(_ -> end());
    }

    ReadOnlyBooleanProperty blank() {
        return blank;
    }

    void clear() {
        strokes.clear();
        current.clear();
        getChildren().clear();
        blank.set(true);
    }

    Signature signature() {
        return Signature.captured(WIDTH / HEIGHT, strokes);
    }

    private void begin(MouseEvent event) {
        if (strokes.isEmpty()) {
            startNanos = System.nanoTime();
        }
        ink = new Path(new MoveTo(within(event.getX(), WIDTH), within(event.getY(), HEIGHT)));
        ink.getStyleClass().add("ink");
        ink.setManaged(false);
        getChildren().add(ink);
        add(event);
    }

    private void draw(MouseEvent event) {
        ink.getElements().add(new LineTo(within(event.getX(), WIDTH), within(event.getY(), HEIGHT)));
        add(event);
    }

    private void end() {
        if (!current.isEmpty()) {
            strokes.add(new Stroke(current));
            current.clear();
            blank.set(false);
        }
    }

    private void add(MouseEvent event) {
        int millis = (int) ((System.nanoTime() - startNanos) / 1_000_000);
        current.add(new Point(
                within(event.getX(), WIDTH) / WIDTH, within(event.getY(), HEIGHT) / HEIGHT, millis, PEN_PRESSURE_UNKNOWN));
    }

    private static double within(double value, double limit) {
        return Math.clamp(value, 0, limit);
    }
}
