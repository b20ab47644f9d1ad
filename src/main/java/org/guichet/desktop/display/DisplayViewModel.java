package org.guichet.desktop.display;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.workflow.desk.DeskActs;
import org.guichet.workflow.display.ReadCalls.View;
import org.jspecify.annotations.Nullable;

/** The calls as the wall shows them; each new one sounds once. */
final class DisplayViewModel {

    /** The newest, and three columns of three. */
    private static final int SHOWN = 10;

    private final DeskActs acts;
    private final ActRunner runner;
    private final Runnable sound;
    private final ObjectProperty<@Nullable View> view = new SimpleObjectProperty<>();
    private boolean reading;
    private boolean stale;

    /** @param sound run away from the screen's thread */
    DisplayViewModel(DeskActs acts, ActRunner runner, Runnable sound) {
        this.acts = acts;
        this.runner = runner;
        this.sound = sound;
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<@Nullable View> view() {
        return view;
    }

    void refresh() {
        if (reading) {
            stale = true;
            return;
        }
        reading = true;
        runner.read(() -> acts.calls().run(SHOWN), fresh -> {
            reading = false;
            View before = view.get();
            view.set(fresh);
            if (before != null && fresh.hasNewCallSince(before)) {
                runner.lookUp(() -> {
                    sound.run();
                    return true;
                }, _ -> {});
            }
            if (stale) {
                stale = false;
                refresh();
            }
        });
    }
}
