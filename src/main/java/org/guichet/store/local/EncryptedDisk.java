package org.guichet.store.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file layer under H2 that encrypts as H2 does with {@code CIPHER=AES}, byte for byte, with the platform's AES instead of H2's: a
 * database written by either is read by the other. Lies over another file layer: {@code guichet:async:/home/guichet}. H2 makes the
 * instances itself, hence the one table of passwords for all.
 */
public final class EncryptedDisk extends FilePathWrapper {

    static final String SCHEME = "guichet";

    private static final int ITERATIONS = 10; // H2's; the password is a random key, so that no number of them matters
    private static final int KEY_BITS = 128;
    private static final Map<String, String> PASSWORDS = new ConcurrentHashMap<>();

    static {
        FilePath.register(new EncryptedDisk());
    }

    /** @param file as the layer below names it */
    static void unlock(String file, String password) {
        PASSWORDS.put(FilePath.get(file).toString(), password);
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        String password = PASSWORDS.get(getBase().toString());
        if (password == null) {
            throw new IOException("not unlocked: " + getBase());
        }
        return new EncryptedFile(getBase().open(mode), salt -> new SectorCipher(key(password, salt)));
    }

    /** Of the password's characters as two bytes each (UTF-16), by PBKDF2 (RFC 8018) with HMAC-SHA-256. */
    static byte[] key(String password, byte[] salt) {
        StringBuilder twoBytes = new StringBuilder(2 * password.length());
        password.chars().forEach(each -> twoBytes.append('\0').append((char) each));
        try {
            PBEKeySpec spec = new PBEKeySpec(twoBytes.toString().toCharArray(), salt, ITERATIONS, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA256", e);
        }
    }

    @Override
    public long size() {
        return EncryptedFile.contentOf(getBase().size());
    }

    @Override
    public InputStream newInputStream() throws IOException {
        return Channels.newInputStream(open("r"));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
        FileChannel channel = open("rw");
        if (append) {
            channel.position(channel.size());
        } else {
            channel.truncate(0);
        }
        return Channels.newOutputStream(channel);
    }
}
