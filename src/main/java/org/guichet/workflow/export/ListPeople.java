package org.guichet.workflow.export;

import java.util.List;
import org.guichet.domain.audit.AuditedAct.PeopleListed;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.staff.TwoPersonAct;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.staff.TwoPersonRule;

/**
 * Leave to look people up where what is found leaves the program at once, as on the command line. It is in the trail before anything is
 * found.
 */
public final class ListPeople {

    private final TwoPersonRule people;
    private final Ledger ledger;

    public ListPeople(TwoPersonRule people, Ledger ledger) {
        this.people = people;
        this.ledger = ledger;
    }

    /** Answers with how many questions may be asked. */
    public Result<Integer> run(DeskSession session, int questions) {
        return people.<Integer>lacks(session, TwoPersonAct.EXPORT_PERSONAL_DATA).orElseGet(() -> {
            AggregateId about = new AggregateId(AggregateId.Kind.AGENT, session.login());
            List<Proposal> gesture = List.of(new Proposal(about, new PeopleListed(questions)));
            return Result.of(ledger.record(session.login(), session.signed(gesture)), _ -> questions);
        });
    }
}
