package org.guichet.desktop.message;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.domain.notice.Notice;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.notice.NoticeActs;
import org.guichet.workflow.notice.ReadNotices.Listed;
import org.guichet.workflow.notice.SendNotices.Bundle;

/** The messages as their room shows them. */
final class NoticeViewModel {

    private static final int SHOWN = 500;

    private final NoticeActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<Listed> listed = new SimpleObjectProperty<>(new Listed(List.of(), Map.of()));
    private final Deque<Runnable> undo = new ArrayDeque<>();

    NoticeViewModel(NoticeActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    ReadOnlyObjectProperty<Listed> listed() {
        return listed;
    }

    void refresh() {
        runner.read(() -> acts.read().run(session, SHOWN), result -> runner.settle(result, listed::set));
    }

    /** To the site's outgoing folder. */
    void hand() {
        runner.run(() -> acts.send().hand(session), sent -> told("message.sent", sent));
    }

    /** As a file of the agent's choice. */
    void file(Consumer<Bundle> then) {
        runner.run(() -> acts.send().file(session), then);
    }

    byte[] bytes(Bundle bundle) {
        return acts.send().bytes(bundle);
    }

    void kept(Bundle bundle) {
        runner.run(() -> acts.send().keptAsFile(session, bundle), sent -> told("message.sent", sent));
    }

    void withdraw(Notice notice) {
        runner.run(() -> acts.send().withdraw(session, notice), after -> {
            undo.push(() -> queueAgain(after));
            told("message.withdrawn");
        });
    }

    void queueAgain(Notice notice) {
        runner.run(() -> acts.send().queueAgain(session, notice), _ -> told("message.queuedAgain"));
    }

    private void told(String key, Object... arguments) {
        runner.tell(org.guichet.desktop.notice.Notice.done(key, arguments));
        refresh();
    }

    /** @return whether there was something of this room to take back; what has gone can't be called back */
    boolean undo() {
        Runnable last = undo.poll();
        if (last != null) {
            last.run();
        }
        return last != null;
    }
}
