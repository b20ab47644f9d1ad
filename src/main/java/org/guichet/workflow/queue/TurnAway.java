package org.guichet.workflow.queue;

import java.util.List;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Ledger.Outcome;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.change.RefusalReason;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.jspecify.annotations.Nullable;

/** Records who was not let in, and why; asks for no right: whoever uses it does. */
public final class TurnAway {

    /** Where nobody knows who it was. */
    public static final long NOBODY_KNOWN = 0;

    private final Ledger ledger;

    public TurnAway(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Answers with the refusal once it is saved.
     *
     * @param detail as the reason says
     * @param appointment its number, where the refusal is about one
     */
    public Result<Ticket> run(
            DeskSession session, long applicantId, RefusalReason why, String detail, @Nullable String appointment) {
        AggregateId about = applicantId == NOBODY_KNOWN
                ? new AggregateId(AggregateId.Kind.AGENT, session.login())
                : new AggregateId(AggregateId.Kind.APPLICANT, String.valueOf(applicantId));
        AuditedAct act = new AuditedAct.EntryRefused(why.name(), detail, appointment);
        return switch (ledger.record(session.login(), List.of(new Proposal(about, act)))) {
            case Outcome.Saved _ -> Result.refused(why, detail);
            case Outcome.Refused(var reason, String named) -> Result.refused(reason, named);
            case Outcome.NotSaved(Ledger.Trouble trouble) -> new Result.NotSaved<>(trouble);
        };
    }
}
