package org.guichet.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.guichet.desktop.display.WaitingRoomDisplay;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.shell.GuichetRoot;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;

/** The tour: a demonstration of its own in a folder of its own, worked through by the keys and buttons that a person would use. */
final class Tour {

    private final Path out;
    private final Language language;
    private final Appearance appearance;
    private final int width;
    private final int height;
    private final int people;
    private final PrintWriter told;

    Tour(Path out, Language language, Appearance appearance, int width, int height, int people, PrintWriter told) {
        this.out = out;
        this.language = language;
        this.appearance = appearance;
        this.width = width;
        this.height = height;
        this.people = people;
        this.told = told;
    }

    int run() {
        Display.doWithout();
        Path home = newFolders();
        try (OpenDesk desk = OpenDesk.demonstration(home, people)) {
            desk.people().awaitComplete();
            Platform.startup(() -> {});
            TourFaults faults = new TourFaults();
            try (Background background = new Background(faults)) {
                TourScene scene = open(desk, background);
                new TourStory(scene, desk, told).tell();
                wall(desk, background, scene);
            }
            faults.rethrow();
            return 0;
        } finally {
            Platform.exit();
            delete(home);
        }
    }

    private TourScene open(OpenDesk desk, Background background) {
        GuichetRoot[] root = new GuichetRoot[1];
        Scene[] scene = new Scene[1];
        FxThread.runAndWait(() -> {
            Appearance.loadFonts();
            root[0] = new GuichetRoot(desk.acts(), new Words(language), appearance, background, _ -> {});
            scene[0] = new Scene(root[0], width, height);
        });
        return new TourScene(scene[0], background, out);
    }

    /** The waiting room's wall, as a screen of its own would show it. */
    private void wall(OpenDesk desk, Background background, TourScene story) {
        WaitingRoomDisplay[] display = new WaitingRoomDisplay[1];
        Scene[] scene = new Scene[1];
        FxThread.runAndWait(() -> {
            display[0] = new WaitingRoomDisplay(desk.acts(), new ActRunner(background), new Words(language));
            scene[0] = new Scene(display[0].view(), width, height);
            display[0].read();
        });
        told.println(story.beside(scene[0]).picture("waiting-room-display"));
        told.flush();
    }

    private Path newFolders() {
        try {
            Files.createDirectories(out);
            removeOldPictures();
            return Files.createTempDirectory("guichet-tour-home");
        } catch (IOException e) {
            throw new CommandFailure("cli.tour.folder", out);
        }
    }

    /** Those of a tour with other steps would stand among the new ones. */
    private void removeOldPictures() throws IOException {
        try (DirectoryStream<Path> old = Files.newDirectoryStream(out, "[0-9][0-9]-*.png")) {
            for (Path picture : old) {
                Files.delete(picture);
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
