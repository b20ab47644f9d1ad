package org.guichet.device.scanner;

import com.google.zxing.LuminanceSource;
import org.guichet.domain.document.GreyImage;

/** A grey image as ZXing asks for it. Unlike ZXing's own sources for plain bytes it can be turned, for barcodes that stand upright. */
final class GreyLuminance extends LuminanceSource {

    private final byte[] shades;

    GreyLuminance(GreyImage image) {
        this(image.width(), image.height(), image.shades());
    }

    private GreyLuminance(int width, int height, byte[] shades) {
        super(width, height);
        this.shades = shades;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        // ZXing's contract lets the caller pass a row to be filled, or none.
        byte[] filled = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(shades, y * getWidth(), filled, 0, getWidth());
        return filled;
    }

    @Override
    public byte[] getMatrix() {
        return shades;
    }

    @Override
    public boolean isCropSupported() {
        return true;
    }

    @Override
    public LuminanceSource crop(int left, int top, int width, int height) {
        byte[] part = new byte[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(shades, (top + y) * getWidth() + left, part, y * width, width);
        }
        return new GreyLuminance(width, height, part);
    }

    @Override
    public boolean isRotateSupported() {
        return true;
    }

    @Override
    public LuminanceSource rotateCounterClockwise() {
        int width = getHeight();
        int height = getWidth();
        byte[] turned = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[y * width + x] = shades[x * getWidth() + (getWidth() - 1 - y)];
            }
        }
        return new GreyLuminance(width, height, turned);
    }
}
