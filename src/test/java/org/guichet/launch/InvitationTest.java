package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.device.scanner.ImageFile;
import org.guichet.device.scanner.ZxingBarcodeReader;
import org.guichet.language.Language;
import org.guichet.launch.CommandLineTest.Ran;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A new desk joins its site in the window, with what its administrator has printed for it. */
@ExtendWith(ApplicationExtension.class)
class InvitationTest {

    @TempDir
    private Path folder = Path.of("");

    private final Background background = new Background(fault -> {
        throw new AssertionError(fault);
    });
    private final AtomicReference<@Nullable OpenDesk> opened = new AtomicReference<>();
    private @Nullable Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        shown.setScene(new Scene(new StackPane(), 990, 760));
        shown.show();
    }

    @AfterEach
    void close() {
        background.close();
        OpenDesk desk = opened.get();
        if (desk != null) {
            desk.close();
        }
    }

    private static Ran enrol(JoinedSite site, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "central", "enrol", "--site", JoinedSite.SITE, "--desk-number", "1", "--database", site.access.url(), "--user",
                site.access.user(), "--lang", "en"));
        all.addAll(List.of(more));
        return CommandLineTest.run(all.toArray(String[]::new));
    }

    @Test
    void scannedIntoTheFirstFieldItIsAllThatADeskNeeds() throws Exception {
        try (JoinedSite site = new JoinedSite(folder)) {
            Path picture = folder.resolve("desk-1.png");
            Ran ran = enrol(site, "--address", site.address(), "--qr", picture.toString());
            assertEquals(0, ran.code(), ran.err());
            String invitation = scanned(picture);
            assertTrue(invitation.startsWith(site.address() + "/join#"), invitation);
            assertTrue(ran.out().contains(invitation), ran.out());
            Ran again = enrol(site, "--address", site.address(), "--qr", picture.toString());
            assertTrue(again.code() == 1 && again.err().contains("is there already"), again::toString);

            Path home = folder.resolve("new-desk");
            show(home);
            type("join-address", "ftp://store");
            type("join-code", "x");
            join();
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> texts().contains("is no address of a store"));
            clear();
            type("join-address", invitation.replaceFirst("#.*", "#ABCD-EFGH"));
            join();
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> texts().contains("code"));
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !field("join-code").isDisabled());
            clear();
            type("join-address", invitation);
            join();
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> opened.get() != null);
            assertEquals(JoinedSite.PEOPLE.size(), Objects.requireNonNull(opened.get()).store().applicants().count());
            Objects.requireNonNull(opened.get()).close();
        }
    }

    @Test
    void nothingIsMadeOfAHomeThatNobodyHasJoinedWith() {
        Path home = folder.resolve("new-desk");
        assertThrows(NoSiteYet.class, () -> OpenDesk.ofSite(home));
        assertFalse(Files.exists(home));
    }

    @Test
    void aDeskWhoseDatabaseWasSetAsideIsNoNewOne() throws IOException {
        Path home = folder.resolve("desk");
        HomeDoor.open(home).close();
        Files.delete(home.resolve("guichet.mv.db"));
        CommandFailure failure = assertThrows(CommandFailure.class, () -> OpenDesk.ofSite(home));
        assertEquals("cli.desk.noAccounts", failure.textKey());
    }

    private static String scanned(Path picture) throws IOException {
        try (InputStream in = Files.newInputStream(picture)) {
            return new ZxingBarcodeReader().read(ImageFile.read(in).orElseThrow()).getFirst().text();
        }
    }

    private void show(Path home) {
        CommandFailure trouble = assertThrows(CommandFailure.class, () -> OpenDesk.ofSite(home));
        DeskWindow.Look look = new DeskWindow.Look(Language.ENGLISH, Appearance.LIGHT, false, false);
        FxThread.runAndWait(() -> new AskedOpening(
                        () -> OpenDesk.ofSite(home), background, new Words(Language.ENGLISH), look, scene()::setRoot,
                        opened::set, () -> {})
                .ask(trouble));
    }

    private Scene scene() {
        return Objects.requireNonNull(stage).getScene();
    }

    private TextField field(String id) {
        return (TextField) scene().lookup("#" + id);
    }

    /** As a scanner types: a letter after the other, into whatever has the keyboard. */
    private void type(String id, String text) {
        FxThread.runAndWait(() -> {
            scene().getRoot().applyCss();
            field(id).requestFocus();
            text.chars().forEach(each -> {
                if (scene().getFocusOwner() instanceof TextField focused) {
                    focused.appendText(Character.toString(each));
                }
            });
        });
    }

    private void clear() {
        FxThread.runAndWait(() -> {
            field("join-address").clear();
            field("join-code").clear();
        });
    }

    private void join() {
        FxThread.runAndWait(() -> ((Button) scene().lookup("#join-site")).fire());
    }

    private String texts() {
        return scene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }
}
