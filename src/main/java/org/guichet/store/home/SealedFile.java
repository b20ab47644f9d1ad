package org.guichet.store.home;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;

/**
 * A file that is written in one go and read whole: under a key of its own from the home's, with blocks that can neither be
 * changed, exchanged nor left out unnoticed. It is there wholly or not at all, and readable by its owner only.
 */
public final class SealedFile {

    static final int SALT = 32;

    private final Path file;
    private final HomeKey home;
    private final String purpose;

    public SealedFile(Path file, HomeKey home, String purpose) {
        this.file = file;
        this.home = home;
        this.purpose = purpose;
    }

    /** Writes what the file is to hold. */
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads it; need not read all of it. */
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    public void write(Writer writer) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        OwnerOnly.createFile(unfinished);
        try (FileOutputStream out = new FileOutputStream(unfinished.toFile())) {
            out.write(salt);
            try (DataOutputStream sealed = new DataOutputStream(new SealedOutput(out, home.derive(purpose, salt)))) {
                writer.write(sealed);
            }
            out.getFD().sync();
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The same content under another key; nothing where there is no such file. */
    public static void rekey(Path from, HomeKey old, Path to, HomeKey fresh, String purpose) throws IOException {
        if (Files.exists(from)) {
            byte[] content = new SealedFile(from, old, purpose).read(DataInputStream::readAllBytes);
            new SealedFile(to, fresh, purpose).write(out -> out.write(content));
        }
    }

    /** @throws IOException also where the file is damaged or was written under another key */
    public <T> T read(Reader<T> reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), SealedOutput.BLOCK)) {
            byte[] salt = in.readNBytes(SALT);
            return reader.read(new DataInputStream(new SealedInput(in, home.derive(purpose, salt))));
        }
    }
}
