package org.guichet.domain.document.chip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One data object of a chip's file: a tag of one or two bytes, a length of at most three, and a value (ISO/IEC 7816-4, 5.2.2.2). Nothing
 * is set aside for what a length claims: it is held against the bytes that are there.
 */
public final class Tlv {

    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 3;

    private final int tag;
    private final byte[] bytes;
    private final int from;
    private final int to;

    private Tlv(int tag, byte[] bytes, int from, int to) {
        this.tag = tag;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The object that the bytes begin with; empty where they begin with none, or end before it does. */
    public static Optional<Tlv> first(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    private static Optional<Tlv> at(byte[] bytes, int begin, int end) {
        int at = begin;
        if (at >= end) {
            return Optional.empty();
        }
        int tag = bytes[at++] & 0xff;
        if ((tag & LONG_TAG) == LONG_TAG) {
            if (at >= end || bytes[at] < 0) {
                return Optional.empty();
            }
            tag = tag << 8 | (bytes[at++] & 0xff);
        }
        if (at >= end) {
            return Optional.empty();
        }
        int length = bytes[at++] & 0xff;
        if (length >= LONG_LENGTH) {
            int count = length - LONG_LENGTH;
            if (count < 1 || count > MOST_LENGTH_BYTES || count > end - at) {
                return Optional.empty();
            }
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | (bytes[at++] & 0xff);
            }
        }
        return length > end - at ? Optional.empty() : Optional.of(new Tlv(tag, bytes, at, at + length));
    }

    public int tag() {
        return tag;
    }

    /** A copy. */
    public byte[] value() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** The objects in its value; what is broken, and what follows it, is left out. */
    public List<Tlv> children() {
        List<Tlv> children = new ArrayList<>();
        int at = from;
        while (at < to) {
            Optional<Tlv> next = at(bytes, at, to);
            if (next.isEmpty()) {
                break;
            }
            children.add(next.get());
            at = next.get().to;
        }
        return children;
    }

    /** The first of its children with that tag. */
    public Optional<Tlv> child(int wanted) {
        return children().stream().filter(each -> each.tag == wanted).findFirst();
    }
}
