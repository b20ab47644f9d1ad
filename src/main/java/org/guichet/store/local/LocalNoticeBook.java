package org.guichet.store.local;

import static org.guichet.store.generated.Tables.NOTICE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.notice.Notice.Status;
import org.guichet.domain.notice.NoticeBook;
import org.jooq.Condition;
import org.jooq.impl.DSL;

final class LocalNoticeBook implements NoticeBook {

    private static final Condition OPEN = NOTICE.STATUS.in(Status.WAITING.name(), Status.FAILED.name());

    private final Database database;

    LocalNoticeBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Notice> find(String key) {
        return database.read(context -> Optional.ofNullable(NoticeRows.find(context, key)));
    }

    @Override
    public List<Notice> all(int most) {
        return database.read(context -> context.selectFrom(NOTICE)
                .orderBy(
                        DSL.when(OPEN, 0).otherwise(1),
                        DSL.when(OPEN, NOTICE.QUEUED_AT).asc().nullsLast(),
                        NOTICE.MOVED_AT.desc(),
                        NOTICE.NOTICE_KEY)
                .limit(most)
                .fetch(NoticeRows::notice));
    }

    @Override
    public List<Notice> waiting() {
        return database.read(context -> context.selectFrom(NOTICE)
                .where(NOTICE.STATUS.eq(Status.WAITING.name()))
                .orderBy(NOTICE.QUEUED_AT, NOTICE.NOTICE_KEY)
                .fetch(NoticeRows::notice));
    }

    @Override
    public Map<String, List<Notice>> about(Collection<String> things) {
        return database.read(context -> context.selectFrom(NOTICE)
                .where(NOTICE.ABOUT.in(things))
                .orderBy(NOTICE.QUEUED_AT, NOTICE.NOTICE_KEY)
                .fetchGroups(NOTICE.ABOUT, NoticeRows::notice));
    }
}
