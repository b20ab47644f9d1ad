package org.guichet.sync.protocol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.guichet.domain.change.Hash;

/**
 * Lines of a message after its header, each ended by a line feed. The header says how many there are and, where they are not signed
 * for, their hash: a text that is cut or altered is noticed as a whole, before anything of it is used.
 */
final class WireLines {

    private static final byte END = '\n';

    private final List<byte[]> lines = new ArrayList<>();
    private int size;

    /** @throws IllegalArgumentException for a line with a line feed in it, which nobody could read again */
    void add(byte[] line) {
        for (byte each : line) {
            if (each == END) {
                throw new IllegalArgumentException("a line feed within a line");
            }
        }
        lines.add(line);
        size += line.length + 1;
    }

    int count() {
        return lines.size();
    }

    Hash hash() {
        MessageDigest digest = sha256();
        for (byte[] line : lines) {
            digest.update(line);
            digest.update(END);
        }
        return hash(digest);
    }

    /** The message: its header as the first line, then these. */
    byte[] under(Record header) {
        byte[] first = WireJson.write(header);
        ByteBuffer message = ByteBuffer.allocate(first.length + 1 + size).put(first).put(END);
        for (byte[] line : lines) {
            message.put(line).put(END);
        }
        return message.array();
    }

    /** A message taken apart. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Parts(byte[] header, List<byte[]> lines, Hash hash) {

        <T extends Record> T header(Class<T> type) throws StoreProblem {
            return WireJson.read(type, header);
        }

        void check(int count, Hash expected) throws StoreProblem {
            if (lines.size() != count || !hash.equals(expected)) {
                throw WireJson.malformed("cut or altered");
            }
        }
    }

    /** @throws StoreProblem for a text without a last line feed, with an empty line, or with more than is allowed */
    static Parts read(byte[] message, int mostLines, int longestLine) throws StoreProblem {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        int body = 0;
        for (int at = 0; at < message.length; at++) {
            if (message[at] == END) {
                if (at == start || at - start > longestLine || lines.size() > mostLines) {
                    throw WireJson.malformed("lines");
                }
                lines.add(Arrays.copyOfRange(message, start, at));
                start = at + 1;
                body = body == 0 ? start : body;
            }
        }
        if (lines.isEmpty() || start != message.length) {
            throw WireJson.malformed("cut");
        }
        byte[] header = lines.removeFirst();
        return new Parts(header, lines, hash(message, body));
    }

    private static Hash hash(byte[] message, int from) {
        MessageDigest digest = sha256();
        digest.update(message, from, message.length - from);
        return hash(digest);
    }

    private static Hash hash(MessageDigest digest) {
        return new Hash(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
