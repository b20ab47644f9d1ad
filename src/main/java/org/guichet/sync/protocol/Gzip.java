package org.guichet.sync.protocol;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Compression of messages: quick rather than small, and never more out than was allowed in. */
public final class Gzip {

    /** Shorter messages travel as they are. */
    public static final int WORTH_IT = 1_024;

    private static final int BUFFER = 32 * 1024;

    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private Gzip() {}

    public static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (OutputStream out = new Quick(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /**
     * @param most bytes that come out of it
     * @throws StoreProblem TOO_LARGE where it is more, MALFORMED where it is no gzip or cut
     */
    public static byte[] expand(byte[] compressed, int most) throws StoreProblem {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed), BUFFER)) {
            return read(in, most);
        } catch (IOException e) {
            throw WireJson.malformed("gzip");
        }
    }

    /** All of it, up to so many bytes. */
    public static byte[] read(InputStream in, int most) throws IOException, StoreProblem {
        byte[] bytes = in.readNBytes(most);
        if (bytes.length == most && in.read() >= 0) {
            throw new StoreProblem(StoreProblem.Code.TOO_LARGE, "more than " + most + " bytes");
        }
        return bytes;
    }
}
