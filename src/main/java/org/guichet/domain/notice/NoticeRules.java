package org.guichet.domain.notice;

import static org.guichet.domain.change.Decision.accept;
import static org.guichet.domain.change.Decision.refuse;

import org.guichet.domain.change.Decision;
import org.guichet.domain.change.Operation;
import org.guichet.domain.notice.Notice.Content;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.domain.notice.NoticeAct.NoticeFailed;
import org.guichet.domain.notice.NoticeAct.NoticeQueued;
import org.guichet.domain.notice.NoticeAct.NoticeSent;
import org.guichet.domain.notice.NoticeAct.NoticeWithdrawn;
import org.jspecify.annotations.Nullable;

/** A notice is sent once. One that failed or was withdrawn can be put back among those that wait. */
public final class NoticeRules {

    /** Of a text, in characters: an SMS gateway cuts it into parts, an e-mail takes it whole. */
    public static final int LONGEST_TEXT = 1_500;

    private static final int LONGEST_WORD = 254;

    private NoticeRules() {}

    public static Decision<Notice> decide(@Nullable Notice known, Operation operation, NoticeAct act) {
        if (act instanceof NoticeQueued(Content content)) {
            return queue(known, operation, content);
        }
        if (known == null) {
            return refuse(NoticeRefusal.NOTICE_UNKNOWN);
        }
        return switch (known.status()) {
            case SENT -> refuse(NoticeRefusal.NOTICE_SENT_ALREADY);
            case WITHDRAWN -> refuse(NoticeRefusal.NOTICE_WITHDRAWN);
            case WAITING, FAILED ->
                switch (act) {
                    case NoticeSent(String to) -> settle(known, operation, Status.SENT, to);
                    case NoticeFailed(String why) -> settle(known, operation, Status.FAILED, why);
                    case NoticeWithdrawn _ -> settle(known, operation, Status.WITHDRAWN, "");
                    case NoticeQueued _ -> throw new IllegalStateException("decided above");
                };
        };
    }

    private static Decision<Notice> queue(@Nullable Notice known, Operation operation, Content content) {
        if (!isComplete(content)) {
            return refuse(NoticeRefusal.NOTICE_INCOMPLETE);
        }
        if (known != null && known.status() == Status.WAITING) {
            return refuse(NoticeRefusal.NOTICE_WAITS_ALREADY);
        }
        return known != null && known.status() == Status.SENT
                ? refuse(NoticeRefusal.NOTICE_SENT_ALREADY)
                : accept(Notice.queued(operation.aggregate().key(), known, content, operation.deskTime(), operation.agent()));
    }

    private static boolean isComplete(Content content) {
        return content.applicantId() > 0
                && isWord(content.about())
                && isWord(content.address())
                && isText(content.french())
                && isText(content.english());
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && text.length() <= LONGEST_WORD;
    }

    private static boolean isText(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    private static Decision<Notice> settle(Notice known, Operation operation, Status status, String detail) {
        String kept = detail.length() > LONGEST_WORD ? detail.substring(0, LONGEST_WORD) : detail;
        return accept(known.with(status, operation.deskTime(), operation.agent(), kept));
    }
}
