package org.guichet.device.chip.emulated;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.macs.ISO9797Alg3Mac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The two ciphers that a chip may speak here, with the keys and codes that go with each (Doc 9303 part 11, 9.7 and 9.8). */
enum ChipCipher {
    /** Two keys; the code is ISO/IEC 9797-1's third. */
    TRIPLE_DES(8, "DESede"),
    AES_128(16, "AES");

    static final int FOR_ENCRYPTION = 1;
    static final int FOR_CODES = 2;
    static final int FOR_PASSWORDS = 3;

    private static final int KEY = 16;
    private static final int CODE = 8;
    private static final int SINGLE = 8;

    private final int block;
    private final String name;

    ChipCipher(int block, String name) {
        this.block = block;
        this.name = name;
    }

    int block() {
        return block;
    }

    /** Part 11, 9.7.1: SHA-1 over secret and counter, sixteen bytes of it. */
    byte[] key(byte[] secret, int use) {
        byte[] key = Arrays.copyOf(sha1(secret, new byte[] {0, 0, 0, (byte) use}), KEY);
        if (this == TRIPLE_DES) {
            for (int i = 0; i < KEY; i++) {
                boolean odd = Integer.bitCount(key[i] & 0xfe) % 2 == 1;
                key[i] = (byte) ((key[i] & 0xfe) | (odd ? 0 : 1));
            }
        }
        return key;
    }

    static byte[] sha1(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    byte[] encrypted(byte[] key, byte[] start, byte[] whole) {
        return run(Cipher.ENCRYPT_MODE, key, start, whole);
    }

    /** @param whole of a length that is a multiple of the block's */
    byte[] decrypted(byte[] key, byte[] start, byte[] whole) {
        return run(Cipher.DECRYPT_MODE, key, start, whole);
    }

    private byte[] run(int mode, byte[] key, byte[] start, byte[] whole) {
        byte[] full = this == TRIPLE_DES ? Bytes.join(key, Arrays.copyOf(key, SINGLE)) : key;
        try {
            Cipher cipher = Cipher.getInstance(name + "/CBC/NoPadding");
            cipher.init(mode, new SecretKeySpec(full, name), new IvParameterSpec(start));
            return cipher.doFinal(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    /** Eight bytes over what is padded already. */
    byte[] code(byte[] key, byte[] padded) {
        Mac mac = this == TRIPLE_DES ? new ISO9797Alg3Mac(new DESEngine()) : new CMac(AESEngine.newInstance());
        CipherParameters parameters = new KeyParameter(key);
        mac.init(parameters);
        mac.update(padded, 0, padded.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return Arrays.copyOf(code, CODE);
    }

    /** How encryption begins: zeros, or with AES the encrypted counter. */
    byte[] start(byte[] key, byte[] counter) {
        byte[] zeros = new byte[block];
        return this == TRIPLE_DES ? zeros : encrypted(key, zeros, counter);
    }
}
