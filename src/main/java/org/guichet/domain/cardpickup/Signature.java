package org.guichet.domain.cardpickup;

import java.util.List;

/** A person's signature as strokes of a pen, a finger or a mouse. */
public record Signature(double aspectRatio, List<Stroke> strokes) {

    public Signature {
        strokes = List.copyOf(strokes);
    }

    public record Stroke(List<Point> points) {
        public Stroke {
            points = List.copyOf(points);
        }
    }

    public record Point(double x, double y, int millis, double pressure) {}

    public boolean isEmpty() {
        return strokes.isEmpty();
    }
}
