package org.guichet.domain.cardpickup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A handwritten signature as it was drawn: strokes of points, in its own text form of at most {@link #ENCODED_LIMIT} characters.
 *
 * @param aspectRatio width of the drawing area over its height, 0.1 to 20, kept to a thousandth
 */
public record Signature(double aspectRatio, List<Stroke> strokes) {

    public static final int ENCODED_LIMIT = 64 * 1024;

    /** Steps to the width, the height and full pressure: finer than any pad. */
    private static final int STEPS = 8191;

    private static final int LONGEST_MILLIS = 3_600_000;
    private static final String FORM = "1";
    private static final int RADIX = 36;
    private static final int NUMBERS_A_POINT = 4;

    public Signature {
        if (!(aspectRatio >= 0.1 && aspectRatio <= 20)) {
            throw new IllegalArgumentException("the aspect ratio lies between 0.1 and 20");
        }
        aspectRatio = Math.round(aspectRatio * 1000) / 1000.0;
        strokes = List.copyOf(strokes);
        if (encoded(aspectRatio, strokes).length() > ENCODED_LIMIT) {
            throw new IllegalArgumentException("the encoded signature has more than " + ENCODED_LIMIT + " characters");
        }
    }

    /** The pen down, moved, up. */
    public record Stroke(List<Point> points) {
        public Stroke {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("a stroke has at least one point");
            }
        }
    }

    /**
     * Where the pen was. Kept in steps of 1/8191, so that the text form loses nothing.
     *
     * @param x from the left, 0 to 1
     * @param y from the top, 0 to 1
     * @param millis since the first touch, at most an hour
     * @param pressure 0 to 1; 0.5 where the device feels none
     */
    public record Point(double x, double y, int millis, double pressure) {
        public Point {
            if (millis < 0 || millis > LONGEST_MILLIS) {
                throw new IllegalArgumentException("a signature takes no longer than an hour");
            }
            x = steps(x) / (double) STEPS;
            y = steps(y) / (double) STEPS;
            pressure = steps(pressure) / (double) STEPS;
        }
    }

    /** As drawn, however long: a point in two is left out until the rest fits. */
    public static Signature captured(double aspectRatio, List<Stroke> strokes) {
        List<Stroke> kept = strokes;
        while (encoded(aspectRatio, kept).length() > ENCODED_LIMIT) {
            List<Stroke> thinned = kept.stream().map(Signature::thinned).toList();
            kept = thinned.equals(kept) ? kept.subList(0, kept.size() / 2) : thinned;
        }
        return new Signature(aspectRatio, kept);
    }

    /** Whether nothing was drawn that could be called a signature: less ink than a twentieth of the height. */
    public boolean isBlank() {
        return inkLength() < 0.05;
    }

    /** The length of all strokes, in heights of the drawing area. */
    public double inkLength() {
        double length = 0;
        for (Stroke stroke : strokes) {
            for (int i = 1; i < stroke.points().size(); i++) {
                Point from = stroke.points().get(i - 1);
                Point to = stroke.points().get(i);
                length += Math.hypot((to.x() - from.x()) * aspectRatio, to.y() - from.y());
            }
        }
        return length;
    }

    /** Form, ratio in thousandths, then the strokes: for each point the steps from the one before, in base 36. */
    public String encode() {
        return encoded(aspectRatio, strokes);
    }

    /** The signature of a text form; empty where the text is none. */
    public static Optional<Signature> decode(String text) {
        if (text.length() > ENCODED_LIMIT) {
            return Optional.empty();
        }
        String[] parts = text.split(";", -1);
        if (parts.length < 2 || !parts[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            List<Stroke> strokes = new ArrayList<>();
            for (int i = 2; i < parts.length; i++) {
                strokes.add(stroke(parts[i]));
            }
            return Optional.of(new Signature(number(parts[1]) / 1000.0, strokes));
        } catch (IllegalArgumentException | ArithmeticException notOurs) {
            return Optional.empty();
        }
    }

    private static String encoded(double aspectRatio, List<Stroke> strokes) {
        StringBuilder text = new StringBuilder(FORM).append(';').append(Long.toString(Math.round(aspectRatio * 1000), RADIX));
        for (Stroke stroke : strokes) {
            char separator = ';';
            Point before = new Point(0, 0, 0, 0);
            for (Point point : stroke.points()) {
                append(text, separator, steps(point.x()) - steps(before.x()));
                append(text, ',', steps(point.y()) - steps(before.y()));
                append(text, ',', point.millis() - before.millis());
                append(text, ',', steps(point.pressure()) - steps(before.pressure()));
                separator = ' ';
                before = point;
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, char separator, int number) {
        text.append(separator).append(Integer.toString(number, RADIX));
    }

    private static Stroke stroke(String text) {
        List<Point> points = new ArrayList<>();
        int[] sums = new int[NUMBERS_A_POINT];
        for (String point : text.split(" ", -1)) {
            String[] numbers = point.split(",", -1);
            if (numbers.length != NUMBERS_A_POINT) {
                throw new IllegalArgumentException("a point has four numbers");
            }
            for (int i = 0; i < NUMBERS_A_POINT; i++) {
                sums[i] = Math.addExact(sums[i], number(numbers[i]));
            }
            points.add(new Point(share(sums[0]), share(sums[1]), sums[2], share(sums[3])));
        }
        return new Stroke(points);
    }

    /** Bounded so that sums can't overflow. */
    private static int number(String text) {
        int number = Integer.parseInt(text, RADIX);
        if (Math.abs((long) number) > LONGEST_MILLIS) {
            throw new IllegalArgumentException("a number lies out of bounds");
        }
        return number;
    }

    private static double share(int steps) {
        return steps / (double) STEPS;
    }

    private static int steps(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("coordinates and pressure lie between 0 and 1");
        }
        return (int) Math.round(share * STEPS);
    }

    private static Stroke thinned(Stroke stroke) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < stroke.points().size(); i++) {
            if (i % 2 == 0 || i == stroke.points().size() - 1) {
                kept.add(stroke.points().get(i));
            }
        }
        return new Stroke(kept);
    }
}
