package org.guichet.domain.document;

import java.util.Arrays;

/** An image in shades of grey, row by row, 0 black to 255 white. */
public final class GreyImage {

    /** Larger than any camera's at a counter; bounds the memory that a hostile file can claim. */
    public static final int MOST_PIXELS = 64_000_000;

    private final int width;
    private final int height;
    private final byte[] shades;

    public GreyImage(int width, int height, byte[] shades) {
        if (width < 1 || height < 1 || (long) width * height > MOST_PIXELS || shades.length != width * height) {
            throw new IllegalArgumentException("an image has one shade a pixel and at most " + MOST_PIXELS + " pixels");
        }
        this.width = width;
        this.height = height;
        this.shades = shades.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A copy of all rows. */
    public byte[] shades() {
        return shades.clone();
    }

    public int at(int x, int y) {
        return shades[y * width + x] & 0xff;
    }

    /** Half as wide and high, each pixel the mean of four: finer prints of a large photograph are read better so. */
    public GreyImage halved() {
        int w = Math.max(1, width / 2);
        int h = Math.max(1, height / 2);
        byte[] half = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int upper = Math.min(2 * y, height - 1);
            int lower = Math.min(2 * y + 1, height - 1);
            for (int x = 0; x < w; x++) {
                int left = Math.min(2 * x, width - 1);
                int right = Math.min(2 * x + 1, width - 1);
                half[y * w + x] = (byte) ((at(left, upper) + at(right, upper) + at(left, lower) + at(right, lower)) / 4);
            }
        }
        return new GreyImage(w, h, half);
    }

    /** Twice as wide and high, each pixel four times. */
    public GreyImage doubled() {
        byte[] twice = new byte[4 * width * height];
        for (int y = 0; y < 2 * height; y++) {
            for (int x = 0; x < 2 * width; x++) {
                twice[y * 2 * width + x] = shades[y / 2 * width + x / 2];
            }
        }
        return new GreyImage(2 * width, 2 * height, twice);
    }

    /** With so many pixels of its own lightest shade around it. */
    public GreyImage framed(int margin) {
        int w = width + 2 * margin;
        int h = height + 2 * margin;
        int lightest = 0;
        for (byte shade : shades) {
            lightest = Math.max(lightest, shade & 0xff);
        }
        byte[] framed = new byte[w * h];
        Arrays.fill(framed, (byte) lightest);
        for (int y = 0; y < height; y++) {
            System.arraycopy(shades, y * width, framed, (y + margin) * w + margin, width);
        }
        return new GreyImage(w, h, framed);
    }

    /** The part that lies within the image; at least one pixel of it must. */
    public GreyImage cropped(int x, int y, int w, int h) {
        int left = Math.clamp(x, 0, width - 1);
        int top = Math.clamp(y, 0, height - 1);
        int right = Math.clamp((long) x + w, left + 1, width);
        int bottom = Math.clamp((long) y + h, top + 1, height);
        byte[] part = new byte[(right - left) * (bottom - top)];
        for (int row = top; row < bottom; row++) {
            System.arraycopy(shades, row * width + left, part, (row - top) * (right - left), right - left);
        }
        return new GreyImage(right - left, bottom - top, part);
    }

    /** Turned about its middle and large enough to lose no corner; what lies outside is white. */
    public GreyImage turned(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        int w = (int) Math.ceil(Math.abs(width * cos) + Math.abs(height * sin));
        int h = (int) Math.ceil(Math.abs(width * sin) + Math.abs(height * cos));
        byte[] turned = new byte[w * h];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                double dx = x - w / 2.0;
                double dy = y - h / 2.0;
                turned[y * w + x] = (byte) Math.round(between(dx * cos + dy * sin + width / 2.0, dy * cos - dx * sin + height / 2.0));
            }
        }
        return new GreyImage(w, h, turned);
    }

    /** The shade between four pixels, weighed by nearness. */
    private double between(double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (orWhite(left, top) * (1 - right) + orWhite(left + 1, top) * right) * (1 - below)
                + (orWhite(left, top + 1) * (1 - right) + orWhite(left + 1, top + 1) * right) * below;
    }

    private int orWhite(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 255 : at(x, y);
    }
}
