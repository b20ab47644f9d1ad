package org.guichet.device.scanner;

import org.guichet.domain.document.GreyImage;

/** At which angle the edges of a code stand: the modules of a DataMatrix or QR have edges in two directions only. */
final class Slant {

    private static final int RIGHT_ANGLE = 90;

    /** Pixels between those that are looked at, and between those that are compared. */
    private static final int STEP = 2;

    /** Weaker ones are paper and noise. */
    private static final int EDGE = 40;

    private Slant() {}

    /** Degrees by which to turn the image so that its edges stand upright, from -45 to 45. */
    static double of(GreyImage image) {
        double[] weight = new double[RIGHT_ANGLE];
        for (int y = STEP; y < image.height() - STEP; y += STEP) {
            for (int x = STEP; x < image.width() - STEP; x += STEP) {
                int dx = image.at(x + STEP, y) - image.at(x - STEP, y);
                int dy = image.at(x, y + STEP) - image.at(x, y - STEP);
                int strength = Math.abs(dx) + Math.abs(dy);
                if (strength > EDGE) {
                    int angle = (int) Math.round(Math.toDegrees(Math.atan2(dy, dx)));
                    weight[Math.floorMod(angle, RIGHT_ANGLE)] += strength;
                }
            }
        }
        int best = 0;
        double most = -1;
        for (int angle = 0; angle < RIGHT_ANGLE; angle++) {
            double near = weight[angle] * 2 + weight[Math.floorMod(angle - 1, RIGHT_ANGLE)] + weight[(angle + 1) % RIGHT_ANGLE];
            if (near > most) {
                most = near;
                best = angle;
            }
        }
        return best > RIGHT_ANGLE / 2 ? RIGHT_ANGLE - best : -best;
    }
}
