package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own: a toolkit is started once, and the screen tests have theirs. */
class TourTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itWorksThroughTheMainJobAndEachPictureShowsAnotherState() throws Exception {
        Files.writeString(folder.resolve("77-of-an-older-tour.png"), "old");
        Files.writeString(folder.resolve("holiday.png"), "not ours");
        Path said = folder.resolve("said.txt");
        Process tour = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(), "tour", "--out", folder.toString(), "--people", "1500", "--lang", "en",
                        "--theme", "dark", "--size", "1280x800")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertEquals(0, tour.waitFor(), Files.readString(said));
        List<Path> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            pictures = files.filter(file -> file.getFileName().toString().matches("\\d\\d-.*\\.png")).sorted().toList();
        }
        assertTrue(pictures.size() >= 12, pictures.toString());
        assertTrue(pictures.getFirst().endsWith("01-sign-in.png"), pictures.toString());
        Set<Integer> seen = new HashSet<>();
        for (Path picture : pictures) {
            BufferedImage image = ImageIO.read(picture.toFile());
            assertEquals(List.of(1280, 800), List.of(image.getWidth(), image.getHeight()));
            int[] pixels = image.getRGB(0, 0, 1280, 800, null, 0, 1280);
            assertTrue(seen.add(Arrays.hashCode(pixels)), () -> picture + " shows what another shows");
        }
        assertFalse(Files.exists(folder.resolve("77-of-an-older-tour.png")));
        assertTrue(Files.exists(folder.resolve("holiday.png")));
    }
}
