package org.guichet.device.scanner;

import org.guichet.domain.document.GreyImage;

/** At which angle the edges of a code stand: the modules of a DataMatrix or QR have edges in two directions only. */
final class Slant {

    private static final int RIGHT_ANGLE = 90;

    /** Pixels between those that are looked at, and between those that are compared. */
    private static final int STEP = 2;

    /** Of the contrast of the whole, what an edge has at least: weaker ones are paper and noise, in a dim picture too. */
    private static final double EDGE = 0.25;

    private Slant() {}

    /** Degrees by which to turn the image so that its edges stand upright, from -45 to 45. */
    static double of(GreyImage image) {
        double[] weight = new double[RIGHT_ANGLE];
        double edge = EDGE * contrast(image);
        for (int y = STEP; y < image.height() - STEP; y += STEP) {
            for (int x = STEP; x < image.width() - STEP; x += STEP) {
                int dx = image.at(x + STEP, y) - image.at(x - STEP, y);
                int dy = image.at(x, y + STEP) - image.at(x, y - STEP);
                int strength = Math.abs(dx) + Math.abs(dy);
                if (strength > edge) {
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

    /** Between the darkest and the lightest but for the twentieth on either side: a speck counts for nothing. */
    private static int contrast(GreyImage image) {
        int[] count = new int[256];
        int seen = 0;
        for (int y = 0; y < image.height(); y += STEP) {
            for (int x = 0; x < image.width(); x += STEP) {
                count[image.at(x, y)]++;
                seen++;
            }
        }
        int left = seen / 20;
        int dark = 0;
        for (int passed = count[0]; passed <= left; passed += count[++dark]) {}
        int light = 255;
        for (int passed = count[255]; passed <= left; passed += count[--light]) {}
        return light - dark;
    }
}
