package org.guichet.store.journal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.guichet.domain.change.Hash;

/** Walks through a segment's frames and says where the good ones end, and why there. */
final class SegmentScan {

    /** Why a scan ended. */
    enum End {
        CLEAN,
        /** The last frame was not written to its end. */
        TORN,
        /** What follows can't have come from a write that was cut short. */
        DAMAGED
    }

    /** @param at the byte behind the last good frame */
    record Found(End end, long at, Position last) {}

    private final JournalMedium medium;
    private final SegmentHeader header;
    private final FrameCipher cipher;
    private final long size;

    SegmentScan(JournalMedium medium, SegmentHeader header, FrameCipher cipher) throws IOException {
        this.medium = medium;
        this.header = header;
        this.cipher = cipher;
        this.size = medium.size();
    }

    Found run(Consumer<Frame> reader) throws IOException {
        long at = SegmentHeader.LENGTH;
        Hash chain = header.hash();
        long index = header.firstFrame();
        Position last = new Position(index - 1, header.previousHash());
        while (at < size) {
            Optional<byte[]> whole = frameAt(at);
            if (whole.isEmpty() || FrameCipher.indexOf(whole.get()) != index) {
                return new Found(whole.isPresent() || aFrameFollows(at + 1) ? End.DAMAGED : End.TORN, at, last);
            }
            byte[] bytes = whole.get();
            Optional<byte[]> payload = cipher.open(bytes, chain);
            if (payload.isEmpty()) {
                return new Found(End.DAMAGED, at, last);
            }
            chain = Hash.of(bytes);
            last = new Position(index, chain);
            reader.accept(new Frame(index, chain, Frame.operationsIn(payload.get())));
            at += bytes.length;
            index++;
        }
        return new Found(End.CLEAN, at, last);
    }

    /** The frame that begins there, if it is all there and its checksum holds. */
    private Optional<byte[]> frameAt(long at) throws IOException {
        byte[] head = medium.read(at, FrameCipher.HEAD_LENGTH);
        Optional<Integer> length = FrameCipher.announcedLength(head);
        if (length.isEmpty() || at + length.get() > size) {
            return Optional.empty();
        }
        byte[] frame = medium.read(at, length.get());
        return FrameCipher.checksumHolds(frame) ? Optional.of(frame) : Optional.empty();
    }

    private boolean aFrameFollows(long from) throws IOException {
        byte[] rest = medium.read(from, (int) Math.min(size - from, Integer.MAX_VALUE - 8));
        for (int i = 0; i + FrameCipher.HEAD_LENGTH <= rest.length; i++) {
            Optional<Integer> length = FrameCipher.announcedLength(Arrays.copyOfRange(rest, i, i + FrameCipher.HEAD_LENGTH));
            if (length.isPresent()
                    && i + length.get() <= rest.length
                    && FrameCipher.checksumHolds(Arrays.copyOfRange(rest, i, i + length.get()))) {
                return true;
            }
        }
        return false;
    }
}
