package org.guichet.desktop.biometric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.Line;
import org.guichet.desktop.words.Words;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.Finger;
import org.jspecify.annotations.Nullable;

/** Two hands as their owner sees them, each finger a target. */
final class HandsDrawing extends Pane {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 290;
    private static final double PALM_X = 138;
    private static final double PALM_Y = 232;

    /** Of the left hand: where the fingers' ends are. */
    private static final Map<Finger, List<Double>> TIPS = Map.of(
            Finger.LEFT_LITTLE, List.of(40.0, 112.0),
            Finger.LEFT_RING, List.of(88.0, 62.0),
            Finger.LEFT_MIDDLE, List.of(140.0, 40.0),
            Finger.LEFT_INDEX, List.of(192.0, 66.0),
            Finger.LEFT_THUMB, List.of(246.0, 168.0));

    private final Map<Finger, FingerTarget> targets = new EnumMap<>(Finger.class);

    HandsDrawing(Words words, Consumer<Finger> choose) {
        setId("hands");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        palm(PALM_X);
        palm(WIDTH - PALM_X);
        for (Finger finger : Finger.values()) {
            double x = x(finger);
            double y = tip(finger).getLast();
            double palm = finger.isRight() ? WIDTH - PALM_X : PALM_X;
            double rootX = palm + (x - palm) * 0.42;
            double rootY = finger.isThumb() ? PALM_Y + 10 : PALM_Y - 34;
            Line bone = new Line(rootX, rootY, x, y);
            bone.getStyleClass().add("hand-finger");
            getChildren().add(bone);
            targets.put(finger, new FingerTarget(finger, words, () -> choose.accept(finger)));
        }
        targets.forEach((finger, target) -> {
            target.relocate(x(finger) - FingerTarget.SIZE / 2, tip(finger).getLast() - FingerTarget.SIZE / 2);
            getChildren().add(target);
        });
    }

    private static List<Double> tip(Finger finger) {
        Finger left = finger.isRight() ? finger.opposite() : finger;
        return TIPS.getOrDefault(left, List.of(0.0, 0.0));
    }

    private static double x(Finger finger) {
        double left = tip(finger).getFirst();
        return finger.isRight() ? WIDTH - left : left;
    }

    private void palm(double x) {
        Ellipse palm = new Ellipse(x, PALM_Y, 74, 56);
        palm.getStyleClass().add("hand-palm");
        getChildren().add(palm);
    }

    void show(Enrolment enrolment, List<Finger> next, @Nullable Finger chosen) {
        targets.forEach((finger, target) -> target.show(enrolment.of(finger), next.contains(finger), finger == chosen));
    }

    void focus(Finger finger) {
        FingerTarget target = targets.get(finger);
        if (target != null) {
            target.button().requestFocus();
        }
    }
}
