package org.guichet.device.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.guichet.domain.document.BarcodeKind;
import org.guichet.domain.document.BarcodeReader;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.GreyImage;

/**
 * Reads barcodes with ZXing: the whole image first, then each busy region by itself and turned a little, because ZXing looks for a
 * DataMatrix from the middle outwards only and misses some angles.
 */
public final class ZxingBarcodeReader implements BarcodeReader {

    private static final Map<BarcodeFormat, BarcodeKind> KINDS = Map.of(
            BarcodeFormat.DATA_MATRIX, BarcodeKind.DATA_MATRIX,
            BarcodeFormat.QR_CODE, BarcodeKind.QR,
            BarcodeFormat.PDF_417, BarcodeKind.PDF_417,
            BarcodeFormat.CODE_128, BarcodeKind.CODE_128);

    private static final Map<DecodeHintType, ?> HINTS = Map.of(
            DecodeHintType.TRY_HARDER, true,
            DecodeHintType.POSSIBLE_FORMATS, List.copyOf(KINDS.keySet()));

    /** Beyond this many pixels an image is looked at in half its size, where noise is evened out, as often as it takes. */
    private static final int LARGE = 2_000_000;

    /** A region's own angle and some others, in degrees; a quarter turn more is ZXing's work. */
    private static final List<Integer> TURNS = List.of(0, 12, 31, 45, -30, -15);

    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    @Override
    public List<BarcodeText> read(GreyImage image) {
        Set<BarcodeText> found = new LinkedHashSet<>();
        GreyImage view = image;
        found.addAll(wholeImage(view));
        while (view.width() * view.height() > LARGE) {
            view = view.halved();
            found.addAll(wholeImage(view));
        }
        for (BusyRegions.Region region : BusyRegions.of(view)) {
            GreyImage part = view.cropped(region.x(), region.y(), region.width(), region.height());
            turnedUntilRead(part, found);
        }
        return List.copyOf(found);
    }

    private static Set<BarcodeText> wholeImage(GreyImage image) {
        Set<BarcodeText> found = new LinkedHashSet<>();
        LuminanceSource source = new GreyLuminance(image);
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
            try {
                BinaryBitmap bitmap = new BinaryBitmap(binarizer.apply(source));
                for (Result result : new GenericMultipleBarcodeReader(new MultiFormatReader()).decodeMultiple(bitmap, HINTS)) {
                    add(found, result);
                }
                return found;
            } catch (NotFoundException none) {
                // an ordinary answer: the next binarizer may see more
            } catch (RuntimeException unreadable) {
                // ZXing's detectors run off the edge of some damaged codes; such a code is one that can't be read.
            }
        }
        return found;
    }

    private static void turnedUntilRead(GreyImage part, Set<BarcodeText> found) {
        for (int degrees : TURNS) {
            GreyImage turned = degrees == 0 ? part : part.turned(degrees);
            LuminanceSource source = new GreyLuminance(turned);
            for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
                try {
                    add(found, new MultiFormatReader().decode(new BinaryBitmap(binarizer.apply(source)), HINTS));
                    return;
                } catch (ReaderException none) {
                    // an ordinary answer: the next angle may do
                } catch (RuntimeException unreadable) {
                    // as above
                }
            }
        }
    }

    private static void add(Set<BarcodeText> found, Result result) {
        BarcodeKind kind = KINDS.get(result.getBarcodeFormat());
        if (kind != null && result.getText() != null) {
            found.add(new BarcodeText(kind, result.getText()));
        }
    }
}
