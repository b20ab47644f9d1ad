package org.guichet.domain.biometric;

import java.util.Optional;

/** One finger as an ISO/IEC 19794-4 record carries it. */
public final class FingerImage {

    /** A quality that nobody measured. */
    public static final int NO_QUALITY = 255;

    /** Wider and higher than any scanner of hands at 1000 dots an inch. */
    static final int LONGEST_SIDE = 8_000;

    private final Optional<Finger> finger;
    private final int width;
    private final int height;
    private final int dotsPerInch;
    private final int quality;
    private final ImageCoding coding;
    private final byte[] data;

    /**
     * @param finger empty where the device did not know which one it saw
     * @param quality 0 to 100, or {@link #NO_QUALITY}
     * @param data as {@code coding} says; for {@link ImageCoding#RAW} a byte a pixel
     * @throws IllegalArgumentException where sizes, resolution or quality are none that a record can carry
     */
    public FingerImage(
            Optional<Finger> finger, int width, int height, int dotsPerInch, int quality, ImageCoding coding, byte[] data) {
        if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new IllegalArgumentException("an image of a finger is 1 to " + LONGEST_SIDE + " pixels wide and high");
        }
        if (dotsPerInch < 1 || dotsPerInch > 5_000 || quality < 0 || quality > NO_QUALITY) {
            throw new IllegalArgumentException("no resolution, or no quality, of a finger's image");
        }
        if (coding == ImageCoding.RAW && data.length != width * height) {
            throw new IllegalArgumentException("a raw image has a byte a pixel");
        }
        this.finger = finger;
        this.width = width;
        this.height = height;
        this.dotsPerInch = dotsPerInch;
        this.quality = quality;
        this.coding = coding;
        this.data = data.clone();
    }

    public Optional<Finger> finger() {
        return finger;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int dotsPerInch() {
        return dotsPerInch;
    }

    public int quality() {
        return quality;
    }

    public ImageCoding coding() {
        return coding;
    }

    /** A copy. */
    public byte[] data() {
        return data.clone();
    }
}
