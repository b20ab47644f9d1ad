package org.guichet.desktop.notice;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.thread.Background;
import org.guichet.desktop.words.RefusalWords;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.staff.SecondPersonRefusal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;

/** Runs acts away from the screen and turns what they answer into notices. */
public final class ActRunner {

    /** Asks somebody else to answer for an act too. */
    public interface SecondPersonAsk {

        /**
         * @param then given the session of both, for this act alone
         * @param givenUp told where nobody came
         */
        void ask(TwoPersonAct act, Consumer<DeskSession> then, Runnable givenUp);
    }

    private final Background background;
    private final ObjectProperty<@Nullable Notice> notice = new SimpleObjectProperty<>();

    private @Nullable SecondPersonAsk ask;

    public ActRunner(Background background) {
        this.background = background;
    }

    /** Who asks for a second person, and when nobody can: the refusal is told as it is. */
    public void secondPersonBy(SecondPersonAsk how) {
        ask = how;
    }

    /** The latest notice; null after it was dismissed. */
    public ReadOnlyObjectProperty<@Nullable Notice> notice() {
        return notice;
    }

    public void tell(Notice message) {
        notice.set(message);
    }

    public void dismiss() {
        notice.set(null);
    }

    /** Calls {@code then} on the screen's thread where the act was done; tells the person where it was not. */
    public <T> void run(Supplier<Result<T>> act, Consumer<T> then) {
        background.act(act, result -> settle(result, then));
    }

    /** As {@link #run(Supplier, Consumer)} for an act that may ask for a second person, who then is asked for and it is done by both. */
    public <T> void runTogether(DeskSession session, Function<DeskSession, Result<T>> act, Consumer<T> then) {
        runTogether(session, act, then, () -> {});
    }

    /** @param ended told once, when the act is done, refused or given up */
    public <T> void runTogether(DeskSession session, Function<DeskSession, Result<T>> act, Consumer<T> then, Runnable ended) {
        background.act(() -> act.apply(session), result -> {
            Optional<TwoPersonAct> needed = result instanceof Result.Refused<T>(RefusalReason reason, String detail)
                    && reason == SecondPersonRefusal.SECOND_PERSON_NEEDED ? TwoPersonAct.named(detail) : Optional.empty();
            if (needed.isPresent() && ask != null) {
                ask.ask(needed.get(), both -> runTogether(both, act, then, ended), ended);
            } else {
                ended.run();
                settle(result, then);
            }
        });
    }

    /** Away from the screen, for reading. */
    public <T> void read(Supplier<T> reading, Consumer<T> then) {
        background.act(reading, then);
    }

    public <T> void lookUp(Supplier<T> reading, Consumer<T> then) {
        background.lookUp(reading, then);
    }

    /** What takes long to work out: behind the screen, and beside the acts. */
    public <T> void forecast(Supplier<T> reading, Consumer<T> then) {
        background.forecast(reading, then);
    }

    /** What waits for a scanner of fingers. */
    public <T> void capture(Supplier<T> work, Consumer<T> then) {
        background.capture(work, then);
    }

    public <T> void settle(Result<T> result, Consumer<T> then) {
        switch (result) {
            case Result.Done<T>(T value) -> then.accept(value);
            case Result.Refused<T>(RefusalReason reason, String detail) -> tell(refusal(reason, detail));
            case Result.NotSaved<T>(Ledger.Trouble trouble) ->
                tell(Notice.blocked("trouble." + trouble.name(), "trouble." + trouble.name() + ".remedy"));
        }
    }

    public static Notice refusal(RefusalReason reason, String detail) {
        String key = "refusal." + reason.name();
        return Notice.attention(key, key + ".remedy", RefusalWords.argument(reason.name(), detail));
    }
}
