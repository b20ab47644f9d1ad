package org.guichet.workflow.export;

import java.util.List;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.Ticket;

/** What a desk keeps of a person besides what their file shows. */
public interface PersonRecords {

    /**
     * @param tickets of all days that are kept, oldest first
     * @param notices oldest first
     * @param states of things that are kept whole, whatever their kind: visas, pieces, enrolments, what documents said
     */
    record Kept(List<Ticket> tickets, List<Notice> notices, List<IdentityPaper> papers, List<AggregateState> states) {}

    Kept of(long applicantId);
}
