package org.guichet.desktop.board;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import org.guichet.desktop.words.Words;
import org.guichet.domain.forecast.DayCurve;
import org.guichet.domain.forecast.DayCurve.Ahead;
import org.guichet.domain.forecast.DayCurve.Band;
import org.guichet.domain.forecast.DayCurve.Point;
import org.jspecify.annotations.Nullable;

/**
 * The day as lines: who waits and who is at a desk above, who has gone below, each as far as it has come and then, dashed and with
 * its band, as it may go on. An upright line is now, another the moment that the board is turned back to.
 */
final class CurveChart extends Pane {

    private static final double LEFT = 40;
    private static final double RIGHT = 12;
    private static final double HEADING = 22;
    private static final double AXIS = 20;
    private static final double GONE_PART = 0.28;
    private static final double GAP = 14;
    private static final double HEIGHT = 216;

    private enum Kind {
        WAITING,
        SERVICE,
        GONE;

        double of(Point point) {
            return switch (this) {
                case WAITING -> point.waiting();
                case SERVICE -> point.inService();
                case GONE -> point.gone();
            };
        }

        Band of(Ahead ahead) {
            return switch (this) {
                case WAITING -> ahead.waiting();
                case SERVICE -> ahead.inService();
                case GONE -> ahead.gone();
            };
        }

