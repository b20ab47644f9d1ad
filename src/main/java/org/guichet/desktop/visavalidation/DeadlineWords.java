package org.guichet.desktop.visavalidation;

import java.time.LocalDate;
import org.guichet.desktop.cardpickup.Callout;
import org.guichet.desktop.notice.Notice;
import org.guichet.desktop.words.Words;
import org.guichet.domain.visavalidation.Arrival;

/** The deadline in words: the day, and how many days are left or gone by. */
final class DeadlineWords {

    private DeadlineWords() {}

    static String of(Arrival arrival, LocalDate today, Words words) {
        long left = arrival.daysLeft(today);
        return left < 0
                ? words.text("visa.late", arrival.deadline(), -left)
                : left == 0 ? words.text("visa.lastDay", arrival.deadline()) : words.text("visa.daysLeft", arrival.deadline(), left);
    }

    static Callout callout(Arrival arrival, LocalDate today, Words words) {
        return new Callout(arrival.isLate(today) ? Notice.Kind.ATTENTION : Notice.Kind.DONE, of(arrival, today, words));
    }
}
