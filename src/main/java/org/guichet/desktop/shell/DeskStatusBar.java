package org.guichet.desktop.shell;

import java.time.Clock;
import java.time.LocalDateTime;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.outbox.LinkWords;
import org.guichet.desktop.theme.Icons;
import org.guichet.desktop.words.Words;
import org.guichet.domain.change.Outbox;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.exchange.StoreLink;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/** At the foot of the window: who works here, what waits to be sent, and the time. What waits is counted, never assumed. */
final class DeskStatusBar extends StatusBar {

    private final Outbox outbox;
    private final StoreLink link;
    private final ActRunner runner;
    private final Words words;
    private final Clock clock;
    private final DeskSession session;
    private final Label waiting = new Label();
    private final Label time = new Label();
    private Outbox.@Nullable Waiting last;
    private boolean reading;
    private boolean stale;

    DeskStatusBar(Outbox outbox, StoreLink link, DeskSession session, ActRunner runner, Words words, Clock clock, boolean demonstration) {
        this.outbox = outbox;
        this.link = link;
        this.session = session;
        this.runner = runner;
        this.words = words;
        this.clock = clock;
        getStyleClass().add("desk-status");
        setFocusTraversable(false); // there is nothing in it to use
        waiting.setGraphic(Icons.icon(MaterialDesignC.CLOUD_OFF_OUTLINE, "muted-icon"));
        waiting.setId("outbox");
        waiting.getStyleClass().add("muted");
        time.getStyleClass().addAll("strong", "clock");
        Label help = words.label("status.help", "muted");
        help.setGraphic(Icons.icon(MaterialDesignK.KEYBOARD_OUTLINE, "muted-icon"));
        getRightItems().addAll(waiting, help, time);
        if (demonstration) {
            Label mark = words.label("status.demonstration", "chip", "demonstration");
            getRightItems().addFirst(mark);
        }
        words.current().addListener((_, _, _) -> draw());
        refresh();
        tick();
    }

    void tick() {
        time.setText(words.formats().time(LocalDateTime.now(clock).toLocalTime()));
    }

    /** Many requests while one reading is under way make one more reading. */
    void refresh() {
        if (reading) {
            stale = true;
            return;
        }
        reading = true;
        runner.read(outbox::waiting, now -> {
            reading = false;
            last = now;
            draw();
            if (stale) {
                stale = false;
                refresh();
            }
        });
    }

    private void draw() {
        setText(session.agent().displayName() + " · " + words.texts().text("role", session.agent().role()));
        Outbox.Waiting now = last;
        if (now == null || now.operations() == 0) {
            say(words.text("status.nothingWaits"));
        } else {
            String since = now.since()
                    .map(moment -> words.formats().time(moment, clock.getZone()))
                    .orElse("");
            say(words.text("status.waiting", now.operations(), since));
        }
    }

    private void say(String whatWaits) {
        LinkStatus status = link.status();
        String state = LinkWords.inShort(status, words, clock.getZone());
        Outbox.Waiting now = last;
        long toSee = now == null ? 0 : now.toSee();
        String trouble = toSee == 0 ? "" : words.text("status.toSee", toSee) + " · ";
        waiting.setText(trouble + (state.isEmpty() ? whatWaits : state + " · " + whatWaits));
        boolean online = status.state() == LinkStatus.State.ONLINE;
        waiting.setGraphic(Icons.icon(online ? MaterialDesignC.CLOUD_CHECK_OUTLINE : MaterialDesignC.CLOUD_OFF_OUTLINE, "muted-icon"));
        waiting.getStyleClass().setAll("label", status.isCutOff() || toSee > 0 ? "attention-text" : "muted");
    }
}