        String style() {
            return "curve-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Words words;
    private final ZoneId zone;
    private final Figures figures;
    private @Nullable DayCurve curve;
    private @Nullable Instant turnedBackTo;

    CurveChart(Words words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        figures = new Figures(words, zone);
        setId("curve");
        getStyleClass().addAll("panel", "curve");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        widthProperty().addListener((_, _, _) -> draw());
        heightProperty().addListener((_, _, _) -> draw());
    }

    void show(DayCurve shown, @Nullable Instant past) {
        curve = shown;
        turnedBackTo = past;
        draw();
    }

    private void draw() {
        DayCurve shown = curve;
        if (shown == null || shown.past().isEmpty()) {
            return;
        }
        List<Node> nodes = new ArrayList<>();
        double plots = getHeight() - HEADING - AXIS - GAP;
        if (plots <= 0 || getWidth() <= LEFT + RIGHT) {
            return; // in a window that is being laid out
        }
        double split = HEADING + plots * (1 - GONE_PART);
        Rectangle2D upper = new Rectangle2D(LEFT, HEADING, getWidth() - LEFT - RIGHT, split - HEADING);
        Rectangle2D lower = new Rectangle2D(LEFT, split + GAP, upper.getWidth(), plots * GONE_PART);
        Times times = new Times(shown, upper);
        hours(nodes, times, lower.getMaxY());
        plot(nodes, times, upper, Kind.WAITING, Kind.SERVICE);
        plot(nodes, times, lower, Kind.GONE);
        moment(nodes, times.x(now(shown)), "curve-now");
        if (turnedBackTo != null) {
            moment(nodes, times.x(turnedBackTo), "curve-past");
        }
        heading(nodes, shown);
        nodes.stream().filter(Shape.class::isInstance).forEach(node -> node.setManaged(false));
        getChildren().setAll(nodes);
    }

    private static Instant now(DayCurve shown) {
        return shown.past().getLast().at();
    }

    /** Where a moment stands. */
    private record Times(Instant first, Instant last, Rectangle2D plot) {

        Times(DayCurve curve, Rectangle2D plot) {
            this(
                    curve.past().getFirst().at(),
                    curve.ahead().isEmpty() ? now(curve) : curve.ahead().getLast().at(),
                    plot);
        }

        double x(Instant at) {
            double all = Math.max(1, Duration.between(first, last).toSeconds());
            return plot.getMinX() + plot.getWidth() * Duration.between(first, at).toSeconds() / all;
        }
    }

    private void hours(List<Node> nodes, Times times, double bottom) {
        ZonedDateTime hour = times.first().atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
        for (; !hour.toInstant().isAfter(times.last()); hour = hour.plusHours(1)) {
            double x = times.x(hour.toInstant());
            nodes.add(styled(new Line(x, HEADING, x, bottom), "curve-grid"));
            nodes.add(label(words.formats().time(hour.toLocalTime()), x - 16, bottom + 2, "curve-tick"));
        }
    }

    private void plot(List<Node> nodes, Times times, Rectangle2D plot, Kind... kinds) {
        DayCurve shown = curve;
        if (shown == null) {
            return;
        }
        double most = Stream.of(kinds)
                .flatMap(kind -> Stream.concat(
                        shown.past().stream().map(kind::of), shown.ahead().stream().map(each -> (double) kind.of(each).high())))
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double top = Math.max(4, Math.ceil(most / 10) * 10);
        for (double value : new double[] {0, top}) {
            double y = y(plot, value, top);
            nodes.add(styled(new Line(plot.getMinX(), y, plot.getMaxX(), y), "curve-grid"));
            nodes.add(label(String.valueOf(Math.round(value)), 6, y - 9, "curve-tick"));
        }
        for (Kind kind : kinds) {
            nodes.add(styled(band(shown, times, plot, kind, top), "curve-band", kind.style()));
            nodes.add(line(
                    shown.past(), Point::at, kind::of, times, plot, top, "curve-line", kind.style()));
            nodes.add(line(
                    shown.ahead(), Ahead::at, each -> kind.of(each).median(), times, plot, top, "curve-line", "curve-ahead", kind.style()));
        }
    }

    private interface Moment<T> {
        Instant of(T point);
    }

    private static <T> Node line(
            List<T> points, Moment<T> at, ToDoubleFunction<T> value, Times times, Rectangle2D plot, double top, String... styles) {
        Polyline line = new Polyline();
        points.forEach(point -> line.getPoints().addAll(times.x(at.of(point)), y(plot, value.applyAsDouble(point), top)));
        return styled(line, styles);
    }

    private static Polygon band(DayCurve shown, Times times, Rectangle2D plot, Kind kind, double top) {
        Polygon band = new Polygon();
        shown.ahead().forEach(each -> band.getPoints().addAll(times.x(each.at()), y(plot, kind.of(each).low(), top)));
        shown.ahead().reversed().forEach(each -> band.getPoints().addAll(times.x(each.at()), y(plot, kind.of(each).high(), top)));
        return band;
    }

    private static double y(Rectangle2D plot, double value, double top) {
        return plot.getMaxY() - plot.getHeight() * value / top;
    }

    private void moment(List<Node> nodes, double x, String style) {
        nodes.add(styled(new Line(x, HEADING, x, getHeight() - AXIS), style));
    }

    /** What the lines are, with the figures of the moment in view: read aloud too. */
    private void heading(List<Node> nodes, DayCurve shown) {
        Instant moment = turnedBackTo == null ? now(shown) : turnedBackTo;
        Point point = shown.past().reversed().stream().filter(each -> !each.at().isAfter(moment)).findFirst()
                .orElse(shown.past().getFirst());
        String time = figures.time(moment);
        HBox heading = new HBox(6);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.relocate(LEFT, 2);
        List<String> said = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            String text = words.text("curve." + kind.name(), Math.round(kind.of(point)), time);
            said.add(text);
            Label key = label(text, 0, 0, "curve-key");
            HBox.setMargin(key, new Insets(0, 8, 0, 0));
            heading.getChildren().addAll(styled(new Line(0, 0, 18, 0), "curve-line", kind.style()), key);
        }
        heading.getChildren().add(label(words.text("curve.ahead"), 0, 0, "curve-key", "muted"));
        nodes.add(heading);
        said.add(ahead(shown));
        setAccessibleText(String.join(", ", said));
    }

    private String ahead(DayCurve shown) {
        if (shown.ahead().isEmpty()) {
            return "";
        }
        Ahead last = shown.ahead().getLast();
        return words.text("curve.atTheEnd", figures.time(last.at()), last.waiting().low(), last.waiting().high());
    }

    private static Label label(String text, double x, double y, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.relocate(x, y);
        return label;
    }

    private static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }
}
