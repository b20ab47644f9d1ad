package org.guichet.domain.biometric;

import java.util.Arrays;

/** A picture in colours, row by row, each pixel as 0xRRGGBB; what stands above that is not looked at. */
public final class PhotoPicture {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** @param pixels not copied, so that nobody may change them any more but {@link #wipe} */
    public PhotoPicture(int width, int height, int[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("a picture has one colour a pixel");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** 0 black to 255 white, as ITU-R BT.601 weighs the colours. */
    public double luminance(int x, int y) {
        int rgb = at(x, y);
        return 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }

    /** Row by row; to be read only. */
    public int[] pixels() {
        return pixels;
    }

    /**
     * What is within a frame, in another size: each pixel is the mean of what it covers, or lies between its neighbours where the frame
     * has fewer. Beyond the picture's edge its outermost pixels go on.
     */
    public PhotoPicture within(PhotoFrame frame, int newWidth, int newHeight) {
        int[] scaled = new int[newWidth * newHeight];
        double stepX = frame.width() / newWidth;
        double stepY = frame.height() / newHeight;
        int samplesX = Math.max(1, (int) Math.ceil(stepX));
        int samplesY = Math.max(1, (int) Math.ceil(stepY));
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                double[] sum = new double[3];
                for (int i = 0; i < samplesY; i++) {
                    for (int j = 0; j < samplesX; j++) {
                        double fromX = frame.x() + (x + (j + 0.5) / samplesX) * stepX - 0.5;
                        double fromY = frame.y() + (y + (i + 0.5) / samplesY) * stepY - 0.5;
                        add(sum, fromX, fromY);
                    }
                }
                int count = samplesX * samplesY;
                scaled[y * newWidth + x] = rounded(sum[0] / count) << 16 | rounded(sum[1] / count) << 8 | rounded(sum[2] / count);
            }
        }
        return new PhotoPicture(newWidth, newHeight, scaled);
    }

    private static int rounded(double shade) {
        return Math.clamp(Math.round(shade), 0, 255);
    }

    private void add(double[] sum, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        for (int corner = 0; corner < 4; corner++) {
            int cx = left + (corner & 1);
            int cy = top + (corner >> 1);
            double weight = (1 - Math.abs(x - cx)) * (1 - Math.abs(y - cy));
            int rgb = at(Math.clamp(cx, 0, width - 1), Math.clamp(cy, 0, height - 1));
            sum[0] += weight * (rgb >> 16 & 0xff);
            sum[1] += weight * (rgb >> 8 & 0xff);
            sum[2] += weight * (rgb & 0xff);
        }
    }

    /** Overwrites it: it shows nobody any more. */
    public void wipe() {
        Arrays.fill(pixels, 0);
    }
}
