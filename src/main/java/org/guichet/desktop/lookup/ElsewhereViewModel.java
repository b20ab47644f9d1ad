package org.guichet.desktop.lookup;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.domain.exchange.LinkStatus;
import org.guichet.domain.lookup.PersonElsewhere;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.exchange.ExchangeActs;

/** People of other sites, asked of the central store when somebody wants it: never while typing. */
final class ElsewhereViewModel {

    private static final int LIMIT = 5;

    /** How far the question is. */
    sealed interface State {

        record NotAsked() implements State {}

        record Asking() implements State {}

        record Unreachable() implements State {}

        record Answered(List<PersonElsewhere> people) implements State {}
    }

    private final ExchangeActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(new State.NotAsked());
    private String newest = "";

    ElsewhereViewModel(ExchangeActs acts, DeskSession session, ActRunner runner) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
    }

    ReadOnlyObjectProperty<State> state() {
        return state;
    }

    /** Whether this desk belongs to a store that can be asked. */
    boolean canAsk() {
        return acts.link().status().state() != LinkStatus.State.ALONE;
    }

    /** Another text is in the field. */
    void forget() {
        newest = "";
        state.set(new State.NotAsked());
    }

    void ask(String text) {
        if (text.isBlank() || !canAsk()) {
            return;
        }
        newest = text;
        state.set(new State.Asking());
        runner.forecast(() -> acts.elsewhere().run(session, text, LIMIT), result -> {
            if (newest.equals(text)) {
                runner.settle(result, found -> state.set(answered(found)));
            }
        });
    }

    private static State answered(Optional<List<PersonElsewhere>> found) {
        return found.<State>map(State.Answered::new).orElseGet(State.Unreachable::new);
    }
}
