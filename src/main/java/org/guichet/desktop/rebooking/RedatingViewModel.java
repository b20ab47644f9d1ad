package org.guichet.desktop.rebooking;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.guichet.desktop.notice.ActRunner;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.rebooking.PlanDates.Proposals;
import org.guichet.workflow.rebooking.RebookingActs;
import org.guichet.workflow.rebooking.RebookingPlan;
import org.guichet.workflow.rebooking.Redated;
import org.jspecify.annotations.Nullable;

/** New dates on the way: what is offered, what is chosen, and what came of it. */
public final class RedatingViewModel {

    /** As many as have a digit key and room in a line. */
    private static final int OFFERED = 6;

    /** What is offered, with a reason suggested: why the person is not received today. */
    sealed interface Offer {

        String reason();

        /** Free dates for one appointment, one of them to be chosen. */
        record Choice(Proposals proposals, String reason) implements Offer {}

        /** Dates for many, to be confirmed. */
        record Many(RebookingPlan plan, String reason) implements Offer {}
    }

    private final RebookingActs acts;
    private final DeskSession session;
    private final ActRunner runner;
    private final Consumer<Redated> moved;
    private final Consumer<Redated> takenBack;
    private final ObjectProperty<@Nullable Offer> offer = new SimpleObjectProperty<>();

    /** @param moved told of what was moved, {@code takenBack} of what stands again where it was */
    public RedatingViewModel(
            RebookingActs acts, DeskSession session, ActRunner runner, Consumer<Redated> moved, Consumer<Redated> takenBack) {
        this.acts = acts;
        this.session = session;
        this.runner = runner;
        this.moved = moved;
        this.takenBack = takenBack;
    }

    /** Null while nothing is offered. */
    ReadOnlyObjectProperty<@Nullable Offer> offer() {
        return offer;
    }

    public boolean isOffering() {
        return offer.get() != null;
    }

    public void offer(String appointment, String reason) {
        choose(() -> acts.plan().propose(session, appointment, OFFERED), reason);
    }

    /** Of somebody who showed no appointment. */
    public void offer(long applicantId, String reason) {
        choose(() -> acts.plan().propose(session, applicantId, OFFERED), reason);
    }

    private void choose(Supplier<Result<Proposals>> proposing, String reason) {
        runner.run(proposing, proposals -> offer.set(new Offer.Choice(proposals, reason)));
    }

    public void offerAll(Collection<String> appointments, String reason) {
        runner.run(() -> acts.plan().plan(session, appointments), plan -> offer.set(new Offer.Many(plan, reason)));
    }

    void choose(Proposals proposals, LocalDateTime to, String reason) {
        apply(() -> acts.plan().plan(session, proposals.appointment(), to), reason);
    }

    void confirm(RebookingPlan plan, String reason) {
        apply(() -> Result.done(plan), reason);
    }

    /** What is refused stays offered: another slot, or another reason. */
    private void apply(Supplier<Result<RebookingPlan>> planning, String reason) {
        runner.run(
                () -> switch (planning.get()) {
                    case Result.Done<RebookingPlan>(RebookingPlan plan) -> acts.rebook().run(session, plan, reason);
                    case Result.Refused<RebookingPlan>(var why, String detail) -> Result.<Redated>refused(why, detail);
                    case Result.NotSaved<RebookingPlan>(var trouble) -> new Result.NotSaved<Redated>(trouble);
                },
                done -> {
                    offer.set(null);
                    moved.accept(done);
                });
    }

    public void takeBack(Redated what) {
        runner.run(() -> acts.rebook().undo(session, what), takenBack);
    }

    public void leave() {
        offer.set(null);
    }
}
