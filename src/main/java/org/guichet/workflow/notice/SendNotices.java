package org.guichet.workflow.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.guichet.domain.change.Ledger;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.NoticeAct;
import org.guichet.domain.notice.NoticeAct.NoticeFailed;
import org.guichet.domain.notice.NoticeAct.NoticeQueued;
import org.guichet.domain.notice.NoticeAct.NoticeSent;
import org.guichet.domain.notice.NoticeAct.NoticeWithdrawn;
import org.guichet.domain.notice.NoticeBook;
import org.guichet.domain.notice.NoticeRefusal;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** Hands what waits to the site's gateway, or gives it as a file; each message says then where it went. */
public final class SendNotices {

    /** What a message says of itself when it left as a part of a file. */
    public static final String FILE = "CSV";

    private final NoticeBook book;
    private final NoticeSender sender;
    private final Supplier<String> folder;
    private final String site;
    private final Ledger ledger;

    /** @param folder of the site's gateway; an empty one where there is none */
    public SendNotices(NoticeBook book, NoticeSender sender, Supplier<String> folder, String site, Ledger ledger) {
        this.book = book;
        this.sender = sender;
        this.folder = folder;
        this.site = site;
        this.ledger = ledger;
    }

    /** Answers with how many went; the others say why they did not. */
    public Result<Integer> hand(DeskSession session) {
        return session.<Integer>lacks(Permission.SEND_NOTICES).orElseGet(() -> {
            List<Notice> waiting = book.waiting();
            String place = folder.get();
            if (waiting.isEmpty() || place.isEmpty()) {
                return Result.refused(waiting.isEmpty() ? NoticeRefusal.NOTHING_TO_SEND : NoticeRefusal.OUTGOING_UNWRITABLE);
            }
            NoticeSender.Handed handed = sender.hand(waiting, place, site);
            List<Notice> left = new ArrayList<>(waiting);
            left.removeAll(handed.taken());
            if (handed.taken().isEmpty()) {
                return Result.refused(NoticeRefusal.OUTGOING_UNWRITABLE, handed.trouble());
            }
            List<Proposal> acts = new ArrayList<>(acts(handed.taken(), new NoticeSent(place)));
            acts.addAll(acts(left, new NoticeFailed(handed.trouble())));
            return Result.of(ledger.record(session.login(), acts), _ -> handed.taken().size());
        });
    }

    /** All that waits, as one file; it counts as sent once the file is kept, which {@link #keptAsFile} says. */
    public Result<Bundle> file(DeskSession session) {
        return session.<Bundle>lacks(Permission.SEND_NOTICES).orElseGet(() -> {
            List<Notice> waiting = book.waiting();
            return waiting.isEmpty()
                    ? Result.refused(NoticeRefusal.NOTHING_TO_SEND)
                    : Result.done(new Bundle(waiting));
        });
    }

    /** Messages that leave as one file. */
    public record Bundle(List<Notice> notices) {

        public Bundle {
            notices = List.copyOf(notices);
        }
    }

    /** The file, UTF-8. */
    public byte[] bytes(Bundle bundle) {
        return sender.file(bundle.notices());
    }

    public Result<Integer> keptAsFile(DeskSession session, Bundle bundle) {
        return session.<Integer>lacks(Permission.SEND_NOTICES)
                .orElseGet(() -> Result.of(
                        ledger.record(session.login(), acts(bundle.notices(), new NoticeSent(FILE))), _ -> bundle.notices().size()));
    }

    private static List<Proposal> acts(List<Notice> notices, NoticeAct act) {
        return notices.stream().map(each -> new Proposal(each.aggregate(), act)).toList();
    }

    public Result<Notice> withdraw(DeskSession session, Notice notice) {
        return settle(session, notice, new NoticeWithdrawn());
    }

    /** One that was withdrawn or failed waits again. */
    public Result<Notice> queueAgain(DeskSession session, Notice notice) {
        return settle(session, notice, new NoticeQueued(notice.content()));
    }

    private Result<Notice> settle(DeskSession session, Notice notice, NoticeAct act) {
        return session.<Notice>lacks(Permission.SEND_NOTICES)
                .orElseGet(() -> Result.of(
                        ledger.record(session.login(), acts(List.of(notice), act)), _ -> book.find(notice.key()).orElseThrow()));
    }

}
