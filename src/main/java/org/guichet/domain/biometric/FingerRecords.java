package org.guichet.domain.biometric;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.FingerRecord.Reading;

/**
 * ISO/IEC 19794-4 finger image records, read and written: the edition of 2005 (general header of 32 bytes, image header of 14) and that
 * of 2011 (general header of 16 bytes, representation header of 37 and more). Certification blocks, and what follows an image within its
 * representation (segmentation, annotations, comments), are passed over.
 */
public final class FingerRecords {

    private static final byte[] FORMAT = "FIR\0".getBytes(StandardCharsets.US_ASCII);
    private static final int IMAGE_HEADER_2005 = 14;
    private static final int GENERAL_HEADER_2005 = 32;
    private static final int GENERAL_HEADER_2011 = 16;
    private static final int REPRESENTATION_HEADER_2011 = 37;
    private static final int QUALITY_BLOCK = 5;
    private static final int PIXELS_PER_CENTIMETRE = 2;

    /** 500 dots an inch, eight bits. */
    private static final int ACQUISITION_LEVEL = 31;

    private FingerRecords() {}

    /** Reads one record from its first byte; what follows it is not looked at. Never throws for what the bytes say. */
    public static Reading read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            byte[] format = new byte[4];
            in.get(format);
            if (!Arrays.equals(format, FORMAT)) {
                return new Reading.Unreadable(RecordProblem.OTHER_FORMAT);
            }
            byte[] version = new byte[4];
            in.get(version);
            return switch (new String(version, StandardCharsets.US_ASCII)) {
                case "010\0" -> of2005(in);
                case "020\0" -> of2011(in);
                default -> new Reading.Unreadable(RecordProblem.EDITION_UNKNOWN);
            };
        } catch (BufferUnderflowException cutOff) {
            return new Reading.Unreadable(RecordProblem.CUT_OFF);
        } catch (Flawed flawed) {
            return new Reading.Unreadable(flawed.problem);
        }
    }

    /** Thrown within this class only. */
    private static final class Flawed extends Exception {

        private static final long serialVersionUID = 1;
        private final RecordProblem problem;

        Flawed(RecordProblem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }
    }

    private static Reading of2005(ByteBuffer in) throws Flawed {
        long length = ((in.getShort() & 0xffffL) << 32) | (in.getInt() & 0xffff_ffffL);
        checkLength(length, GENERAL_HEADER_2005, in.capacity());
        in.getShort();
        in.getShort();
        int fingers = in.get() & 0xff;
        int scale = in.get();
        in.getInt();
        int dots = dotsPerInch(scale, in.getShort() & 0xffff);
        in.getShort();
        checkDepth(in.get());
        ImageCoding coding = coding(in.get() & 0xff, RecordEdition.OF_2005);
        in.getShort();
        List<FingerImage> images = new ArrayList<>();
        for (int i = 0; i < fingers; i++) {
            long block = in.getInt() & 0xffff_ffffL;
            int position = in.get() & 0xff;
            in.get();
            in.get();
            int quality = in.get() & 0xff;
            in.get();
            int width = in.getShort() & 0xffff;
            int height = in.getShort() & 0xffff;
            in.get();
            images.add(image(position, width, height, dots, quality, coding, data(in, block - IMAGE_HEADER_2005)));
        }
        return record(RecordEdition.OF_2005, images);
    }

    private static Reading of2011(ByteBuffer in) throws Flawed {
        long length = in.getInt() & 0xffff_ffffL;
        checkLength(length, GENERAL_HEADER_2011, in.capacity());
        int representations = in.getShort() & 0xffff;
        boolean certified = in.get() == 1;
        in.get();
        List<FingerImage> images = new ArrayList<>();
        for (int i = 0; i < representations; i++) {
            int start = in.position();
            long block = in.getInt() & 0xffff_ffffL;
            checkLength(block, REPRESENTATION_HEADER_2011 + 4, in.capacity() - start);
            images.add(representation(in, certified));
            if (in.position() > start + block) {
                throw new Flawed(RecordProblem.LENGTHS_DISAGREE);
            }
            in.position((int) (start + block));
        }
        return record(RecordEdition.OF_2011, images);
    }

    private static FingerImage representation(ByteBuffer in, boolean certified) throws Flawed {
        skip(in, 9 + 1 + 2 + 2);
        int qualities = in.get() & 0xff;
        int quality = FingerImage.NO_QUALITY;
        for (int i = 0; i < qualities; i++) {
            int score = in.get() & 0xff;
            quality = i == 0 ? score : quality;
            skip(in, QUALITY_BLOCK - 1);
        }
        if (certified) {
            skip(in, 3 * (in.get() & 0xff));
        }
        int position = in.get() & 0xff;
        in.get();
        int scale = in.get();
        in.getInt();
        int dots = dotsPerInch(scale, in.getShort() & 0xffff);
        in.getShort();
        checkDepth(in.get());
        ImageCoding coding = coding(in.get() & 0xff, RecordEdition.OF_2011);
        in.get();
        int width = in.getShort() & 0xffff;
        int height = in.getShort() & 0xffff;
        return image(position, width, height, dots, quality, coding, data(in, in.getInt() & 0xffff_ffffL));
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.get(new byte[bytes]);
    }

    private static void checkLength(long length, int least, int there) throws Flawed {
        if (length < least) {
            throw new Flawed(RecordProblem.LENGTHS_DISAGREE);
        }
        if (length > there) {
            throw new Flawed(RecordProblem.CUT_OFF);
        }
    }

    private static void checkDepth(byte bits) throws Flawed {
        if (bits != 8) {
            throw new Flawed(RecordProblem.DEPTH_UNKNOWN);
        }
    }

    private static int dotsPerInch(int scale, int resolution) throws Flawed {
        long dots = scale == PIXELS_PER_CENTIMETRE ? Math.round(resolution * 2.54) : resolution;
        if (dots < 1 || dots > 5_000) {
            throw new Flawed(RecordProblem.SIZE_IMPOSSIBLE);
        }
        return (int) dots;
    }

    private static ImageCoding coding(int code, RecordEdition edition) throws Flawed {
        Optional<ImageCoding> coding = ImageCoding.of(code, edition);
        if (coding.isEmpty()) {
            throw new Flawed(RecordProblem.CODING_UNKNOWN);
        }
        return coding.get();
    }

    private static byte[] data(ByteBuffer in, long length) throws Flawed {
        if (length < 0) {
            throw new Flawed(RecordProblem.LENGTHS_DISAGREE);
        }
        if (length > in.remaining()) {
            throw new Flawed(RecordProblem.CUT_OFF);
        }
        byte[] data = new byte[(int) length];
        in.get(data);
        return data;
    }

    private static FingerImage image(int position, int width, int height, int dots, int quality, ImageCoding coding, byte[] data)
            throws Flawed {
        if (width < 1 || height < 1 || width > FingerImage.LONGEST_SIDE || height > FingerImage.LONGEST_SIDE) {
            throw new Flawed(RecordProblem.SIZE_IMPOSSIBLE);
        }
        if (coding == ImageCoding.RAW && data.length != width * height) {
            throw new Flawed(RecordProblem.LENGTHS_DISAGREE);
        }
        return new FingerImage(Finger.at(position), width, height, dots, quality, coding, data);
    }

    private static Reading record(RecordEdition edition, List<FingerImage> images) {
        return images.isEmpty()
                ? new Reading.Unreadable(RecordProblem.EMPTY)
                : new Reading.Read(new FingerRecord(edition, images));
    }

    /**
     * The bytes of a record with one image, of a live plain impression.
     *
     * @param millis when it was taken, in milliseconds since 1970; only the edition of 2011 has a place for it
     */
    public static byte[] write(RecordEdition edition, FingerImage image, long millis) {
        return edition == RecordEdition.OF_2005 ? write2005(image) : write2011(image, millis);
    }

    private static byte[] write2005(FingerImage image) {
        byte[] data = image.data();
        int block = IMAGE_HEADER_2005 + data.length;
        int length = GENERAL_HEADER_2005 + block;
        short dots = (short) image.dotsPerInch();
        ByteBuffer out = ByteBuffer.allocate(length);
        head(out, RecordEdition.OF_2005).putShort((short) 0).putInt(length);
        out.putShort((short) 0).putShort((short) ACQUISITION_LEVEL).put((byte) 1).put((byte) 1);
        out.putShort(dots).putShort(dots).putShort(dots).putShort(dots);
        out.put((byte) 8).put((byte) image.coding().code(RecordEdition.OF_2005)).putShort((short) 0);
        out.putInt(block).put(position(image)).put((byte) 1).put((byte) 1).put((byte) image.quality()).put((byte) 0);
        out.putShort((short) image.width()).putShort((short) image.height()).put((byte) 0);
        return out.put(data).array();
    }

    private static byte[] write2011(FingerImage image, long millis) {
        byte[] data = image.data();
        int block = REPRESENTATION_HEADER_2011 + QUALITY_BLOCK + 4 + data.length;
        int length = GENERAL_HEADER_2011 + block;
        short dots = (short) image.dotsPerInch();
        ByteBuffer out = ByteBuffer.allocate(length);
        head(out, RecordEdition.OF_2011).putInt(length).putShort((short) 1).put((byte) 0).put((byte) 1);
        out.putInt(block);
        out.put(RecordTime.of(millis));
        // device technology, vendor and type unknown; one quality block, of no registered algorithm
        out.put((byte) 0).putInt(0).put((byte) 1).put((byte) image.quality()).putInt(0);
        out.put(position(image)).put((byte) 1).put((byte) 1);
        out.putShort(dots).putShort(dots).putShort(dots).putShort(dots);
        out.put((byte) 8).put((byte) image.coding().code(RecordEdition.OF_2011)).put((byte) 0);
        out.putShort((short) image.width()).putShort((short) image.height()).putInt(data.length);
        return out.put(data).array();
    }

    private static ByteBuffer head(ByteBuffer out, RecordEdition edition) {
        return out.put(FORMAT).put((edition.number() + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte position(FingerImage image) {
        return (byte) (int) image.finger().map(Finger::position).orElse(0);
    }
}
