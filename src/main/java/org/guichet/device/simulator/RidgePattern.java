package org.guichet.device.simulator;

import java.util.SplittableRandom;

/**
 * The ridges of a finger that nobody has. The flow of the ridges follows a few loops and deltas (after Sherlock and Monro 1993); ridges
 * grow out of noise by filtering it again and again along that flow, and where they meet they end and fork as real ones do.
 */
final class RidgePattern {

    /** At 500 dots an inch: the ball of a finger, about 15 by 20 mm. */
    static final int WIDTH = 300;

    static final int HEIGHT = 400;

    private static final int ANGLES = 48;
    private static final int RADIUS = 7;
    private static final int SIDE = 2 * RADIUS + 1;
    private static final int ROUNDS = 7;

    private final float[] ridges;

    private RidgePattern(float[] ridges) {
        this.ridges = ridges;
    }

    /** The same for the same seed, always. */
    static RidgePattern of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] flow = flow(random);
        float[][] kernels = kernels(8.2 + 1.6 * random.nextDouble());
        float[] now = new float[WIDTH * HEIGHT];
        for (int i = 0; i < now.length; i++) {
            now[i] = (float) (random.nextDouble() - 0.5);
        }
        for (int round = 0; round < ROUNDS; round++) {
            now = filtered(now, flow, kernels);
        }
        return new RidgePattern(now);
    }

    /** -1 in a valley to 1 on a ridge; 0 outside. */
    float at(int x, int y) {
        return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? 0 : ridges[y * WIDTH + x];
    }

    /** For each pixel which of the {@link #ANGLES} directions its ridge has. */
    private static byte[] flow(SplittableRandom random) {
        double[][] loops;
        double[][] deltas;
        double middle = WIDTH * (0.42 + 0.16 * random.nextDouble());
        double core = HEIGHT * (0.36 + 0.1 * random.nextDouble());
        double base = HEIGHT * (0.78 + 0.12 * random.nextDouble());
        int kind = random.nextInt(10);
        if (kind < 3) {
            double gap = 22 + 30 * random.nextDouble();
            loops = new double[][] {{middle, core}, {middle + 12 * (random.nextDouble() - 0.5), core + gap}};
            deltas = new double[][] {{middle - WIDTH * 0.38, base}, {middle + WIDTH * 0.38, base}};
        } else {
            double side = kind < 7 ? -1 : 1;
            loops = new double[][] {{middle, core}};
            deltas = new double[][] {{middle + side * WIDTH * (0.3 + 0.12 * random.nextDouble()), base}};
        }
        double twist = 0.25 * (random.nextDouble() - 0.5);
        byte[] flow = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double angle = 0.5 * (turns(loops, x, y) - turns(deltas, x, y)) + twist;
                double share = angle / Math.PI;
                flow[y * WIDTH + x] = (byte) ((int) Math.round((share - Math.floor(share)) * ANGLES) % ANGLES);
            }
        }
        return flow;
    }

    private static double turns(double[][] points, int x, int y) {
        double sum = 0;
        for (double[] point : points) {
            sum += Math.atan2(y - point[1] + 0.5, x - point[0] + 0.5);
        }
        return sum;
    }

    /** One filter a direction: a wave across the ridge, faded out by a bell curve. */
    private static float[][] kernels(double period) {
        float[][] kernels = new float[ANGLES][SIDE * SIDE];
        for (int angle = 0; angle < ANGLES; angle++) {
            double along = Math.PI * angle / ANGLES;
            double sum = 0;
            for (int i = 0; i < SIDE * SIDE; i++) {
                int dx = i % SIDE - RADIUS;
                int dy = i / SIDE - RADIUS;
                double across = dy * Math.cos(along) - dx * Math.sin(along);
                double bell = Math.exp(-(dx * dx + dy * dy) / (2 * 3.3 * 3.3));
                kernels[angle][i] = (float) (bell * Math.cos(2 * Math.PI * across / period));
                sum += kernels[angle][i];
            }
            // without a mean, so that neither ridges nor valleys win
            for (int i = 0; i < SIDE * SIDE; i++) {
                kernels[angle][i] -= (float) (sum / (SIDE * SIDE));
            }
        }
        return kernels;
    }

    private static float[] filtered(float[] from, byte[] flow, float[][] kernels) {
        float[] to = new float[from.length];
        for (int y = RADIUS; y < HEIGHT - RADIUS; y++) {
            for (int x = RADIUS; x < WIDTH - RADIUS; x++) {
                float[] kernel = kernels[flow[y * WIDTH + x]];
                float sum = 0;
                for (int dy = 0; dy < SIDE; dy++) {
                    int row = (y + dy - RADIUS) * WIDTH + x - RADIUS;
                    for (int dx = 0; dx < SIDE; dx++) {
                        sum += kernel[dy * SIDE + dx] * from[row + dx];
                    }
                }
                to[y * WIDTH + x] = (float) Math.tanh(sum * 1.5);
            }
        }
        return to;
    }
}
