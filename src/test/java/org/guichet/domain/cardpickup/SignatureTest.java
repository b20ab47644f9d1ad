package org.guichet.domain.cardpickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.cardpickup.Signature.Point;
import org.guichet.domain.cardpickup.Signature.Stroke;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void whatIsEncodedIsDecodedAgain() {
        Long fixed = Long.getLong("guichet.seed");
        for (int i = 0; i < 500; i++) {
            long seed = fixed == null ? System.nanoTime() : fixed;
            Signature signature = drawn(new SplittableRandom(seed), 5, 200);
            assertEquals(Optional.of(signature), Signature.decode(signature.encode()), () -> "-Dguichet.seed=" + seed);
        }
    }

    @Test
    void thePointsAreWhereTheyWereDrawn() {
        Point point = new Point(0.25, 0.75, 40, 0.5);
        assertEquals(0.25, point.x(), 1e-4);
        assertEquals(0.75, point.y(), 1e-4);
        assertEquals(40, point.millis());
        assertEquals("1;1jk;0,0,0,0 6bj,6bj,1s,6bj", new Signature(2, List.of(new Stroke(List.of(new Point(0, 0, 0, 0),
                new Point(1, 1, 64, 1))))).encode());
    }

    @Test
    void whatLiesOutOfBoundsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Point(1.01, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Point(0, -0.01, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Point(0, Double.NaN, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Point(0, 0, -1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Point(0, 0, 0, 1.5));
        assertThrows(IllegalArgumentException.class, () -> new Stroke(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Signature(Double.NaN, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Signature(0.05, List.of()));
        Signature tooLong = drawn(new SplittableRandom(1), 1, 4);
        List<Stroke> many = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            many.addAll(tooLong.strokes());
        }
        assertThrows(IllegalArgumentException.class, () -> new Signature(2, many));
    }

    @Test
    void aLongDrawingIsThinnedUntilItFits() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            points.add(new Point(0.5 + 0.4 * Math.sin(i / 40.0), 0.5 + 0.4 * Math.cos(i / 31.0), i * 5, 0.5));
        }
        Signature signature = Signature.captured(2.5, List.of(new Stroke(points)));
        assertTrue(signature.encode().length() <= Signature.ENCODED_LIMIT);
        assertEquals(points.getFirst(), signature.strokes().getFirst().points().getFirst());
        assertEquals(points.getLast(), signature.strokes().getFirst().points().getLast());
        Signature dots = Signature.captured(2, Collections.nCopies(40_000, new Stroke(List.of(points.getFirst()))));
        assertTrue(dots.encode().length() <= Signature.ENCODED_LIMIT);
    }

    @Test
    void aTouchIsNoSignature() {
        assertTrue(new Signature(2, List.of()).isBlank());
        assertTrue(new Signature(2, List.of(new Stroke(List.of(new Point(0.5, 0.5, 0, 1))))).isBlank());
        assertFalse(new Signature(2, List.of(new Stroke(List.of(new Point(0.2, 0.5, 0, 1), new Point(0.4, 0.5, 9, 1))))).isBlank());
    }

    @Test
    void noTextMakesDecodingThrow() {
        for (String text : List.of("", ";", "1", "1;", "1;1jk", "2;1jk;0,0,0,0", "1;1jk;0,0,0", "1;1jk;0,0,0,0;", "1;zzzzzzz;0,0,0,0",
                "1;1jk;-1,0,0,0", "1;1jk;0,0,-1,0", "1;0;0,0,0,0", "1;1jk;x y", "1;1jk;0,0,0,0 zzz,0,0,0")) {
            assertEquals(text.equals("1;1jk"), Signature.decode(text).isPresent(), text);
        }
        Long fixed = Long.getLong("guichet.seed");
        for (int i = 0; i < 5000; i++) {
            long seed = fixed == null ? System.nanoTime() : fixed;
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(drawn(random, 3, 6).encode());
            for (int j = random.nextInt(4); j >= 0; j--) {
                text.setCharAt(random.nextInt(text.length()), "0123456789az-+;, \u0000é".charAt(random.nextInt(19)));
            }
            Optional<Signature> read = Signature.decode(text.toString());
            read.ifPresent(signature -> assertEquals(read, Signature.decode(signature.encode()), () -> "-Dguichet.seed=" + seed));
        }
    }

    private static Signature drawn(SplittableRandom random, int mostStrokes, int mostPoints) {
        List<Stroke> strokes = new ArrayList<>();
        int millis = 0;
        for (int i = random.nextInt(1, mostStrokes + 1); i > 0; i--) {
            List<Point> points = new ArrayList<>();
            for (int j = random.nextInt(1, mostPoints + 1); j > 0; j--) {
                millis += random.nextInt(30);
                points.add(new Point(random.nextDouble(), random.nextDouble(), millis, random.nextDouble()));
            }
            strokes.add(new Stroke(points));
        }
        return new Signature(random.nextDouble(0.1, 20), strokes);
    }
}
