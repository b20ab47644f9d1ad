package org.guichet.launch.applicants;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of people that was looked through once: its encoding, its length, and a fingerprint by which an import that was cut
 * short finds its place again.
 *
 * @param fingerprint SHA-256 of the file's bytes, in hexadecimal
 * @param lines with the header
 */
public record ApplicantsFile(Path path, String fingerprint, Charset charset, long lines) {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public static ApplicantsFile examine(Path path) throws FileTrouble {
        if (!Files.exists(path)) {
            throw new FileTrouble(FileTrouble.Kind.NOT_FOUND, path);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new FileTrouble(FileTrouble.Kind.UNREADABLE, path);
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            TextShape shape;
            try (InputStream raw = new DigestInputStream(Files.newInputStream(path), digest)) {
                shape = TextShape.of(unpacked(raw));
                raw.transferTo(OutputStream.nullOutputStream());
            }
            if (shape.isEmpty()) {
                throw new FileTrouble(FileTrouble.Kind.EMPTY, path);
            }
            if (!shape.isText(LONGEST_LINE)) {
                throw new FileTrouble(FileTrouble.Kind.NOT_CSV, path);
            }
            return new ApplicantsFile(path, HexFormat.of().formatHex(digest.digest()), shape.charset(), shape.lines());
        } catch (EOFException | ZipException e) {
            throw new FileTrouble(FileTrouble.Kind.COMPRESSION_BROKEN, path);
        } catch (IOException e) {
            throw new FileTrouble(FileTrouble.Kind.UNREADABLE, path);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The text from its start, without a byte order mark. Characters that the encoding can't have become U+FFFD. */
    BufferedReader open() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(unpacked(Files.newInputStream(path)), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** By what the bytes say, not by the file's name. */
    private static InputStream unpacked(InputStream raw) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw, 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }
}
