package org.guichet.workflow.notice;

import java.util.List;
import java.util.Map;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.NoticeBook;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** The messages of the site and whom they are for. */
public final class ReadNotices {

    private final NoticeBook book;
    private final ApplicantRegister register;

    public ReadNotices(NoticeBook book, ApplicantRegister register) {
        this.book = book;
        this.register = register;
    }

    /** @param people by id; somebody whose file is gone is left out */
    public record Listed(List<Notice> notices, Map<Long, Applicant> people) {}

    /** @param most so many at most: those that wait first */
    public Result<Listed> run(DeskSession session, int most) {
        return session.<Listed>lacks(Permission.SEND_NOTICES).orElseGet(() -> {
            List<Notice> notices = book.all(most);
            return Result.done(new Listed(
                    notices, register.findAll(notices.stream().map(each -> each.content().applicantId()).distinct().toList())));
        });
    }
}
