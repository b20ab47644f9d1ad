package org.guichet.workflow.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichet.domain.cardpickup.PickupAct.HandOverSettled;
import org.guichet.domain.cardpickup.PickupAct.HandedOver;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.exchange.DisputeAct.Choice;
import org.guichet.domain.exchange.DisputeRefusal;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook;
import org.guichet.domain.staff.Permission;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.domain.visavalidation.ValidationAct.ValidationSettled;
import org.guichet.domain.visavalidation.ValidationAct.VisaValidated;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.TwoPersonRule;

/**
 * Settles an act that the store could not take, with a reason. Whoever works at the desk may take note of a refused or parked one; which
 * of two hand-overs or validations took place is for a supervisor to say, and for a second one beside them.
 */
public final class SettleDispute {

    private final SentBook book;
    private final TwoPersonRule people;
    private final Ledger ledger;

    public SettleDispute(SentBook book, TwoPersonRule people, Ledger ledger) {
        this.book = book;
        this.people = people;
        this.ledger = ledger;
    }

    public Result<SentAct> run(DeskSession session, OperationId which, Choice choice, String reason) {
        return session.<SentAct>lacks(Permission.SEE_OUTBOX).orElseGet(() -> book.find(which)
                .map(act -> settle(session, act, choice, reason.strip()))
                .orElseGet(() -> Result.refused(DisputeRefusal.DISPUTE_UNREADABLE)));
    }

    private Result<SentAct> settle(DeskSession session, SentAct act, Choice choice, String reason) {
        if (act.state() == SentAct.State.CONFLICT || choice == Choice.DISPUTED_STANDS) {
            var lacking = people.<SentAct>lacks(session, TwoPersonAct.SETTLE_DISPUTE);
            if (lacking.isPresent()) {
                return lacking.get();
            }
        }
        Operation operation = act.operation();
        List<Proposal> gesture = new ArrayList<>();
        gesture.add(new Proposal(Dispute.aggregateOf(operation.id()), new DisputeAct.Settled(choice, reason)));
        if (choice == Choice.DISPUTED_STANDS && operation.act() instanceof HandedOver(String receipt)) {
            gesture.add(new Proposal(
                    operation.aggregate(), new HandOverSettled(operation.deskTime(), operation.agent(), receipt)));
        }
        if (choice == Choice.DISPUTED_STANDS && operation.act() instanceof VisaValidated(String reference, LocalDate _)) {
            gesture.add(new Proposal(
                    operation.aggregate(), new ValidationSettled(operation.deskTime(), operation.agent(), reference)));
        }
        return Result.of(ledger.record(session.login(), session.signed(gesture)), _ -> book.find(operation.id()).orElse(act));
    }
}
