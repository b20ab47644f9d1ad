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
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.GenericMultipleBarcodeReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guichet.domain.document.BarcodeKind;
import org.guichet.domain.document.BarcodeReader;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.GreyImage;

/**
 * Reads barcodes with ZXing, which looks for a DataMatrix from the middle outwards only and misses some angles. So each busy region is
 * read by itself and turned: after the whole image where that is small, before it in a large photograph.
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

    private static final Map<DecodeHintType, ?> SQUARES = Map.of(
            DecodeHintType.TRY_HARDER, true,
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.DATA_MATRIX, BarcodeFormat.QR_CODE));

    /** A page is searched in a view of at most this many pixels, where noise is evened out; its regions are read at full size. */
    private static final int LARGE_PAGE = 2_000_000;

    /** Nor does a region gain from more than this to its longer side. */
    private static final int LARGE_REGION = 700;

    /** A picture with less to its longer side may have one pixel a module, which no reader sees. */
    private static final int SMALL = 160;

    private static final int MARGIN = 10;

    /** Bounds the time that a page with one code takes. */
    private static final int MOST_SECOND_LOOKS = 2;

    /** One that took more of a page than this would be the only one. */
    private static final int CODES_ON_A_PAGE = 10;
    private static final List<Integer> SECOND_TURNS = List.of(12, 31, -30, -15, 5, 22);

    /** The first byte of a visible digital seal (Doc 9303 part 13). */
    private static final byte SEAL = (byte) 0xdc;

    /** A region's own angle and some others, in degrees; a quarter turn more is ZXing's work. */
    private static final List<Integer> TURNS = List.of(0, 12, 31, 45, -30, -15, 5, 22);

    private static final List<Function<LuminanceSource, Binarizer>> BINARIZERS =
            List.of(HybridBinarizer::new, GlobalHistogramBinarizer::new);

    @Override
    public List<BarcodeText> read(GreyImage image) {
        if (Math.max(image.width(), image.height()) < SMALL) {
            return read(image.doubled());
        }
        GreyImage view = image;
        int scale = 1;
        while (view.width() * view.height() > LARGE_PAGE) {
            view = view.halved();
            scale *= 2;
        }
        List<BusyRegions.Region> regions = BusyRegions.of(view);
        return scale == 1 ? ofPicture(image, regions) : ofPhotograph(image, view, regions, scale);
    }

    /** As it is, then each region turned until one shows a code: all codes of a page stand at about the same angle. */
    private static List<BarcodeText> ofPicture(GreyImage image, List<BusyRegions.Region> regions) {
        Set<BarcodeText> found = new LinkedHashSet<>(wholeImage(image));
        List<GreyImage> parts = regions.stream().map(region -> part(image, region, 1)).toList();
        for (int i = 0; i < TURNS.size() && (i == 0 || found.isEmpty()); i++) {
            turned(parts, TURNS.get(i), found);
        }
        return List.copyOf(found);
    }

    private static List<BarcodeText> ofPhotograph(GreyImage image, GreyImage view, List<BusyRegions.Region> regions, int scale) {
        Set<BarcodeText> found = new LinkedHashSet<>();
        List<BusyRegions.Region> read = new ArrayList<>();
        for (BusyRegions.Region region : regions) {
            if (upright(part(image, region, scale), found)) {
                read.add(region);
            }
        }
        if (found.isEmpty()) {
            found.addAll(wholeImage(view));
        }
        if (!found.isEmpty()) {
            secondLook(image, regions, read, scale, found);
            return List.copyOf(found);
        }
        List<GreyImage> parts = regions.stream().map(region -> part(image, region, scale)).toList();
        for (int i = 0; i < TURNS.size() && found.isEmpty(); i++) {
            turned(parts, TURNS.get(i), found);
        }
        return List.copyOf(found.isEmpty() ? wholeImage(image) : found);
    }

    /** Where one code of a page was read, the largest squares in which none was are turned: several codes may lie about at any angle. */
    private static void secondLook(
            GreyImage image, List<BusyRegions.Region> regions, List<BusyRegions.Region> read, int scale, Set<BarcodeText> found) {
        List<BusyRegions.Region> looked = new ArrayList<>(read);
        for (BusyRegions.Region region : regions) {
            boolean small = region.area() * CODES_ON_A_PAGE <= image.width() / scale * (image.height() / scale);
            boolean fresh = looked.size() < read.size() + MOST_SECOND_LOOKS && looked.stream().noneMatch(region::overlaps);
            if (small && fresh && region.isSquarish()) {
                looked.add(region);
                GreyImage part = part(image, region, scale);
                boolean done = false;
                for (int i = 0; i < SECOND_TURNS.size() && !done; i++) {
                    done = one(part.turned(SECOND_TURNS.get(i)), SQUARES, found);
                }
            }
        }
    }

    private static void turned(List<GreyImage> parts, int degrees, Set<BarcodeText> found) {
        parts.forEach(part -> one(degrees == 0 ? part : part.turned(degrees), found));
    }

    /** As it is, and turned so that its edges stand upright, which ZXing reads best. */
    private static boolean upright(GreyImage part, Set<BarcodeText> found) {
        if (one(part, found)) {
            return true;
        }
        double slant = Slant.of(part);
        return Math.abs(slant) > 1 && one(part.turned(slant), found);
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

    /** A code that reaches the edge of its picture has lost the light margin that every reader needs: it is given one. */
    private static GreyImage part(GreyImage image, BusyRegions.Region region, int scale) {
        if (scale == 1 && region.fills(image)) {
            return image.framed(Math.max(MARGIN, Math.max(image.width(), image.height()) / 20));
        }
        GreyImage part = image.cropped(region.x() * scale, region.y() * scale, region.width() * scale, region.height() * scale);
        while (Math.max(part.width(), part.height()) > LARGE_REGION) {
            part = part.halved();
        }
        return part;
    }

    private static boolean one(GreyImage part, Set<BarcodeText> found) {
        return one(part, HINTS, found);
    }

    private static boolean one(GreyImage part, Map<DecodeHintType, ?> hints, Set<BarcodeText> found) {
        LuminanceSource source = new GreyLuminance(part);
        for (Function<LuminanceSource, Binarizer> binarizer : BINARIZERS) {
            try {
                add(found, new MultiFormatReader().decode(new BinaryBitmap(binarizer.apply(source)), hints));
                return true;
            } catch (ReaderException none) {
                // an ordinary answer: the next binarizer or angle may do
            } catch (RuntimeException unreadable) {
                // as above
            }
        }
        return false;
    }

    /** ZXing takes the bytes of a QR code for text of some alphabet; those of a visible digital seal are none. */
    private static Optional<String> sealed(Result result) {
        Map<ResultMetadataType, Object> metadata = result.getResultMetadata();
        if (metadata == null || !(metadata.get(ResultMetadataType.BYTE_SEGMENTS) instanceof List<?> segments)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        segments.stream().filter(byte[].class::isInstance).map(byte[].class::cast).forEach(bytes::writeBytes);
        byte[] all = bytes.toByteArray();
        return all.length > 0 && all[0] == SEAL ? Optional.of(new String(all, StandardCharsets.ISO_8859_1)) : Optional.empty();
    }

    private static void add(Set<BarcodeText> found, Result result) {
        BarcodeKind kind = KINDS.get(result.getBarcodeFormat());
        if (kind != null && result.getText() != null) {
            found.add(new BarcodeText(kind, sealed(result).orElse(result.getText())));
        }
    }
}
