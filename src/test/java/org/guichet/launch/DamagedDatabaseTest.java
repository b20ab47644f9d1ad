package org.guichet.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.thread.FxThread;
import org.guichet.desktop.words.Words;
import org.guichet.language.Language;
import org.guichet.store.home.Home;
import org.guichet.typing.SimulatedKeys;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A database that can't be read any more: the window offers the way out, asks again, and opens the desk as it was. */
@ExtendWith(ApplicationExtension.class)
class DamagedDatabaseTest {

    private static final int PEOPLE = 1_000;

    @TempDir
    private Path home;

    private final SimulatedKeys keys = new SimulatedKeys();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final AtomicReference<OpenDesk> opened = new AtomicReference<>();
    private final AtomicReference<Boolean> left = new AtomicReference<>(false);

    // TestFX calls start before each test
    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        stage.setScene(new Scene(new StackPane(), 990, 760));
        stage.show();
    }

    @BeforeEach
    void work() throws IOException {
        try (OpenDesk desk = demonstration()) {
            DeskSession session = done(desk.acts().signIn().run("bernard", "demo".toCharArray(), 1));
            done(desk.acts().queue().call().run(session));
        }
        Path database = home.resolve("guichet.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 0x5a;
        }
        Files.write(database, bytes);
    }

    @AfterEach
    void close() {
        background.close();
        OpenDesk desk = opened.get();
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void setAsideAndRebuiltTheDeskIsAsItWas() throws Exception {
        show(this::demonstration);
        assertTrue(texts().contains("Kept: everything that was done at this desk"), this::texts);
        assertTrue(texts().contains("To come again: people, slots and cards of the demonstration"), this::texts);
        push("set-aside");
        assertTrue(Files.exists(home.resolve("guichet.mv.db")));
        assertEquals("back-to-repair", focused(), "a second Enter alone decides nothing");
        push("confirm-set-aside");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> opened.get() != null);
        OpenDesk desk = Objects.requireNonNull(opened.get());
        assertEquals(1, desk.store().queue().tickets(LocalDate.now(desk.acts().clock())).stream()
                .filter(ticket -> ticket.isAt(1) && !ticket.status().isOver())
                .count());
        assertEquals(PEOPLE, desk.store().applicants().count());
        assertEquals(1, damagedFiles());
    }

    @Test
    void backAndCloseChangeNothing() throws Exception {
        show(this::demonstration);
        push("set-aside");
        push("back-to-repair");
        push("leave-repair");
        assertTrue(left.get());
        assertEquals(0, damagedFiles());
        assertThrows(DatabaseDamaged.class, this::demonstration);
    }

    @Test
    void whatFailsIsSaidAndCanBeTriedAgain() throws Exception {
        show(() -> {
            throw new CommandFailure("cli.desk.noAccounts", home);
        });
        push("set-aside");
        push("confirm-set-aside");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> stage.getScene().lookup("#repair-trouble") != null);
        assertTrue(texts().contains("has no accounts yet"), this::texts);
        assertTrue(texts().contains("Set the damaged database aside"), this::texts);
    }

    @Test
    void underAPassphraseThatIsAskedForFirst() throws Exception {
        char[] passphrase = "twelve blue horses".toCharArray();
        try (Home open = Home.open(home)) {
            open.keepKeyUnder(passphrase);
        }
        show(this::demonstration);
        assertTrue(texts().contains("This desk is locked"), this::texts);
        give("twelve green horses");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> texts().contains("not the passphrase"));
        give(new String(passphrase));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> texts().contains("The database is damaged"));
        push("leave-repair");
        assertTrue(left.get());
        HomeDoor.passphrases().forget(home);
    }

    private void give(String passphrase) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> !stage.getScene().lookup("#passphrase-field").isDisabled());
        FxThread.runAndWait(() -> ((PasswordField) stage.getScene().lookup("#passphrase-field")).setText(passphrase));
        push("open-home");
    }

    private void show(Supplier<OpenDesk> opening) {
        CommandFailure trouble = assertThrows(CommandFailure.class, this::demonstration);
        Words words = new Words(Language.ENGLISH);
        DeskWindow.Look look = new DeskWindow.Look(Language.ENGLISH, Appearance.LIGHT, true, false);
        FxThread.runAndWait(() -> new AskedOpening(
                        opening, background, words, look, stage.getScene()::setRoot, opened::set, () -> left.set(true))
                .ask(trouble));
    }

    private OpenDesk demonstration() {
        return OpenDesk.demonstration(home, PEOPLE);
    }

    private static <T> T done(Result<T> result) {
        return result instanceof Result.Done<T>(T value) ? value : fail(result.toString());
    }

    private void push(String id) {
        FxThread.runAndWait(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().lookup("#" + id).requestFocus();
            keys.rest(90);
            keys.press(stage.getScene(), KeyCode.SPACE, " ");
        });
    }

    private String focused() {
        return stage.getScene().getFocusOwner().getId();
    }

    private String texts() {
        Parent root = stage.getScene().getRoot();
        return Stream.of(".label", ".button")
                .flatMap(style -> root.lookupAll(style).stream())
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" "));
    }

    private long damagedFiles() throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().startsWith("guichet-set-aside-")).count();
        }
    }
}
