package org.guichet.store.local;

import static org.guichet.store.generated.Tables.IDENTITY_PAPER;
import static org.guichet.store.generated.Tables.NOTICE;
import static org.guichet.store.generated.Tables.TICKET;

import java.util.Comparator;
import java.util.List;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.export.PersonRecords;

/** Reads every table that names a person; what they have in their file is read by it. */
final class LocalPersonRecords implements PersonRecords {

    private final Database database;

    LocalPersonRecords(Database database) {
        this.database = database;
    }

    @Override
    public Kept of(long applicantId) {
        return database.read(context -> {
            List<Ticket> tickets = TicketRows.fetch(context, TICKET.APPLICANT_ID.eq(applicantId)).stream()
                    .sorted(Comparator.comparing(each -> each.admission().admittedAt()))
                    .toList();
            List<Notice> notices = context.selectFrom(NOTICE)
                    .where(NOTICE.APPLICANT_ID.eq(applicantId))
                    .orderBy(NOTICE.QUEUED_AT, NOTICE.NOTICE_KEY)
                    .fetch(NoticeRows::notice);
            List<IdentityPaper> papers = context.selectFrom(IDENTITY_PAPER)
                    .where(IDENTITY_PAPER.APPLICANT_ID.eq(applicantId))
                    .orderBy(IDENTITY_PAPER.PAPER_KIND, IDENTITY_PAPER.PAPER_NUMBER)
                    .fetch(row -> new IdentityPaper(
                            IdentityPaper.Kind.valueOf(row.getPaperKind()), row.getPaperNumber(), applicantId));
            return new Kept(tickets, notices, papers, WholeStateRows.ofApplicant(context, applicantId));
        });
    }
}
