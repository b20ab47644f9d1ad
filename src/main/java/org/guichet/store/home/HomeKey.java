package org.guichet.store.home;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.What;

/** The folder's random key, from which every other key is derived (HKDF-SHA256, RFC 5869). */
public final class HomeKey {

    private static final int LENGTH = 32;

    private final byte[] secret;

    private HomeKey(byte[] secret) {
        this.secret = secret;
    }

    static HomeKey read(Path file) throws IOException, HomeTroubleException {
        String hex = Files.readString(file, StandardCharsets.US_ASCII).strip();
        try {
            byte[] secret = HexFormat.of().parseHex(hex);
            if (secret.length == LENGTH) {
                return new HomeKey(secret);
            }
        } catch (IllegalArgumentException e) {
            throw new HomeTroubleException(new Damaged(What.KEY, file, -1, "not hexadecimal"), e);
        }
        throw new HomeTroubleException(new Damaged(What.KEY, file, -1, "not 32 bytes"));
    }

    /** Makes a key that is either wholly there, forced and readable by its owner only, or not there. */
    static HomeKey create(Path file) throws IOException {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        OwnerOnly.createFile(unfinished);
        try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
            out.write((HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.US_ASCII));
            out.getFD().sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        ForcedFolder.force(file.toAbsolutePath().getParent());
        return new HomeKey(secret);
    }

    /** Replayable tests bring their own secret. */
    public static HomeKey of(byte[] secret) {
        return new HomeKey(secret.clone());
    }

    /** @param purpose keeps keys for different things apart */
    public byte[] derive(String purpose, byte[] salt) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(secret)
                            .addSalt(salt)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }
}
