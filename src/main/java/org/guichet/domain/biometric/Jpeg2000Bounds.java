package org.guichet.domain.biometric;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a JPEG 2000 codestream claims of itself, before anybody decodes it (ISO/IEC 15444-1, annex A). A few bytes can claim millions of
 * tiles, precincts and layers, for which decoders set memory aside: what no scanner and no issuer of passports makes is refused here.
 */
public final class Jpeg2000Bounds {

    private static final int LONGEST_SIDE = 8_000;
    private static final long MOST_PIXELS = 16_000_000;
    private static final int MOST_COMPONENTS = 4;
    private static final int MOST_BITS = 8;
    private static final int MOST_TILES = 256;
    private static final int MOST_TILE_PARTS = 2_048;
    private static final int MOST_LAYERS = 64;
    private static final int MOST_LEVELS = 12;
    private static final long MOST_BLOCKS = 400_000;
    private static final int LARGEST_BLOCK = 12;
    private static final int WHOLE_PRECINCT = 15;

    private static final int SIGNATURE_BOX = 12;
    private static final byte[] SIGNATURE = {0, 0, 0, SIGNATURE_BOX, 'j', 'P', ' ', ' ', '\r', '\n', (byte) 0x87, '\n'};
    private static final int CODESTREAM = 'j' << 24 | 'p' << 16 | '2' << 8 | 'c';
    private static final int BOX_HEAD = 8;

    private static final int SOC = 0xff4f;
    private static final int SIZ = 0xff51;
    private static final int COD = 0xff52;
    private static final int COC = 0xff53;
    private static final int TLM = 0xff55;
    private static final int PLT = 0xff58;
    private static final int QCD = 0xff5c;
    private static final int QCC = 0xff5d;
    private static final int CRG = 0xff63;
    private static final int COM = 0xff64;
    private static final int SOT = 0xff90;
    private static final int SOD = 0xff93;
    private static final int EOC = 0xffd9;
    private static final int ALL_BITS = 0xff;
    private static final int FIRST_MARKER = 0x90;
    private static final int PACKET = 0x91;
    private static final int PACKET_HEAD_END = 0x92;

    private final ByteBuffer in;
    private int width;
    private int height;
    private int components;
    private int tiles;
    private int layers;
    private boolean coded;

    private Jpeg2000Bounds(byte[] codestream) {
        in = ByteBuffer.wrap(codestream);
    }

    /** @param codestream without what a file has around it */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Claim(int width, int height, int components, byte[] codestream) {}

    /** Empty for what is no JPEG 2000 image, is cut off in its head, or claims too much. Never throws for what the bytes say. */
    public static Optional<Claim> of(byte[] file) {
        return codestream(file).flatMap(codestream -> {
            Jpeg2000Bounds bounds = new Jpeg2000Bounds(codestream);
            try {
                return bounds.holds()
                        ? Optional.of(new Claim(bounds.width, bounds.height, bounds.components, codestream)) : Optional.empty();
            } catch (BufferUnderflowException | IllegalArgumentException cutOff) {
                return Optional.empty();
            }
        });
    }

    /** Out of the boxes of a file (annex I), or as it is. */
    private static Optional<byte[]> codestream(byte[] file) {
        if (file.length > 2 && (file[0] & 0xff) == SOC >> 8 && (file[1] & 0xff) == (SOC & 0xff)) {
            return Optional.of(file.clone());
        }
        if (file.length < SIGNATURE_BOX || !ByteBuffer.wrap(file, 0, SIGNATURE_BOX).equals(ByteBuffer.wrap(SIGNATURE))) {
            return Optional.empty();
        }
        int at = SIGNATURE_BOX;
        while (at + BOX_HEAD <= file.length) {
            ByteBuffer head = ByteBuffer.wrap(file, at, BOX_HEAD);
            long length = head.getInt() & 0xffff_ffffL;
            boolean codestream = head.getInt() == CODESTREAM;
            long end = length == 0 ? file.length : at + length;
            if (length == 1 || (length != 0 && length < BOX_HEAD) || end > file.length) {
                return Optional.empty();
            }
            if (codestream) {
                return Optional.of(Arrays.copyOfRange(file, at + BOX_HEAD, (int) end));
            }
            at = (int) end;
        }
        return Optional.empty();
    }

    private boolean holds() {
        if (marker() != SOC || marker() != SIZ || !size(segment())) {
            return false;
        }
        int marker = marker();
        while (marker != SOT) {
            ByteBuffer segment = segment();
            boolean known = switch (marker) {
                case COD -> coding(segment);
                case COC -> codingOfComponent(segment);
                case QCD, QCC, TLM, CRG, COM -> true;
                default -> false;
            };
            if (!known) {
                return false;
            }
            marker = marker();
        }
        return coded && tileParts();
    }

    private int marker() {
        return in.getShort() & 0xffff;
    }

    private ByteBuffer segment() {
        int length = (in.getShort() & 0xffff) - Short.BYTES;
        ByteBuffer segment = in.slice().limit(Math.max(0, length));
        in.position(in.position() + segment.limit());
        return segment;
    }

