package org.guichet.typing;

import java.util.Locale;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.guichet.desktop.scanner.KeyClock;
import org.jspecify.annotations.Nullable;

/** A keyboard with a clock of its own: keys come exactly as far apart as a test says. On the screen's thread only. */
public final class SimulatedKeys implements KeyClock {

    private static final long MS = 1_000_000;

    private long now = 1_000 * MS;
    private long due = Long.MAX_VALUE;
    private @Nullable Runnable then;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void after(long nanos, Runnable action) {
        due = now + nanos;
        then = action;
    }

    /** Types the text, with a pause before each key. Enter is CR, Tab is HT. */
    public void type(Scene scene, String text, long gapMillis) {
        for (int i = 0; i < text.length(); i++) {
            rest(gapMillis);
            strike(scene, text.charAt(i));
        }
    }

    /** Time passes in which no key comes. */
    public void rest(long millis) {
        long end = now + millis * MS;
        while (due <= end) {
            now = Math.max(now, due);
            due = Long.MAX_VALUE;
            Objects.requireNonNull(then).run();
        }
        now = end;
    }

    /** Time passes in which the screen has no time for anything, not even for a pause that ended. */
    public void freeze(long millis) {
        now += millis * MS;
    }

    public void strike(Scene scene, char c) {
        switch (c) {
            case '\r' -> press(scene, KeyCode.ENTER, "\r");
            case '\t' -> press(scene, KeyCode.TAB, "\t");
            case ' ' -> press(scene, KeyCode.SPACE, " ");
            default -> press(scene, codeOf(c), String.valueOf(c));
        }
    }

    public void press(Scene scene, KeyCode code, String typed) {
        fire(scene, KeyEvent.KEY_PRESSED, "", code);
        if (!typed.isEmpty()) {
            fire(scene, KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED);
        }
        fire(scene, KeyEvent.KEY_RELEASED, "", code);
    }

    /** A key that types nothing. */
    public void press(Scene scene, KeyCode code, boolean control) {
        fire(scene, KeyEvent.KEY_PRESSED, code, false, control);
        fire(scene, KeyEvent.KEY_RELEASED, code, false, control);
    }

    public void pressShift(Scene scene, KeyCode code) {
        pressShift(scene, code, false);
    }

    public void pressShift(Scene scene, KeyCode code, boolean control) {
        fire(scene, KeyEvent.KEY_PRESSED, code, true, control);
        fire(scene, KeyEvent.KEY_RELEASED, code, true, control);
    }

    private static void fire(Scene scene, EventType<KeyEvent> type, KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(target(scene), new KeyEvent(type, "", "", code, shift, control, false, false));
    }

    private static EventTarget target(Scene scene) {
        return scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    }

    private static KeyCode codeOf(char c) {
        KeyCode code = KeyCode.getKeyCode(String.valueOf(c).toUpperCase(Locale.ROOT));
        return code == null ? KeyCode.UNDEFINED : code;
    }

    private static void fire(Scene scene, EventType<KeyEvent> type, String typed, KeyCode code) {
        Event.fireEvent(target(scene), new KeyEvent(type, typed, typed, code, false, false, false, false));
    }
}
