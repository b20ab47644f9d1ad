package org.guichet.store.local;

import static org.guichet.store.generated.Tables.NOTICE;

import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Channel;
import org.guichet.domain.notice.Notice.Content;
import org.guichet.domain.notice.Notice.Matter;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.store.generated.tables.records.NoticeRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Notices as rows. */
final class NoticeRows {

    private NoticeRows() {}

    static @Nullable Notice find(DSLContext context, String key) {
        return context.selectFrom(NOTICE).where(NOTICE.NOTICE_KEY.eq(key)).fetchOptional(NoticeRows::notice).orElse(null);
    }

    static Notice notice(NoticeRecord row) {
        Content content = new Content(
                row.getApplicantId(), Matter.valueOf(row.getMatter()), row.getAbout(), Channel.valueOf(row.getChannel()),
                row.getAddress(), row.getFrench(), row.getEnglish());
        return new Notice(
                row.getNoticeKey(), row.getVersion(), content, Status.valueOf(row.getStatus()), row.getQueuedAt().toInstant(),
                row.getMovedAt().toInstant(), row.getAgent(), row.getDetail());
    }

    static void save(DSLContext context, Notice notice) {
        context.deleteFrom(NOTICE).where(NOTICE.NOTICE_KEY.eq(notice.key())).execute();
        Content content = notice.content();
        context.insertInto(NOTICE)
                .set(NOTICE.NOTICE_KEY, notice.key())
                .set(NOTICE.VERSION, notice.version())
                .set(NOTICE.APPLICANT_ID, content.applicantId())
                .set(NOTICE.MATTER, content.matter().name())
                .set(NOTICE.ABOUT, content.about())
                .set(NOTICE.CHANNEL, content.channel().name())
                .set(NOTICE.ADDRESS, content.address())
                .set(NOTICE.FRENCH, content.french())
                .set(NOTICE.ENGLISH, content.english())
                .set(NOTICE.STATUS, notice.status().name())
                .set(NOTICE.QUEUED_AT, Moments.column(notice.queuedAt()))
                .set(NOTICE.MOVED_AT, Moments.column(notice.at()))
                .set(NOTICE.AGENT, notice.agent())
                .set(NOTICE.DETAIL, notice.detail())
                .execute();
    }
}
