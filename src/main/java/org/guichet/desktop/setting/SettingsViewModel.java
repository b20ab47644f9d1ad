package org.guichet.desktop.setting;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.setting.SettingActs;

/** The site's settings; each change is saved by itself and can be taken back. */
final class SettingsViewModel {

    private final SettingActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<Map<SiteSetting, String>> values = new SimpleObjectProperty<>(Map.of());
    private final Deque<Before> done = new ArrayDeque<>();
    private boolean saving;

    private record Before(SiteSetting setting, String value) {}

    SettingsViewModel(SettingActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    /** Empty until they are read. */
    ReadOnlyObjectProperty<Map<SiteSetting, String>> values() {
        return values;
    }

    String value(SiteSetting setting) {
        return values.get().getOrDefault(setting, "");
    }

    void refresh() {
        runner.read(() -> acts.read().run(session), result -> runner.settle(result, values::set));
    }

    /** Does nothing where it is so already, or while another change is on its way: leaving a field right after Enter asks twice. */
    void change(SiteSetting setting, String value) {
        change(setting, value, () -> {});
    }

    /** @param ended told once, when it is done, refused or given up */
    void change(SiteSetting setting, String value, Runnable ended) {
        String before = value(setting);
        if (!value.equals(before)) {
            save(setting, value, "setting.changed", () -> done.push(new Before(setting, before)), ended);
        }
    }

    private void save(SiteSetting setting, String value, String said, Runnable then, Runnable ended) {
        if (saving) {
            return;
        }
        saving = true;
        runner.runTogether(
                session,
                people -> acts.change().run(people, setting, value),
                all -> {
                    then.run();
                    values.set(all);
                    runner.tell(Notice.done(said));
                },
                () -> {
                    saving = false;
                    ended.run();
                });
    }

    /** @return whether there was a change of this room to take back */
    boolean undo() {
        Before last = done.peek();
        if (last != null) {
            save(last.setting(), last.value(), "setting.undone", done::pop, () -> {});
        }
        return last != null;
    }
}
