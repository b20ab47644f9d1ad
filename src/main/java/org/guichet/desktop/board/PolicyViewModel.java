package org.guichet.desktop.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.words.Words;
import org.guichet.domain.forecast.PolicyComparison;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.PolicyField;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.workflow.Result;
import org.guichet.workflow.forecast.ReadBoard;
import org.guichet.workflow.steering.KeepPolicy;
import org.jspecify.annotations.Nullable;

/** A policy on the sliders, and what it would do: nothing of it counts before it is applied. */
final class PolicyViewModel {

    private final BoardViewModel board;
    private final ObjectProperty<PriorityPolicy> draft = new SimpleObjectProperty<>(PriorityPolicy.recommended());
    private final ObjectProperty<QueuePolicy> known = new SimpleObjectProperty<>(QueuePolicy.INITIAL);
    private final ObjectProperty<@Nullable PolicyComparison> comparison = new SimpleObjectProperty<>();
    private final ObjectProperty<List<KeptPolicy>> kept = new SimpleObjectProperty<>(List.of());
    private boolean counting;
    private boolean stale;

    PolicyViewModel(BoardViewModel board) {
        this.board = board;
        board.view().addListener((_, _, view) -> {
            if (view != null) {
                follow(view);
            }
        });
    }

    ReadOnlyObjectProperty<PriorityPolicy> draft() {
        return draft;
    }

    /** The policy in force, with all before it. */
    ReadOnlyObjectProperty<QueuePolicy> known() {
        return known;
    }

    /** Of the draft with the policy in force; null while they are the same, and until it is worked out. */
    ReadOnlyObjectProperty<@Nullable PolicyComparison> comparison() {
        return comparison;
    }

    PriorityPolicy inForce() {
        return known.getValue().current();
    }

    boolean isChanged() {
        return !draft.getValue().equals(inForce());
    }

    /** Policies for other days. */
    ReadOnlyObjectProperty<List<KeptPolicy>> kept() {
        return kept;
    }

    /** Those that the program brings, then the site's own, by name. */
    Map<String, PriorityPolicy> named(Words words) {
        Map<String, PriorityPolicy> named = new LinkedHashMap<>();
        for (StandardPolicy each : StandardPolicy.values()) {
            named.put(words.texts().text("policy", each), each.policy());
        }
        named.putAll(known.getValue().named());
        kept.getValue().forEach(each -> {
            PriorityPolicy policy = each.policy();
            if (policy != null) {
                named.put(each.name(), policy);
            }
        });
        return named;
    }

    void set(PolicyField field, int value) {
        startFrom(field.in(draft.getValue(), value));
    }

    void startFrom(PriorityPolicy policy) {
        if (!policy.equals(draft.getValue())) {
            draft.set(policy);
            comparison.set(null);
            compare();
        }
    }

    void reset() {
        startFrom(inForce());
    }

    void apply(String name, String reason) {
        PriorityPolicy wanted = draft.getValue();
        board.runner().runTogether(
                board.session(),
                people -> board.acts().steering().applyPolicy().run(people, wanted, name, reason),
                applied -> applied.last().ifPresent(version -> {
                    take(applied);
                    board.done("steer.applied", version.madeBy(), () -> undo(version), version.number());
                }));
    }

    /** The draft for another day: the queue stays as it is. */
    void keep(String name) {
        PriorityPolicy before = named(name);
        board.runner().run(
                () -> board.acts().steering().keepPolicy().keep(board.session(), name, draft.getValue()),
                saved -> done("steer.kept", saved, () -> takeBack(saved, before)));
    }

    void delete(KeptPolicy policy) {
        PriorityPolicy before = policy.policy();
        board.runner().run(
                () -> board.acts().steering().keepPolicy().delete(board.session(), policy.name()),
                saved -> done("steer.deleted", saved, () -> takeBack(saved, before)));
    }

    private @Nullable PriorityPolicy named(String name) {
        return kept.getValue().stream()
                .filter(each -> each.name().equals(name.strip()))
                .findFirst()
                .map(KeptPolicy::policy)
                .orElse(null);
    }

    private void done(String key, KeptPolicy saved, Runnable wayBack) {
        readKept();
        board.done(key, saved.madeBy(), wayBack, saved.name());
    }

    private void takeBack(KeptPolicy saved, @Nullable PriorityPolicy before) {
        KeepPolicy keep = board.acts().steering().keepPolicy();
        board.takeBack(
                saved.madeBy(),
                () -> {
                    Result<KeptPolicy> back = before == null
                            ? keep.delete(board.session(), saved.name()) : keep.keep(board.session(), saved.name(), before);
                    return back;
                },
                before == null ? "steer.deleted" : "steer.kept",
                saved.name());
        readKept();
    }

    private void readKept() {
        board.runner().read(board.acts().steering().book()::kept, kept::set);
    }

    void undo(PolicyVersion version) {
        board.takeBack(
                version.madeBy(), () -> board.acts().steering().undoPolicy().run(board.session(), version), "steer.undone");
    }

    /** A draft that nobody has touched follows the policy; another one stays, and is compared with the day as it is now. */
    private void follow(ReadBoard.View view) {
        take(view.policy());
        readKept();
        compare();
    }

    private void take(QueuePolicy fresh) {
        boolean touched = isChanged();
        known.set(fresh);
        if (!touched) {
            draft.set(fresh.current());
        }
        if (!isChanged()) {
            comparison.set(null);
        }
    }

    /** Many changes while one comparison is under way make one more. */
    private void compare() {
        ReadBoard.View view = board.view().get();
        if (view == null || !isChanged()) {
            return;
        }
        if (counting) {
            stale = true;
            return;
        }
        counting = true;
        PriorityPolicy asked = draft.getValue();
        board.runner().forecast(() -> board.acts().steering().preview().compare(board.session(), asked, view.closing()), result -> {
            counting = false;
            board.runner().settle(result, compared -> comparison.set(asked.equals(draft.getValue()) && isChanged() ? compared : null));
            if (stale) {
                stale = false;
                compare();
            }
        });
    }
}
