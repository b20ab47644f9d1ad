package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextShapeTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void plainLettersAndWholeSequencesAreUtf8() throws IOException {
        assertEquals(StandardCharsets.UTF_8, shape("nom;prénom\n".getBytes(StandardCharsets.UTF_8)).charset());
        assertEquals(StandardCharsets.UTF_8, shape("Nguyễn 王 𠮷\n".getBytes(StandardCharsets.UTF_8)).charset());
        assertEquals(StandardCharsets.UTF_8, shape("name\n".getBytes(StandardCharsets.US_ASCII)).charset());
        assertEquals(StandardCharsets.UTF_8, shape(new byte[0]).charset());
    }

    @Test
    void theFirstAccentMayStandInTheLastLine() throws IOException {
        byte[] bytes = ("a,b,c\n".repeat(300_000) + "Méndez,é,è\n").getBytes(WINDOWS);
        assertEquals(WINDOWS, shape(bytes).charset());
    }

    @Test
    void oneDamagedLineDoesNotTurnAUtf8FileIntoAnother() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("Méndez\nMüller\n".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[] {'X', (byte) 0xE9, '\n'});
        assertEquals(StandardCharsets.UTF_8, shape(bytes.toByteArray()).charset());
    }

    @Test
    void spreadsheetsArchivesAndWideTextAreNoText() throws IOException {
        assertTrue(shape("a\nb".getBytes(StandardCharsets.UTF_8)).isText(10));
        assertFalse(shape("a,b\n".getBytes(StandardCharsets.UTF_16LE)).isText(10));
        assertFalse(shape("a".repeat(11).getBytes(StandardCharsets.UTF_8)).isText(10));
        assertTrue(shape(("a".repeat(9) + "\r").repeat(5).getBytes(StandardCharsets.UTF_8)).isText(10));
    }

    private static TextShape shape(byte[] bytes) throws IOException {
        return TextShape.of(new ByteArrayInputStream(bytes));
    }
}
