package org.guichet.device.simulator;

import java.util.SplittableRandom;

/** How one touch of the glass shows a finger: turned and moved a little, more or less moist, with noise where it is bad. */
final class Impression {

    private static final double MOST_TURN = Math.toRadians(6);
    private static final double MOST_MOVE = 9;
    private static final int PAPER = 250;

    private Impression() {}

    /**
     * Shades of grey, {@link RidgePattern#WIDTH} by {@link RidgePattern#HEIGHT}, 0 black.
     *
     * @param quality 0 to 100
     */
    static byte[] of(RidgePattern finger, int quality, long touch) {
        SplittableRandom random = new SplittableRandom(touch);
        double turn = MOST_TURN * (2 * random.nextDouble() - 1);
        double moveX = MOST_MOVE * (2 * random.nextDouble() - 1);
        double moveY = MOST_MOVE * (2 * random.nextDouble() - 1);
        double noise = Math.max(0, 90 - quality) / 90.0;
        double moist = 0.15 * (2 * random.nextDouble() - 1);
        double[][] gaps = gaps(random, noise);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        byte[] shades = new byte[RidgePattern.WIDTH * RidgePattern.HEIGHT];
        for (int y = 0; y < RidgePattern.HEIGHT; y++) {
            for (int x = 0; x < RidgePattern.WIDTH; x++) {
                double dx = x - RidgePattern.WIDTH / 2.0;
                double dy = y - RidgePattern.HEIGHT / 2.0;
                double contact = contact(dx - moveX, dy - moveY) * touched(gaps, x, y);
                double ridge = between(finger, dx * cos + dy * sin + RidgePattern.WIDTH / 2.0 - moveX,
                        dy * cos - dx * sin + RidgePattern.HEIGHT / 2.0 - moveY);
                double grain = (random.nextDouble() - 0.5) * (0.12 + 1.1 * noise);
                double ink = Math.clamp(0.5 + 0.55 * (ridge + moist + grain) * (1 - 0.45 * noise), 0, 1);
                shades[y * RidgePattern.WIDTH + x] = (byte) (int) Math.round(PAPER - (PAPER - 30) * ink * contact);
            }
        }
        return shades;
    }

    /** 1 where the ball of the finger touches, 0 outside, soft in between. */
    private static double contact(double dx, double dy) {
        double distance = Math.hypot(dx / (RidgePattern.WIDTH * 0.46), dy / (RidgePattern.HEIGHT * 0.46));
        return Math.clamp((1 - distance) * 9, 0, 1);
    }

    /** Dry or dirty places that leave no mark. */
    private static double[][] gaps(SplittableRandom random, double noise) {
        double[][] gaps = new double[(int) Math.round(14 * Math.max(0, noise - 0.2))][];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = new double[] {
                random.nextDouble() * RidgePattern.WIDTH, random.nextDouble() * RidgePattern.HEIGHT, 8 + 22 * random.nextDouble()
            };
        }
        return gaps;
    }

    private static double touched(double[][] gaps, int x, int y) {
        double left = 1;
        for (double[] gap : gaps) {
            left = Math.min(left, Math.clamp((Math.hypot(x - gap[0], y - gap[1]) - gap[2]) / 6, 0, 1));
        }
        return left;
    }

    private static double between(RidgePattern finger, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (finger.at(left, top) * (1 - right) + finger.at(left + 1, top) * right) * (1 - below)
                + (finger.at(left, top + 1) * (1 - right) + finger.at(left + 1, top + 1) * right) * below;
    }
}
