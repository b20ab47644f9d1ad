package org.guichet.store.journal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.zip.CRC32C;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.guichet.domain.change.Hash;
import org.guichet.store.home.HomeKey;

/**
 * Frames of one segment, big-endian: magic, length of what follows the head, index (8 bytes), attempt, CRC32C of the head
 * so far and of what follows; then AES-256-GCM ciphertext with its tag.
 *
 * <p>The nonce is attempt and index: a frame that failed to be written is written again under the same index, and random
 * attempts keep the two from sharing a nonce. The authenticated data are the head and the hash of the frame before.
 */
final class FrameCipher {

    static final int HEAD_LENGTH = 24;
    static final int MAX_PAYLOAD = 4 * 1024 * 1024;
    private static final int MAGIC = 0x4746524D; // GFRM
    private static final int CRC_AT = 20;
    private static final int TAG_LENGTH = 16;

    private final SecretKeySpec key;
    private final Cipher opening = instance();

    FrameCipher(HomeKey home, byte[] salt) {
        key = new SecretKeySpec(home.derive("guichet journal frames 1", salt), "AES");
    }

    byte[] seal(long index, int attempt, Hash previous, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(HEAD_LENGTH + payload.length + TAG_LENGTH);
        frame.putInt(MAGIC).putInt(payload.length + TAG_LENGTH).putLong(index).putInt(attempt).putInt(0);
        try {
            frame.put(begun(instance(), Cipher.ENCRYPT_MODE, frame.array(), previous).doFinal(payload));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
        return frame.putInt(CRC_AT, checksum(frame.array())).array();
    }

    /** Empty where the frame is not the one that stood here, whole and after the given one. One thread at a time. */
    Optional<byte[]> open(byte[] frame, Hash previous) {
        try {
            Cipher cipher = begun(opening, Cipher.DECRYPT_MODE, frame, previous);
            return Optional.of(cipher.doFinal(frame, HEAD_LENGTH, frame.length - HEAD_LENGTH));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static Cipher instance() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Cipher begun(Cipher cipher, int mode, byte[] frame, Hash previous) throws GeneralSecurityException {
        ByteBuffer head = ByteBuffer.wrap(frame);
        ByteBuffer nonce = ByteBuffer.allocate(12).putInt(head.getInt(16)).putLong(head.getLong(8));
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce.array()));
        cipher.updateAAD(frame, 0, CRC_AT);
        cipher.updateAAD(SegmentHeader.raw(previous));
        return cipher;
    }

    /** The whole length that a head announces; empty where it is no head. */
    static Optional<Integer> announcedLength(byte[] head) {
        ByteBuffer buffer = ByteBuffer.wrap(head);
        if (head.length < HEAD_LENGTH || buffer.getInt() != MAGIC) {
            return Optional.empty();
        }
        int length = buffer.getInt();
        boolean sane = length >= TAG_LENGTH && length <= MAX_PAYLOAD + TAG_LENGTH;
        return sane ? Optional.of(HEAD_LENGTH + length) : Optional.empty();
    }

    static long indexOf(byte[] frame) {
        return ByteBuffer.wrap(frame).getLong(8);
    }

    static boolean checksumHolds(byte[] frame) {
        return ByteBuffer.wrap(frame).getInt(CRC_AT) == checksum(frame);
    }

    private static int checksum(byte[] frame) {
        CRC32C crc = new CRC32C();
        crc.update(frame, 0, CRC_AT);
        crc.update(frame, HEAD_LENGTH, frame.length - HEAD_LENGTH);
        return (int) crc.getValue();
    }
}
