package org.guichet.domain.biometric;

/**
 * How blurred a picture is, from 0 for sharp to 1: how little of the differences between neighbours is lost when it is blurred once more
 * (Crété-Roffet, Dolmiere, Ladret and Nicolas, "The blur effect: perception and estimation with a new no-reference perceptual blur
 * metric", 2007). Does not depend on how much there is to see.
 */
final class BlurEffect {

    private static final int REACH = 4;

    private BlurEffect() {}

    static double of(PhotoPicture picture) {
        double[][] shades = new double[picture.height()][picture.width()];
        double[][] turned = new double[picture.width()][picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                shades[y][x] = picture.luminance(x, y);
                turned[x][y] = shades[y][x];
            }
        }
        return Math.max(alongRows(shades), alongRows(turned));
    }

    private static double alongRows(double[][] rows) {
        double there = 0;
        double lost = 0;
        for (double[] row : rows) {
            double[] blurred = blurred(row);
            for (int x = 1; x < row.length; x++) {
                double difference = Math.abs(row[x] - row[x - 1]);
                there += difference;
                lost += Math.max(0, difference - Math.abs(blurred[x] - blurred[x - 1]));
            }
        }
        return there == 0 ? 1 : (there - lost) / there;
    }

    private static double[] blurred(double[] row) {
        double[] blurred = new double[row.length];
        for (int x = 0; x < row.length; x++) {
            double sum = 0;
            for (int i = -REACH; i <= REACH; i++) {
                sum += row[Math.clamp(x + i, 0, row.length - 1)];
            }
            blurred[x] = sum / (2 * REACH + 1);
        }
        return blurred;
    }
}
