package org.guichet.workflow.scanner;

/** One picture of a camera. */
public final class CameraFrame {

    private final int width;
    private final int height;
    private final int[] pixels;

    /** @param pixels row by row, each as 0xAARRGGBB; not copied, so that nobody may change them any more */
    public CameraFrame(int width, int height, int[] pixels) {
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

    /** Row by row, each as 0xAARRGGBB; to be read only. */
    public int[] pixels() {
        return pixels;
    }
}
