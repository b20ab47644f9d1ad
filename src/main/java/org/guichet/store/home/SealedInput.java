package org.guichet.store.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Reads what {@link SealedOutput} wrote: no byte is given out before its block was found whole. */
final class SealedInput extends InputStream {

    private final InputStream in;
    private final byte[] key;
    private byte[] block = new byte[0];
    private int at;
    private int number;
    private boolean last;

    SealedInput(InputStream in, byte[] key) {
        this.in = in;
        this.key = key;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == block.length) {
            if (last) {
                return -1;
            }
            open();
        }
        int part = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, offset, part);
        at += part;
        return part;
    }

    private void open() throws IOException {
        byte[] sealed = in.readNBytes(SealedOutput.BLOCK + SealedOutput.TAG);
        in.mark(1);
        last = in.read() < 0;
        if (!last) {
            in.reset();
        }
        try {
            block = SealedOutput.cipher(Cipher.DECRYPT_MODE, key, number++, last).doFinal(sealed);
            at = 0;
        } catch (GeneralSecurityException e) {
            StreamCorruptedException damaged = new StreamCorruptedException("block " + (number - 1));
            damaged.initCause(e);
            throw damaged;
        }
    }
}
