package org.guichet.store.trust;

import java.util.ArrayDeque;
import java.util.Deque;

/** How deep encoded data go: a parser that calls itself for each level would run out of stack on a file of brackets alone. */
final class NestedData {

    private static final int MOST = 40;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1f;
    private static final int LONG_LENGTH = 0x80;
    private static final int MOST_LENGTH_BYTES = 4;

    private NestedData() {}

    /** False too where a length is not stated, or goes beyond what is around it: then it is not DER. */
    static boolean isShallow(byte[] bytes) {
        Deque<Integer> ends = new ArrayDeque<>();
        int at = 0;
        int end = bytes.length;
        while (at < end || !ends.isEmpty()) {
            if (at >= end) {
                end = ends.pop();
                continue;
            }
            int tag = bytes[at++];
            if ((tag & LONG_TAG) == LONG_TAG) {
                while (at < end && bytes[at] < 0) {
                    at++;
                }
                at++;
            }
            if (at >= end) {
                return false;
            }
            long length = bytes[at++] & 0xff;
            if (length >= LONG_LENGTH) {
                int count = (int) length - LONG_LENGTH;
                if (count < 1 || count > MOST_LENGTH_BYTES || count > end - at) {
                    return false;
                }
                length = 0;
                for (int i = 0; i < count; i++) {
                    length = length << 8 | (bytes[at++] & 0xff);
                }
            }
            if (length > end - at || ends.size() >= MOST) {
                return false;
            }
            if ((tag & CONSTRUCTED) != 0) {
                ends.push(end);
                end = at + (int) length;
            } else {
                at += (int) length;
            }
        }
        return true;
    }
}
