package org.guichet.store.local;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in the mode XTS (IEEE 1619) over sectors of {@value #SECTOR} bytes, with one key for data and tweak, as H2 writes its files.
 * H2's own AES is written in Java; this one is the platform's, which the processor does in hardware. May be used by any thread.
 */
final class SectorCipher {

    static final int SECTOR = 4_096;

    private static final int BLOCK = 16;
    private static final int FEEDBACK = 0x87; // x^128 = x^7 + x^2 + x + 1
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final SecretKeySpec key;
    private final ConcurrentLinkedDeque<Cipher> encrypting = new ConcurrentLinkedDeque<>();
    private final ConcurrentLinkedDeque<Cipher> decrypting = new ConcurrentLinkedDeque<>();

    /** @param key of 16, 24 or 32 bytes */
    SectorCipher(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** In place; {@code length} is a multiple of {@link #SECTOR}. */
    void encrypt(long firstSector, byte[] data, int offset, int length) {
        run(Cipher.ENCRYPT_MODE, encrypting, firstSector, data, offset, length);
    }

    /** In place; {@code length} is a multiple of {@link #SECTOR}. */
    void decrypt(long firstSector, byte[] data, int offset, int length) {
        run(Cipher.DECRYPT_MODE, decrypting, firstSector, data, offset, length);
    }

    private void run(int mode, ConcurrentLinkedDeque<Cipher> idle, long firstSector, byte[] data, int offset, int length) {
        byte[] tweaks = firstTweaks(firstSector, length / SECTOR);
        xor(tweaks, data, offset, length);
        ecb(mode, idle, data, offset, length);
        xor(tweaks, data, offset, length);
    }

    /** What each sector's first block is mixed with: its number, encrypted. */
    private byte[] firstTweaks(long firstSector, int sectors) {
        byte[] tweaks = new byte[sectors * BLOCK];
        for (int i = 0; i < sectors; i++) {
            LONGS.set(tweaks, i * BLOCK, firstSector + i);
        }
        ecb(Cipher.ENCRYPT_MODE, encrypting, tweaks, 0, tweaks.length);
        return tweaks;
    }

    /** Each block's tweak is the one before, multiplied by x. */
    private static void xor(byte[] firstTweaks, byte[] data, int offset, int length) {
        int at = offset;
        for (int tweak = 0; at < offset + length; tweak += BLOCK) {
            long low = (long) LONGS.get(firstTweaks, tweak);
            long high = (long) LONGS.get(firstTweaks, tweak + Long.BYTES);
            for (int end = at + SECTOR; at < end; at += BLOCK) {
                LONGS.set(data, at, (long) LONGS.get(data, at) ^ low);
                LONGS.set(data, at + Long.BYTES, (long) LONGS.get(data, at + Long.BYTES) ^ high);
                long carried = high >> (Long.SIZE - 1) & FEEDBACK;
                high = high << 1 | low >>> (Long.SIZE - 1);
                low = low << 1 ^ carried;
            }
        }
    }

    private void ecb(int mode, ConcurrentLinkedDeque<Cipher> idle, byte[] data, int offset, int length) {
        try {
            Cipher cipher = idle.pollFirst();
            if (cipher == null) {
                cipher = Cipher.getInstance("AES/ECB/NoPadding");
                cipher.init(mode, key);
            }
            cipher.doFinal(data, offset, length, data, offset);
            idle.addFirst(cipher);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES, and a sector is whole blocks", e);
        }
    }
}
