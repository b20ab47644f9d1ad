package org.guichet.launch;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A text file as people have them: packed or not, UTF-8 with or without its mark, or Windows-1252. */
final class CsvSource extends BufferedReader {

    private static final int LOOKED_AT = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Counted counted;
    private final double size;

    private CsvSource(InputStream unpacked, Charset charset, Counted counted, long size) {
        super(new InputStreamReader(unpacked, charset), BUFFER);
        this.counted = counted;
        this.size = Math.max(1, size);
    }

    static CsvSource open(Path file) throws IOException {
        Charset charset = charset(file);
        Counted counted = new Counted(Files.newInputStream(file));
        try {
            CsvSource source = new CsvSource(unpacked(file, counted), charset, counted, Files.size(file));
            source.skipMark();
            return source;
        } catch (IOException e) {
            counted.close();
            throw e;
        }
    }

    /** How much of the file was read, 0 to 1. */
    double fraction() {
        return Math.min(1, counted.bytes / size);
    }

    private void skipMark() throws IOException {
        mark(1);
        if (read() != '\ufeff') {
            reset();
        }
    }

    private static InputStream unpacked(Path file, InputStream raw) throws IOException {
        InputStream buffered = new BufferedInputStream(raw, BUFFER);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** UTF-8 where the beginning of the file can be read as such. */
    private static Charset charset(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = unpacked(file, raw)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            int end = start.length;
            if (start.length == LOOKED_AT) {
                // a character may be cut at the end of what was looked at
                while (end > 1 && (start[end - 1] & 0xC0) == 0x80) {
                    end--;
                }
                end--;
            }
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(start, 0, end));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
