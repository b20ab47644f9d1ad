package org.guichet.domain.biometric;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * ISO/IEC 19794-5:2005 face records: a record header of 14 bytes, facial information of 20, image information of 12, then the image.
 * Written with one full frontal image in JPEG and nothing about the person: sex, colours and expression stay "not specified". Read with
 * an image in JPEG or JPEG 2000, as the chips of passports have them.
 */
public final class FaceRecords {

    private static final byte[] HEAD = ("FAC\0" + "010\0").getBytes(StandardCharsets.US_ASCII);
    private static final int RECORD_HEADER = 14;
    private static final int FACE_INFORMATION = 20;
    private static final int IMAGE_INFORMATION = 12;
    private static final int FEATURE_POINT = 8;
    private static final int FULL_FRONTAL = 1;
    private static final int JPEG = 0;
    private static final int JPEG_2000 = 1;
    private static final int RGB_24 = 1;

    /** A single frame of a digital video camera. */
    private static final int VIDEO_FRAME = 6;

    private FaceRecords() {}

    /** The first image of a record. */
    public static final class FaceImage {

        private final int width;
        private final int height;
        private final byte[] file;

        /** @param file JPEG, or JPEG 2000 */
        public FaceImage(int width, int height, byte[] file) {
            if (width < 1 || height < 1 || width > 0xffff || height > 0xffff) {
                throw new IllegalArgumentException("an image of a face is 1 to 65,535 pixels wide and high");
            }
            this.width = width;
            this.height = height;
            this.file = file.clone();
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }

        /** A copy. */
        public byte[] file() {
            return file.clone();
        }
    }

    /** @param image in JPEG */
    public static byte[] write(FaceImage image) {
        return write(image, JPEG);
    }

    /** As a chip may have it: with an image in JPEG 2000. */
    public static byte[] writeJpeg2000(FaceImage image) {
        return write(image, JPEG_2000);
    }

    private static byte[] write(FaceImage image, int coding) {
        byte[] file = image.file();
        int block = FACE_INFORMATION + IMAGE_INFORMATION + file.length;
        int length = RECORD_HEADER + block;
        ByteBuffer out = ByteBuffer.allocate(length);
        out.put(HEAD).putInt(length).putShort((short) 1);
        out.putInt(block).put(new byte[FACE_INFORMATION - Integer.BYTES]);
        out.put((byte) FULL_FRONTAL).put((byte) coding).putShort((short) image.width()).putShort((short) image.height());
        out.put((byte) RGB_24).put((byte) VIDEO_FRAME).putShort((short) 0).putShort((short) 0);
        return out.put(file).array();
    }

    /** Empty for what is no such record, or has no image of a known coding. Never throws for what the bytes say. */
    public static Optional<FaceImage> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            byte[] head = new byte[HEAD.length];
            in.get(head);
            long length = in.getInt() & 0xffff_ffffL;
            int images = in.getShort() & 0xffff;
            if (!Arrays.equals(head, HEAD) || length > bytes.length || images < 1) {
                return Optional.empty();
            }
            return image(in);
        } catch (BufferUnderflowException cutOff) {
            return Optional.empty();
        }
    }

    private static Optional<FaceImage> image(ByteBuffer in) {
        long block = in.getInt() & 0xffff_ffffL;
        int points = in.getShort() & 0xffff;
        in.get(new byte[FACE_INFORMATION - Integer.BYTES - Short.BYTES]);
        in.get(new byte[points * FEATURE_POINT]);
        in.get();
        int coding = in.get();
        int width = in.getShort() & 0xffff;
        int height = in.getShort() & 0xffff;
        in.get(new byte[IMAGE_INFORMATION - 6]);
        long data = block - FACE_INFORMATION - (long) points * FEATURE_POINT - IMAGE_INFORMATION;
        if ((coding != JPEG && coding != JPEG_2000) || width < 1 || height < 1 || data < 1 || data > in.remaining()) {
            return Optional.empty();
        }
        byte[] file = new byte[(int) data];
        in.get(file);
        return Optional.of(new FaceImage(width, height, file));
    }
}