    private boolean size(ByteBuffer segment) {
        segment.getShort();
        long right = word(segment);
        long bottom = word(segment);
        long left = word(segment);
        long top = word(segment);
        long tileWidth = word(segment);
        long tileHeight = word(segment);
        long tileLeft = word(segment);
        long tileTop = word(segment);
        components = segment.getShort() & 0xffff;
        long wide = right - left;
        long high = bottom - top;
        boolean sized = wide >= 1 && high >= 1 && wide <= LONGEST_SIDE && high <= LONGEST_SIDE && wide * high <= MOST_PIXELS
                && left <= LONGEST_SIDE && top <= LONGEST_SIDE && tileLeft <= left && tileTop <= top && tileWidth >= 1 && tileHeight >= 1
                && tileLeft + tileWidth > left && tileTop + tileHeight > top;
        if (!sized || components < 1 || components > MOST_COMPONENTS) {
            return false;
        }
        for (int i = 0; i < components; i++) {
            // the highest bit says numbers with a sign, which no shade is
            int bits = (segment.get() & 0xff) + 1;
            if (bits > MOST_BITS || segment.get() != 1 || segment.get() != 1) {
                return false;
            }
        }
        width = (int) wide;
        height = (int) high;
        long counted = ((right - tileLeft + tileWidth - 1) / tileWidth) * ((bottom - tileTop + tileHeight - 1) / tileHeight);
        tiles = (int) Math.min(counted, Integer.MAX_VALUE);
        return counted <= MOST_TILES;
    }

    private static long word(ByteBuffer segment) {
        return segment.getInt() & 0xffff_ffffL;
    }

    private boolean coding(ByteBuffer segment) {
        int style = segment.get();
        segment.get();
        layers = segment.getShort() & 0xffff;
        segment.get();
        coded = true;
        return layers >= 1 && layers <= MOST_LAYERS && blocks(segment, (style & 1) != 0);
    }

    private boolean codingOfComponent(ByteBuffer segment) {
        segment.get();
        return blocks(segment, (segment.get() & 1) != 0);
    }

    /** Levels, blocks and precincts: how many pieces a decoder sets aside for all tiles and components. */
    private boolean blocks(ByteBuffer segment, boolean precincts) {
        int levels = segment.get() & 0xff;
        int across = (segment.get() & 0xff) + 2;
        int down = (segment.get() & 0xff) + 2;
        segment.get();
        int transformation = segment.get() & 0xff;
        if (levels > MOST_LEVELS || across + down > LARGEST_BLOCK || transformation > 1) {
            return false;
        }
        long pieces = 0;
        for (int resolution = 0; resolution <= levels; resolution++) {
            int size = precincts ? segment.get() & 0xff : WHOLE_PRECINCT << 4 | WHOLE_PRECINCT;
            int shrunk = levels - resolution;
            long wide = (width >> shrunk) + 2L;
            long high = (height >> shrunk) + 2L;
            int precinctAcross = size & 0xf;
            int precinctDown = size >> 4;
            pieces += (wide >> Math.min(across, precinctAcross)) * (high >> Math.min(down, precinctDown)) + tiles;
            pieces += (long) layers * ((wide >> precinctAcross) + 1) * ((high >> precinctDown) + 1);
        }
        return pieces * components <= MOST_BLOCKS;
    }

    /** Heads of tiles may say everything anew, within the same bounds. */
    private boolean tileParts() {
        for (int part = 0; part < MOST_TILE_PARTS; part++) {
            int begin = in.position() - Short.BYTES;
            ByteBuffer segment = segment();
            int tile = segment.getShort() & 0xffff;
            long length = word(segment);
            if (tile >= tiles) {
                return false;
            }
            if (!tileHead()) {
                return false;
            }
            long next = length == 0 ? in.limit() : begin + length;
            if (next < in.position() || next > in.limit() || !isData(in.position(), length == 0 ? dataEnd() : (int) next)) {
                return false;
            }
            in.position((int) next);
            if (in.remaining() < Short.BYTES || marker() == EOC) {
                return true;
            }
            if ((in.getShort(in.position() - Short.BYTES) & 0xffff) != SOT) {
                return false;
            }
        }
        return false;
    }

    /** Of a tile that goes on to the image's end. */
    private int dataEnd() {
        int end = in.limit();
        return end - in.position() >= Short.BYTES && (in.getShort(end - Short.BYTES) & 0xffff) == EOC ? end - Short.BYTES : end;
    }

    /**
     * Whether no marker stands in coded data but those of packets (B.10.1: a byte with all bits set is followed by a stuffed one). JJ2000
     * reads two such bytes in a row for ones without end.
     */
    private boolean isData(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean all = (in.get(i) & 0xff) == ALL_BITS;
            int after = all && i + 1 < to ? in.get(i + 1) & 0xff : 0;
            if (all && (i + 1 >= to || (after >= FIRST_MARKER && after != PACKET && after != PACKET_HEAD_END))) {
                return false;
            }
        }
        return true;
    }

    private boolean tileHead() {
        int marker = marker();
        while (marker != SOD) {
            ByteBuffer said = segment();
            boolean known = switch (marker) {
                case COD -> coding(said);
                case COC -> codingOfComponent(said);
                case QCD, QCC, COM, PLT -> true;
                default -> false;
            };
            if (!known) {
                return false;
            }
            marker = marker();
        }
        return true;
    }
}
