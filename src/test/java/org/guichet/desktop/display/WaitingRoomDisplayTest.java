package org.guichet.desktop.display;

import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.theme.Appearance;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.Words;
import org.guichet.inmemory.DeskFixture;
import org.guichet.language.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The wall: who is called where, in letters that carry 8 metres; one sound for each new call, and none needed. */
@ExtendWith(ApplicationExtension.class)
class WaitingRoomDisplayTest {

    private static final double DISTANCE_MM = 8_000;
    /** Of a screen of 55 inches, 16 to 9. */
    private static final double SCREEN_HEIGHT_MM = 685;
    private static final double CAPITALS = 0.714;

    private final DeskFixture fixture = new DeskFixture();
    private final Background background = new Background(fault -> {
        throw new IllegalStateException(fault);
    });
    private final ActRunner runner = new ActRunner(background);
    private final AtomicInteger rung = new AtomicInteger();

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aCallIsShownWithItsDeskAndRingsOnce() throws Exception {
        DisplayViewModel model = new DisplayViewModel(fixture.acts, runner, rung::incrementAndGet);
        DisplayScreen screen = asked(() -> new DisplayScreen(model, fixture.clock));
        read(model);
        assertTrue(texts(screen).containsAll(List.of("Bienvenue", "Welcome")), texts(screen)::toString);
        call();
        read(model);
        read(model);
        assertEquals(1, rung.get());
        assertTrue(texts(screen).contains("QU… L."), texts(screen)::toString);
        assertTrue(texts(screen).contains(Integer.toString(DeskFixture.DESK.number())), texts(screen)::toString);
        assertFalse(texts(screen).stream().anyMatch(text -> text.contains("Quillfeather") || text.contains("QUILLFEATHER")));
    }

    @ParameterizedTest
    @ValueSource(ints = {720, 1080, 2160})
    void lettersSubtendEnoughAtEightMetresWhateverTheScreensResolution(int height) throws Exception {
        call();
        DisplayViewModel model = new DisplayViewModel(fixture.acts, runner, () -> {});
        DisplayScreen screen = asked(() -> {
            DisplayScreen made = new DisplayScreen(model, fixture.clock);
            Appearance.loadFonts();
            Appearance.DARK.dressBeside(new Scene(made, height * 16.0 / 9, height));
            return made;
        });
        read(model);
        asked(() -> {
            screen.applyCss();
            screen.layout();
            return true;
        });
        assertTrue(minutesOfArc(screen, ".display-called", height) >= 32);
        assertTrue(minutesOfArc(screen, ".display-time", height) >= 20);
        assertTrue(minutesOfArc(screen, ".display-advice", height) >= 16);
        double lowest = asked(() -> screen.getBottom().getBoundsInParent().getMaxY());
        assertTrue(lowest <= height + 1, lowest + " of " + height);
    }

    @Test
    void theWindowOpensOnceAndClosingItClosesNothingElse() throws Exception {
        WaitingRoomDisplay display = asked(() -> new WaitingRoomDisplay(fixture.acts, runner, new Words(Language.ENGLISH)));
        asked(() -> {
            display.open();
            display.open();
            return true;
        });
        settle();
        assertTrue(asked(display::isOpen));
        asked(() -> {
            display.view().getScene().getWindow().hide();
            return true;
        });
        assertFalse(asked(display::isOpen));
        asked(() -> {
            display.open();
            return true;
        });
        assertTrue(asked(display::isOpen));
        asked(() -> {
            display.view().getScene().getWindow().hide();
            return true;
        });
    }

    /** Here is no loudspeaker, and on many desks neither. */
    @Test
    void withoutALoudspeakerTheChimeFailsNothing() {
        assertDoesNotThrow(Chime::ring);
    }

    private void call() {
        done(fixture.acts.queue().admit().run(fixture.agent, LEILA.id(), false));
        done(fixture.acts.queue().call().run(fixture.agent));
    }

    private void read(DisplayViewModel model) throws Exception {
        asked(() -> {
            model.refresh();
            return true;
        });
        settle();
    }

    private void settle() throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, background::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static double minutesOfArc(DisplayScreen screen, String selector, int height) throws Exception {
        double size = asked(() -> ((Label) screen.lookup(selector)).getFont().getSize());
        double millimetres = size * CAPITALS / height * SCREEN_HEIGHT_MM;
        return Math.toDegrees(Math.atan(millimetres / DISTANCE_MM)) * 60;
    }

    private static List<String> texts(DisplayScreen screen) throws Exception {
        return asked(() -> screen.lookupAll(".label").stream().map(each -> ((Labeled) each).getText()).toList());
    }

    private static <T> T asked(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get();
    }
}
