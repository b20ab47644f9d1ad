package org.guichet.domain.notice;

import org.guichet.domain.change.Act;

/** What is done with a notice; the aggregate is named by {@link Notice#keyOf}. */
public sealed interface NoticeAct extends Act {

    record NoticeQueued(Notice.Content content) implements NoticeAct {}

    /** @param to what it was handed to, such as the outgoing folder or a file */
    record NoticeSent(String to) implements NoticeAct {}

    record NoticeFailed(String why) implements NoticeAct {}

    /** It is not to be sent after all; one that has gone can't be called back. */
    record NoticeWithdrawn() implements NoticeAct {}
}
