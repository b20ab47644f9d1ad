package org.guichet.domain.biometric;

/** Where somebody said that a head is in a picture: its crown, hair left out, and its chin. In pixels from the upper left corner. */
public record HeadMarks(double crownX, double crownY, double chinX, double chinY) {

    /** A usual place in a picture of that size: as the guide before the camera shows it. */
    public static HeadMarks usual(int width, int height) {
        double frame = PhotoFrame.largestHeight(width, height);
        double top = (height - frame) / 2;
        double middle = width / 2.0;
        return new HeadMarks(
                middle, top + frame * PhotoFrame.ABOVE_CROWN, middle, top + frame * (PhotoFrame.ABOVE_CROWN + PhotoFrame.HEAD));
    }

    public double height() {
        return Math.hypot(chinX - crownX, chinY - crownY);
    }

    /** How far the head leans to a side, in degrees; 0 upright, 90 and more where the chin is not below the crown. */
    public double tilt() {
        return Math.abs(Math.toDegrees(Math.atan2(chinX - crownX, chinY - crownY)));
    }

    public HeadMarks withCrown(double x, double y) {
        return new HeadMarks(x, y, chinX, chinY);
    }

    public HeadMarks withChin(double x, double y) {
        return new HeadMarks(crownX, crownY, x, y);
    }
}
