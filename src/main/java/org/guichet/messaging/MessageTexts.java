package org.guichet.messaging;

import java.text.NumberFormat;
import java.util.Currency;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.notice.Notice.Channel;
import org.guichet.domain.notice.Notice.Matter;
import org.guichet.language.Language;
import org.guichet.language.Texts;
import org.guichet.workflow.notice.NoticeTexts;

/** What a message says. An SMS is short; an e-mail says what to bring. Nobody's permit is named on a telephone. */
public final class MessageTexts implements NoticeTexts {

    private final String site;

    /** @param site as messages name it */
    public MessageTexts(String site) {
        this.site = site;
    }

    @Override
    public String french(Matter matter, Channel channel, CardPickup pickup) {
        return of(matter, channel, pickup, Language.FRENCH);
    }

    @Override
    public String english(Matter matter, Channel channel, CardPickup pickup) {
        return of(matter, channel, pickup, Language.ENGLISH);
    }

    private String of(Matter matter, Channel channel, CardPickup pickup, Language language) {
        Texts texts = Texts.in(language);
        String stamp = stamp(pickup, texts);
        return channel == Channel.SMS
                ? texts.text("notice." + matter + ".SMS", site, stamp)
                : texts.text("notice." + matter + ".EMAIL", site, stamp, bring(pickup.card(), texts));
    }

    private static String stamp(CardPickup pickup, Texts texts) {
        int cents = pickup.stampDueCents();
        if (cents == 0) {
            return texts.text("notice.noStamp");
        }
        NumberFormat euros = NumberFormat.getCurrencyInstance(texts.language().locale());
        euros.setCurrency(Currency.getInstance("EUR"));
        return texts.text("notice.stamp", euros.format(cents / 100.0));
    }

    private static String bring(ResidenceCard card, Texts texts) {
        StringBuilder bring = new StringBuilder(texts.text("notice.bring"));
        if (card.oldCard().isPresent()) {
            bring.append(", ").append(texts.text("notice.bringOldCard"));
        }
        if (card.provisionalPaper()) {
            bring.append(", ").append(texts.text("notice.bringPaper"));
        }
        return bring.toString();
    }
}
