package org.guichet.desktop.biometric;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.HeadMarks;
import org.guichet.domain.biometric.PhotoFrame;
import org.jspecify.annotations.Nullable;

/**
 * Drawn over the picture: before it is taken, the frame of 35 by 45 mm with the ovals between which a head is large enough, and the lines
 * of five degrees to each side; afterwards what will be cut out, and the marks of crown and chin, set by clicks or moved with the arrows.
 */
final class PhotoGuide extends Pane {

    private static final double MARK = 7;
    private static final double STEP = 2;
    private static final double LONG_STEP = 12;
    private static final double TILT = Math.tan(Math.toRadians(5));

    private final PhotoModel model;
    private final double viewWidth;
    private final double viewHeight;
    private boolean chinIsNext;

    PhotoGuide(PhotoModel model, Words words, double width, double height) {
        this.model = model;
        this.viewWidth = width;
        this.viewHeight = height;
        setId("photo-guide");
        setMinSize(width, height);
        setMaxSize(width, height);
        setFocusTraversable(true);
        words.bind(accessibleTextProperty(), "photo.guide");
        getStyleClass().add("photo-guide");
        setOnMousePressed(this::clicked);
        setOnKeyPressed(this::pressed);
        model.still().addListener((_, _, _) -> {
            chinIsNext = false;
            draw();
        });
        model.marks().addListener((_, _, _) -> draw());
        focusedProperty().addListener((_, _, _) -> draw());
        draw();
    }

    /** Pixels of the view for one of the picture. */
    private double scale(int width, int height) {
        return Math.min(viewWidth / width, viewHeight / height);
    }

    private void draw() {
        getChildren().clear();
        HeadMarks marks = model.marks().get();
        if (marks == null || model.still().get() == null) {
            guide();
        } else {
            cut(marks);
        }
    }

    private void guide() {
        double height = PhotoFrame.largestHeight((int) viewWidth, (int) viewHeight);
        double width = height * PhotoFrame.MILLIMETRES_WIDE / PhotoFrame.MILLIMETRES_HIGH;
        double middle = viewWidth / 2;
        double top = (viewHeight - height) / 2;
        frame(middle - width / 2, top, width, height);
        double chin = top + height * (PhotoFrame.ABOVE_CROWN + PhotoFrame.HEAD);
        for (double head : new double[] {PhotoFrame.LEAST_HEAD, PhotoFrame.MOST_HEAD}) {
            double high = head * height;
            Ellipse oval = new Ellipse(middle, chin - high / 2, high * 0.36, high / 2);
            add(oval, "photo-oval");
        }
        for (double side : new double[] {-TILT, 0, TILT}) {
            double half = height * PhotoFrame.HEAD / 2;
            double centre = chin - half;
            Line line = new Line(middle + side * half, centre - half, middle - side * half, centre + half);
            add(line, side == 0 ? "photo-line" : "photo-tilt");
        }
    }

    private void cut(HeadMarks marks) {
        var picture = model.still().get();
        if (picture == null) {
            return;
        }
        double scale = scale(picture.width(), picture.height());
        double left = (viewWidth - picture.width() * scale) / 2;
        double top = (viewHeight - picture.height() * scale) / 2;
        PhotoFrame frame = PhotoFrame.around(marks);
        frame(left + frame.x() * scale, top + frame.y() * scale, frame.width() * scale, frame.height() * scale);
        double crownX = left + marks.crownX() * scale;
        double crownY = top + marks.crownY() * scale;
        double chinX = left + marks.chinX() * scale;
        double chinY = top + marks.chinY() * scale;
        add(new Line(crownX, crownY, chinX, chinY), "photo-line");
        add(new Circle(crownX, crownY, MARK), chinIsNext ? "photo-mark" : "photo-mark-next");
        add(new Circle(chinX, chinY, MARK), chinIsNext ? "photo-mark-next" : "photo-mark");
    }

    private void frame(double x, double y, double width, double height) {
        add(new Rectangle(x, y, width, height), "photo-frame");
    }

    private void add(Shape shape, String style) {
        shape.getStyleClass().add(style);
        shape.setMouseTransparent(true);
        shape.setManaged(false);
        getChildren().add(shape);
    }

    private void clicked(MouseEvent event) {
        requestFocus();
        var picture = model.still().get();
        HeadMarks marks = model.marks().get();
        if (picture == null || marks == null) {
            return;
        }
        double scale = scale(picture.width(), picture.height());
        double x = (event.getX() - (viewWidth - picture.width() * scale) / 2) / scale;
        double y = (event.getY() - (viewHeight - picture.height() * scale) / 2) / scale;
        moved(chinIsNext ? marks.withChin(x, y) : marks.withCrown(x, y));
        chinIsNext = !chinIsNext;
        draw();
    }

    private void pressed(KeyEvent event) {
        double step = event.isShiftDown() ? LONG_STEP : STEP;
        switch (event.getCode()) {
            case UP -> move(0, -step);
            case DOWN -> move(0, step);
            case LEFT -> move(-step, 0);
            case RIGHT -> move(step, 0);
            case SPACE -> {
                chinIsNext = !chinIsNext;
                draw();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double x, double y) {
        HeadMarks marks = model.marks().get();
        if (marks != null) {
            moved(chinIsNext
                    ? marks.withChin(marks.chinX() + x, marks.chinY() + y) : marks.withCrown(marks.crownX() + x, marks.crownY() + y));
        }
    }

    private void moved(@Nullable HeadMarks now) {
        if (now != null) {
            model.mark(now);
        }
    }
}
