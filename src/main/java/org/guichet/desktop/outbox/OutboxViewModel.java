package org.guichet.desktop.outbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.desktop.notice.Notice;
import org.guichet.domain.exchange.DisputeAct.Choice;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook.Filter;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.exchange.ExchangeActs;
import org.guichet.workflow.exchange.ReadOutbox.Sent;

/** The outbox as its room shows it. */
final class OutboxViewModel {

    private static final int SHOWN = 500;

    private final ExchangeActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<Sent> sent = new SimpleObjectProperty<>(new Sent(List.of(), Map.of(), List.of(), Map.of()));
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);

    OutboxViewModel(ExchangeActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        filter.addListener((_, _, _) -> refresh());
    }

    ReadOnlyObjectProperty<Sent> sent() {
        return sent;
    }

    ObjectProperty<Filter> filter() {
        return filter;
    }

    LinkStatus link() {
        return acts.link().status();
    }

    /** Whether there is a line to a store at all. */
    boolean hasLine() {
        return link().state() != LinkStatus.State.ALONE;
    }

    boolean isCut() {
        return acts.link().isCut();
    }

    void refresh() {
        Filter wanted = filter.get();
        runner.read(() -> acts.read().run(session, wanted, SHOWN), result -> runner.settle(result, sent::set));
    }

    void tryNow() {
        acts.link().tryNow();
        runner.tell(Notice.done("outbox.trying"));
    }

    /** A name for a file of what waits; tells the person where there can be none. */
    void exportName(Consumer<String> then) {
        runner.run(() -> acts.export().name(session), then);
    }

    void export(Consumer<byte[]> then) {
        runner.run(() -> acts.export().run(session), file -> {
            then.accept(file);
            refresh();
        });
    }

    /** The demonstration's network plug. */
    void cut(boolean cut) {
        acts.link().cut(cut);
    }

    /** Whether a person may say which of two acts took place. */
    boolean maySettle(SentAct act) {
        return act.state() != SentAct.State.CONFLICT || session.agent().role().may(Permission.SETTLE_CONFLICTS);
    }

    void settle(SentAct act, Choice choice, String reason) {
        runner.runTogether(session, people -> acts.settle().run(people, act.operation().id(), choice, reason), _ -> {
            runner.tell(Notice.done("outbox.settled"));
            refresh();
        });
    }

    /** Whether what is shown of an act has all that was typed. */
    static boolean fits(String shown, String typed) {
        return shown.toLowerCase(Locale.ROOT).contains(typed.strip().toLowerCase(Locale.ROOT));
    }
}
