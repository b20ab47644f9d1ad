package org.guichet.desktop.thread;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** The one door to the screen's thread. */
public final class FxThread {

    private FxThread() {}

    /** Now where this is the screen's thread, as soon as it is free otherwise. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs the action there and waits for it. Not from the screen's thread. */
    public static void runAndWait(Runnable action) {
        CompletableFuture.runAsync(action, Platform::runLater).join();
    }
}
