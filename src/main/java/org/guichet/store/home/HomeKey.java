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
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.guichet.store.home.HomeTrouble.Damaged;
import org.guichet.store.home.HomeTrouble.KeyMissing;
import org.guichet.store.home.HomeTrouble.What;

/** The folder's random key, from which every other key is derived (HKDF-SHA256, RFC 5869). */
public final class HomeKey {

    private static final int LENGTH = 32;
    private static final String ELSEWHERE = "elsewhere ";

    private final byte[] secret;

    private HomeKey(byte[] secret) {
        this.secret = secret;
    }

    /** @throws HomeTroubleException also where the file says that the key is elsewhere, and it is not there */
    static HomeKey read(Path file) throws IOException, HomeTroubleException {
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (text.startsWith(ELSEWHERE)) {
            Path other = Path.of(text.substring(ELSEWHERE.length()));
            if (!Files.exists(other)) {
                throw new HomeTroubleException(new KeyMissing(other));
            }
            return secret(other, Files.readString(other, StandardCharsets.US_ASCII).strip());
        }
        return secret(file, text);
    }

    private static HomeKey secret(Path file, String hex) throws HomeTroubleException {
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
        write(file, HexFormat.of().formatHex(secret));
        return new HomeKey(secret);
    }

    private static void write(Path file, String line) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        OwnerOnly.createFile(unfinished);
        try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        ForcedFolder.force(file.toAbsolutePath().getParent());
    }

    /** The key's file, where it is not the home's own. */
    static Optional<Path> elsewhere(Path file) throws IOException {
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8).strip() : "";
        return text.startsWith(ELSEWHERE) ? Optional.of(Path.of(text.substring(ELSEWHERE.length()))) : Optional.empty();
    }

    /** First it is there, then the home's file says so, and with that no longer has it; the old bytes are written over before. */
    void moveTo(Path folder, String name, Path homesOwn) throws IOException {
        OwnerOnly.createFolder(folder);
        Path there = folder.toAbsolutePath().resolve(name);
        write(there, HexFormat.of().formatHex(secret));
        KeyWipe.overwrite(homesOwn);
        write(homesOwn, ELSEWHERE + there);
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
