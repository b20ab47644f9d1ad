package org.guichet.domain.biometric;

/**
 * What is cut out of a picture: 35 by 45 mm (ISO/IEC 19794-5, ICAO Doc 9303-3), with a head of 34 mm from chin to crown, the middle of
 * the 32 to 36 mm that are allowed. In pixels of the picture; may reach beyond it.
 */
public record PhotoFrame(double x, double y, double width, double height) {

    public static final double MILLIMETRES_WIDE = 35;
    public static final double MILLIMETRES_HIGH = 45;

    /** Pixels of the photograph that is kept: 300 dots an inch. */
    public static final int WIDTH = 413;
    public static final int HEIGHT = 531;

    /** Shares of the frame's height. */
    public static final double HEAD = 34 / MILLIMETRES_HIGH;
    public static final double LEAST_HEAD = 32 / MILLIMETRES_HIGH;
    public static final double MOST_HEAD = 36 / MILLIMETRES_HIGH;
    public static final double ABOVE_CROWN = 4.5 / MILLIMETRES_HIGH;

    /** @throws IllegalArgumentException where the marks are on one another */
    public static PhotoFrame around(HeadMarks marks) {
        if (marks.height() < 1) {
            throw new IllegalArgumentException("crown and chin are in one place");
        }
        double height = marks.height() / HEAD;
        double width = height * MILLIMETRES_WIDE / MILLIMETRES_HIGH;
        double middle = (marks.crownX() + marks.chinX()) / 2;
        double crown = (marks.crownY() + marks.chinY()) / 2 - marks.height() / 2;
        return new PhotoFrame(middle - width / 2, crown - ABOVE_CROWN * height, width, height);
    }

    /** The height of the largest frame that a picture has room for. */
    public static double largestHeight(int width, int height) {
        return Math.min(height, width * MILLIMETRES_HIGH / MILLIMETRES_WIDE);
    }

    public boolean isWithin(PhotoPicture picture) {
        return x >= -0.5 && y >= -0.5 && x + width <= picture.width() + 0.5 && y + height <= picture.height() + 0.5;
    }
}
