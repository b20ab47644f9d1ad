package org.guichet.device.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.datamatrix.DataMatrixWriter;
import com.google.zxing.datamatrix.encoder.SymbolShapeHint;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;
import java.util.Map;
import org.guichet.domain.document.BarcodeWriter;
import org.guichet.domain.document.ModuleGrid;

/** Draws codes with ZXing; QR codes with error correction Q: a crack across the telephone is forgiven. */
public final class ZxingQrWriter implements BarcodeWriter {

    @Override
    public ModuleGrid dataMatrix(String latin) {
        BitMatrix matrix = new DataMatrixWriter().encode(
                latin, BarcodeFormat.DATA_MATRIX, 0, 0, Map.of(EncodeHintType.DATA_MATRIX_SHAPE, SymbolShapeHint.FORCE_SQUARE));
        BitSet dark = new BitSet();
        for (int row = 0; row < matrix.getHeight(); row++) {
            for (int column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    dark.set(row * matrix.getWidth() + column);
                }
            }
        }
        return new ModuleGrid(matrix.getWidth(), dark);
    }

    @Override
    public ModuleGrid qr(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
            BitSet dark = new BitSet();
            for (int row = 0; row < matrix.getHeight(); row++) {
                for (int column = 0; column < matrix.getWidth(); column++) {
                    if (matrix.get(column, row) == 1) {
                        dark.set(row * matrix.getWidth() + column);
                    }
                }
            }
            return new ModuleGrid(matrix.getWidth(), dark);
        } catch (WriterException e) {
            throw new IllegalArgumentException("more text than a QR code holds", e);
        }
    }
}
