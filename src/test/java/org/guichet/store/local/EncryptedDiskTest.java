package org.guichet.store.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.guichet.seeded.SeededRandom;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FileUtils;
import org.h2.store.fs.encrypt.FilePathEncrypt;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2's own encryption is the judge: what one writes, the other reads, byte for byte. */
class EncryptedDiskTest {

    private static final String PASSWORD = "00c0ffee00c0ffee";

    @TempDir
    private Path folder = Path.of("");

    private String ours = "";
    private String theirs = "";

    @BeforeAll
    static void register() {
        FilePathEncrypt.register();
    }

    @BeforeEach
    void oneFile() {
        String file = "nio:" + folder.resolve("content").toAbsolutePath();
        EncryptedDisk.unlock(file, PASSWORD);
        ours = EncryptedDisk.SCHEME + ":" + file;
        // H2 takes this one's bytes, and two for each character of a database's password
        theirs = "encrypt:" + twoBytesEach() + ":" + file;
    }

    private static String twoBytesEach() {
        return PASSWORD.chars().mapToObj(each -> "\0" + (char) each).collect(Collectors.joining());
    }

    private static byte[] all(String file) throws IOException {
        try (FileChannel channel = FileUtils.open(file, "r")) {
            ByteBuffer content = ByteBuffer.allocate((int) channel.size());
            int read = 0;
            while (content.hasRemaining() && read >= 0) {
                read = channel.read(content);
            }
            return content.array();
        }
    }

    @Test
    void whatIsWrittenAtRandomIsReadByH2() {
        SeededRandom.repeat(40, random -> {
            try {
                writeAtRandom(random);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void writeAtRandom(SplittableRandom random) throws IOException {
        FileUtils.delete("nio:" + folder.resolve("content").toAbsolutePath());
        byte[] expected = new byte[0];
        try (FileChannel channel = FileUtils.open(ours, "rw")) {
            for (int step = 0; step < 20; step++) {
                expected = changed(channel, expected, random);
                assertEquals(expected.length, channel.size());
            }
            ByteBuffer part = ByteBuffer.allocate(5_000);
            int from = random.nextInt(expected.length + 1);
            int read = channel.read(part, from);
            assertEquals(from == expected.length ? -1 : Math.min(5_000, expected.length - from), read);
            assertArrayEquals(
                    Arrays.copyOfRange(expected, from, from + Math.max(0, read)), Arrays.copyOf(part.array(), Math.max(0, read)));
        }
        assertEquals(expected.length, FileUtils.size(ours));
        assertArrayEquals(expected, all(ours));
        assertArrayEquals(expected, all(theirs));
    }

    private static byte[] changed(FileChannel channel, byte[] before, SplittableRandom random) throws IOException {
        if (random.nextInt(6) == 0 && before.length > 0) {
            byte[] cut = Arrays.copyOf(before, random.nextInt(before.length + 1));
            channel.truncate(cut.length);
            return cut;
        }
        byte[] piece = new byte[1 + random.nextInt(random.nextBoolean() ? 100 : 20_000)];
        random.nextBytes(piece);
        int position = random.nextInt(before.length + 1);
        byte[] after = Arrays.copyOf(before, Math.max(before.length, position + piece.length));
        System.arraycopy(piece, 0, after, position, piece.length);
        assertEquals(piece.length, channel.write(ByteBuffer.wrap(piece), position));
        return after;
    }

    @Test
    void whatH2WritesIsRead() throws IOException {
        byte[] content = new byte[3 * SectorCipher.SECTOR + 77];
        new Random(7).nextBytes(content);
        try (FileChannel channel = FileUtils.open(theirs, "rw")) {
            channel.write(ByteBuffer.wrap(content), 0);
        }
        assertArrayEquals(content, all(ours));
        try (InputStream in = FileUtils.newInputStream(ours)) {
            assertArrayEquals(content, in.readAllBytes());
        }
    }

    @Test
    void streamsReplaceOrContinue() throws IOException {
        try (OutputStream out = FileUtils.newOutputStream(ours, false)) {
            out.write("hello".getBytes(StandardCharsets.US_ASCII));
        }
        try (OutputStream out = FileUtils.newOutputStream(ours, true)) {
            out.write(" there".getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals("hello there", new String(all(theirs), StandardCharsets.US_ASCII));
        assertFalse(new String(Files.readAllBytes(folder.resolve("content")), StandardCharsets.ISO_8859_1).contains("hello"));
    }

    @Test
    void aDatabaseOfH2sOwnEncryptionIsOpenedAndTheOtherWayRound() throws SQLException {
        String file = folder.resolve("database").toAbsolutePath().toString();
        EncryptedDisk.unlock("nio:" + file + ".mv.db", PASSWORD);
        String byH2 = "jdbc:h2:nio:" + file + ";CIPHER=AES";
        String byUs = "jdbc:h2:" + EncryptedDisk.SCHEME + ":nio:" + file;
        try (Connection connection = DriverManager.getConnection(byH2, "someone", PASSWORD + " secret");
                Statement statement = connection.createStatement()) {
            statement.execute("create table t as select x, 'row ' || x as word from system_range(1, 5000)");
        }
        try (Connection connection = DriverManager.getConnection(byUs, "someone", "secret");
                Statement statement = connection.createStatement()) {
            assertEquals(5000, count(statement));
            statement.execute("insert into t select x, 'more' from system_range(1, 3000)");
        }
        try (Connection connection = DriverManager.getConnection(byH2, "someone", PASSWORD + " secret");
                Statement statement = connection.createStatement()) {
            assertEquals(8000, count(statement));
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(word) from t")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void aFileThatNobodyUnlockedIsNotOpened() {
        assertThrows(
                IOException.class,
                () -> FilePath.get(EncryptedDisk.SCHEME + ":nio:" + folder.resolve("other").toAbsolutePath()).open("rw"));
    }

    /** AES-128 of the published vectors (FIPS 197) through the tweaks of sector 0: the first block is E(T xor P) xor T with T = E(0). */
    @Test
    void oneBlockByHand() {
        byte[] key = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
        byte[] data = new byte[SectorCipher.SECTOR];
        byte[] zero = HexFormat.of().parseHex("c6a13b37878f5b826f4f8162a1c8d879"); // E(0) under this key
        byte[] plain = HexFormat.of().parseHex("00112233445566778899aabbccddeeff");
        byte[] cipher = HexFormat.of().parseHex("69c4e0d86a7b0430d8cdb78070b4c55a"); // FIPS 197, C.1
        for (int i = 0; i < 16; i++) {
            data[i] = (byte) (plain[i] ^ zero[i]);
        }
        new SectorCipher(key).encrypt(0, data, 0, data.length);
        for (int i = 0; i < 16; i++) {
            assertEquals((byte) (cipher[i] ^ zero[i]), data[i]);
        }
    }
}
