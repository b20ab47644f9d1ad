package org.guichet.store.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FileUtils;

/** Whole files of H2's file layers. */
final class DiskFiles {

    private static final int PIECE_BYTES = 1 << 20;

    private DiskFiles() {}

    /** What the one layer reads is written by the other. */
    static void copy(String from, String to) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        try (FileChannel source = FileUtils.open(from, "r");
                FileChannel target = FileUtils.open(to, "rw")) {
            while (source.read(piece.clear()) >= 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    target.write(piece);
                }
            }
        }
    }

    static void force(String file) throws IOException {
        try (FileChannel channel = FileUtils.open(file, "rw")) {
            channel.force(true);
        }
    }
}
