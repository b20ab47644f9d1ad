package org.guichet.launch;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Opens a CSV file as people have them: packed or not, UTF-8 with or without its mark, or Windows-1252. */
final class CsvSource {

    private static final int LOOKED_AT = 1 << 20;
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CsvSource() {}

    static CSVParser open(Path file) throws IOException {
        Charset charset = charset(file);
        Reader reader = new InputStreamReader(bytes(file), charset);
        return CSVParser.parse(withoutMark(reader), FORMAT);
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != '\ufeff') {
            buffered.reset();
        }
        return buffered;
    }

    private static InputStream bytes(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    /** UTF-8 where the beginning of the file can be read as such. */
    private static Charset charset(Path file) throws IOException {
        try (InputStream in = bytes(file)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            int end = start.length;
            // a character may be cut at the end of what was looked at
            while (start.length == LOOKED_AT && end > 0 && (start[end - 1] & 0xC0) == 0x80) {
                end--;
            }
            int whole = start.length == LOOKED_AT && end > 0 ? end - 1 : end;
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(start, 0, whole));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }
}
