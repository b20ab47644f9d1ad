package org.guichet.desktop.scanner;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** When keys came, and a call after a pause without any. */
public interface KeyClock {

    long nanos();

    /** Calls once, when so much time has passed; a new wait replaces the one before. */
    void after(long nanos, Runnable then);

    /** The screen's own: key events carry no time, so it is taken as they arrive. */
    static KeyClock ofScreen() {
        PauseTransition pause = new PauseTransition();
        return new KeyClock() {

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void after(long nanos, Runnable then) {
                pause.stop();
                pause.setDuration(Duration.millis(nanos / 1e6));
                pause.setOnFinished(_ -> then.run());
                pause.playFromStart();
            }
        };
    }
}
