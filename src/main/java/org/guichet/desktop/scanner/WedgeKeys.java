package org.guichet.desktop.scanner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.guichet.domain.document.WedgeEvent;
import org.guichet.domain.document.WedgeEvent.Scanned;
import org.guichet.domain.document.WedgeRecogniser;
import org.guichet.domain.document.WedgeScan;
import org.jspecify.annotations.Nullable;

/**
 * One filter for all keys of a window. The first two characters of a burst land in the field at hand, so that a person never waits;
 * the rest is held back until the pause after it says what it was. A scan is taken out again; typing is handed on, in its order.
 */
public final class WedgeKeys {

    /** A little longer than the recogniser's own, since a pause ends with a frame of the screen. */
    private static final long PAUSE_NANOS = WedgeRecogniser.PAUSE_NANOS + 5_000_000;

    /** A pause that ends so late was the screen's: keys may wait behind it. */
    private static final long LATE_NANOS = 2 * PAUSE_NANOS;

    /** The keys of ], ^ and _, on American and French keyboards. */
    private static final Set<KeyCode> SEPARATING = EnumSet.of(
            KeyCode.CLOSE_BRACKET, KeyCode.CIRCUMFLEX, KeyCode.UNDERSCORE, KeyCode.DIGIT6, KeyCode.DIGIT8, KeyCode.MINUS,
            KeyCode.RIGHT_PARENTHESIS);

    private final KeyClock clock;
    private final ScanReceiver receiver;
    private final WedgeRecogniser recogniser = new WedgeRecogniser();
    private final List<KeyEvent> held = new ArrayList<>();
    private @Nullable Scene scene;
    private @Nullable FieldBefore before;
    private long pauseFrom;
    private boolean pauseIsDue;
    private boolean handingOn;

    public WedgeKeys(KeyClock clock, ScanReceiver receiver) {
        this.clock = clock;
        this.receiver = receiver;
    }

    public void watch(Scene shown) {
        scene = shown;
        shown.addEventFilter(KeyEvent.ANY, this::onKey);
    }

    private void onKey(KeyEvent event) {
        if (handingOn) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            onTyped(event);
        } else if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            onPressed(event);
        } else if (event.getCode() == KeyCode.SPACE && !held.isEmpty()) {
            hold(event);
        }
    }

    private void onTyped(KeyEvent event) {
        String text = event.getCharacter();
        boolean separates = !text.isEmpty() && isSeparator(text.charAt(0)) && recogniser.mayBeScan();
        if (!separates && (isCommand(event) || text.isEmpty() || Character.isISOControl(text.charAt(0)))) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            accept(text.charAt(i));
        }
        if (recogniser.mayBeScan()) {
            hold(event);
        }
    }

    /** Enter and Tab may close a scan, a space may be part of one and would push a button; other keys no scanner sends. */
    private void onPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, TAB -> {
                if (!isCommand(event) && closes()) {
                    accept(event.getCode() == KeyCode.ENTER ? '\r' : '\t');
                    hold(event);
                } else {
                    settle(recogniser.interrupt());
                }
            }
            case SPACE -> {
                if (!held.isEmpty()) {
                    hold(event);
                }
            }
            case SHIFT, CONTROL, ALT, ALT_GRAPH, META, WINDOWS, COMMAND, CAPS, NUM_LOCK -> {}
            default -> {
                if (isCommand(event) && recogniser.mayBeScan() && SEPARATING.contains(event.getCode())) {
                    hold(event);
                } else if (isCommand(event) || isForPeople(event.getCode())) {
                    settle(recogniser.interrupt());
                }
            }
        }
    }

    private boolean closes() {
        if (!waitedBehindTheScreen(clock.nanos())) {
            settle(recogniser.idle(clock.nanos()));
        }
        return recogniser.mayBeClosed();
    }

    private void accept(char c) {
        long now = clock.nanos();
        if (waitedBehindTheScreen(now)) {
            recogniser.acceptLate(c, now);
        } else {
            settle(recogniser.accept(c, now));
        }
        if (before == null && held.isEmpty()) {
            before = FieldBefore.of(scene == null ? null : scene.getFocusOwner());
        }
        awaitPause();
    }

    /** The pause should have ended long ago, but the screen had no time to say so: the key may have come any time since. */
    private boolean waitedBehindTheScreen(long now) {
        return recogniser.isHolding() && pauseIsDue && now - pauseFrom > LATE_NANOS;
    }

    private void awaitPause() {
        pauseFrom = clock.nanos();
        pauseIsDue = true;
        clock.after(PAUSE_NANOS, this::onPause);
    }

    private void onPause() {
        long now = clock.nanos();
        if (now - pauseFrom > LATE_NANOS) {
            awaitPause();
            return;
        }
        pauseIsDue = false;
        settle(recogniser.idle(now));
        if (recogniser.isHolding()) {
            awaitPause();
        }
    }

    private void settle(List<WedgeEvent> decided) {
        for (WedgeEvent event : decided) {
            FieldBefore field = before;
            before = null;
            if (event instanceof Scanned(WedgeScan scan) && receiver.wants(scan)) {
                held.clear();
                if (field != null) {
                    field.restore();
                }
                receiver.take(scan);
            } else {
                handOn();
            }
        }
    }

    private void hold(KeyEvent event) {
        held.add(event);
        event.consume();
    }

    /** To wherever the keys go now: a Tab among them moves the focus for those after it. */
    private void handOn() {
        Scene shown = scene;
        List<KeyEvent> keys = List.copyOf(held);
        held.clear();
        if (shown == null) {
            return;
        }
        handingOn = true;
        try {
            for (KeyEvent key : keys) {
                EventTarget target = shown.getFocusOwner() == null ? shown : shown.getFocusOwner();
                Event.fireEvent(target, key.copyFor(key.getSource(), target));
            }
        } finally {
            handingOn = false;
        }
    }

    /** With Alt as well, Control makes the third sign on a key of French and German keyboards. */
    private static boolean isCommand(KeyEvent event) {
        return event.isMetaDown() || (event.isControlDown() && !event.isAltDown());
    }

    /** GS, RS and US stand between the data of a signed code; scanners type them with Control and a sign, as teletypes did. */
    private static boolean isSeparator(char c) {
        return c >= '\u001d' && c <= '\u001f';
    }

    private static boolean isForPeople(KeyCode code) {
        return code.isFunctionKey() || code.isNavigationKey() || code.isArrowKey()
                || code == KeyCode.BACK_SPACE || code == KeyCode.DELETE || code == KeyCode.ESCAPE;
    }
}
