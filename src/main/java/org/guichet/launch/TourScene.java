package org.guichet.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javax.imageio.ImageIO;
import org.guichet.desktop.appointment.ImportRoom;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.jspecify.annotations.Nullable;

/** Works a scene that is on no screen: presses, types, waits until nothing is under way, and takes pictures. */
final class TourScene {

    private static final long PATIENCE_MILLIS = 30_000;
    private static final long GLANCE_MILLIS = 15;

    private Scene scene;
    private final Background background;
    private final Path out;
    private int taken;

    TourScene(Scene scene, Background background, Path out) {
        this.scene = scene;
        this.background = background;
        this.out = out;
    }

    /** Another scene whose pictures follow those of this one. */
    TourScene beside(Scene other) {
        TourScene next = new TourScene(other, background, out);
        next.taken = taken;
        return next;
    }

    void press(KeyCode key, boolean control) {
        FxThread.runAndWait(() -> {
            EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, control, false, false));
        });
        settle();
    }

    void push(String id) {
        FxThread.runAndWait(() -> ((ButtonBase) find(id)).fire());
        settle();
    }

    void choose(String id, int place) {
        FxThread.runAndWait(() -> ((ComboBox<?>) find(id)).getSelectionModel().select(place));
        settle();
    }

    void type(String id, String text) {
        FxThread.runAndWait(() -> ((TextInputControl) find(id)).setText(text));
        settle();
    }

    /** Gives a file with those lines to the room for imports. */
    void read(List<String> lines) {
        try {
            Path file = Files.createTempFile("guichet-tour", ".csv");
            Files.write(file, lines);
            FxThread.runAndWait(() -> ((ImportRoom) find("import")).read(file));
            settle();
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String id) {
        return ask(() -> {
            Node node = scene.lookup("#" + id);
            return node != null && node.isVisible();
        });
    }

    /** Draws a line on a node, as a hand would with the mouse. Coordinates are fractions of its size. */
    void draw(String id, double[][] points) {
        FxThread.runAndWait(() -> {
            Node pad = find(id);
            double width = pad.getLayoutBounds().getWidth();
            double height = pad.getLayoutBounds().getHeight();
            for (int i = 0; i < points.length; i++) {
                var kind = i == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED;
                Point2D at = pad.localToScene(points[i][0] * width, points[i][1] * height);
                Event.fireEvent(pad, mouse(kind, at));
            }
            Event.fireEvent(pad, mouse(MouseEvent.MOUSE_RELEASED, pad.localToScene(0, 0)));
        });
        settle();
    }

    private static MouseEvent mouse(EventType<MouseEvent> kind, Point2D at) {
        double x = at.getX();
        double y = at.getY();
        return new MouseEvent(
                kind, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null);
    }

    /** Writes NN-name.png, numbered in the order of the story. */
    Path picture(String name) {
        settle();
        Path file = out.resolve(String.format(Locale.ROOT, "%02d-%s.png", ++taken, name));
        var image = ask(() -> SwingFXUtils.fromFXImage(drawn(), null));
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /**
     * In a fresh scene: one that is in no window draws nodes that came late only by chance. Scroll panes keep a bitmap of what
     * they show, and only drawing on a screen tells them that it is out of date: here they have to do without.
     */
    private WritableImage drawn() {
        Parent root = scene.getRoot();
        Node focused = scene.getFocusOwner();
        scene.setRoot(new Group());
        scene = new Scene(root, scene.getWidth(), scene.getHeight());
        if (focused != null) {
            focused.requestFocus();
        }
        root.applyCss();
        root.layout();
        root.lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
        return scene.snapshot(null);
    }

    /** Until nothing is under way behind the screen, and what came of it is laid out. */
    void settle() {
        await(background::isIdle);
        FxThread.runAndWait(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        await(background::isIdle);
    }

    /** For what comes by itself, as a camera's pictures do. */
    void until(Supplier<Boolean> holds) {
        await(() -> ask(holds));
        settle();
    }

    <T> T ask(Supplier<T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        FxThread.runAndWait(() -> answer.set(question.get()));
        T given = answer.get();
        if (given == null) {
            throw new IllegalStateException("the scene did not answer");
        }
        return given;
    }

    private static void await(BooleanSupplier idle) {
        long limit = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!idle.getAsBoolean()) {
            if (System.currentTimeMillis() > limit) {
                throw new IllegalStateException("the desk is still at work after " + PATIENCE_MILLIS + " ms");
            }
            try {
                Thread.sleep(GLANCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }

    }

    /** On the screen's thread, as what {@link #until} waits for. */
    boolean isThere(String id) {
        return scene.lookup("#" + id) != null;
    }

    Node find(String id) {
        Node node = scene.lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("nothing on the screen is called " + id);
        }
        return node;
    }
}
