package org.guichet.workflow.notice;

import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.notice.Notice.Channel;
import org.guichet.domain.notice.Notice.Matter;

/** What a message about a card says, in both languages of the site. */
public interface NoticeTexts {

    String french(Matter matter, Channel channel, CardPickup pickup);

    String english(Matter matter, Channel channel, CardPickup pickup);
}
