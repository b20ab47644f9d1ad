package org.guichet.store.home;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM in blocks: each is sealed with its number and whether it is the last. Closing it leaves the stream below open. */
final class SealedOutput extends OutputStream {

    static final int BLOCK = 1 << 20;
    static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 8 * TAG;

    private final OutputStream out;
    private final byte[] key;
    private final byte[] block = new byte[BLOCK];
    private int filled;
    private int number;
    private boolean ended;

    SealedOutput(OutputStream out, byte[] key) {
        this.out = out;
        this.key = key;
    }

    /** The key is new for each file, so that a counter is enough. */
    static Cipher cipher(int mode, byte[] key, int number, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(number).put((byte) (last ? 1 : 0)).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int at = offset;
        while (at < offset + length) {
            if (filled == BLOCK) {
                seal(false);
            }
            int part = Math.min(BLOCK - filled, offset + length - at);
            System.arraycopy(from, at, block, filled, part);
            filled += part;
            at += part;
        }
    }

    private void seal(boolean last) throws IOException {
        try {
            out.write(cipher(Cipher.ENCRYPT_MODE, key, number++, last).doFinal(block, 0, filled));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!ended) {
            ended = true;
            seal(true);
        }
    }
}
