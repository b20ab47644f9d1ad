package org.guichet.desktop.outbox;

import java.time.ZoneId;
import org.guichet.desktop.words.Words;
import org.guichet.domain.exchange.LinkStatus;

/** The line to the store in the words of people. */
public final class LinkWords {

    /** What is in the way of a desk that is cut off, as a rule: it goes without saying. */
    private static final String ORDINARY = "UNREACHABLE";

    private LinkWords() {}

    /** In a few words, for the foot of the window, with what is in the way or when the next try is; empty for a desk without a store. */
    public static String inShort(LinkStatus status, Words words, ZoneId zone) {
        if (status.state() == LinkStatus.State.ALONE) {
            return "";
        }
        String text = words.text("link." + status.state().name(), words.formats().time(status.since(), zone));
        if (!status.isCutOff()) {
            return text;
        }
        return status.trouble().isEmpty() || status.trouble().equals(ORDINARY)
                ? status.nextTry()
                        .map(moment -> text + " · " + words.text("link.nextTryShort", words.formats().time(moment, zone)))
                        .orElse(text)
                : text + " · " + words.text("link.trouble." + status.trouble());
    }

    /** With the last trouble and the next try. */
    public static String atLength(LinkStatus status, Words words, ZoneId zone) {
        String text = words.text("link.long." + status.state().name(), words.formats().time(status.since(), zone));
        String trouble = status.trouble().isEmpty() ? "" : " " + words.text("link.trouble." + status.trouble());
        String next = status.nextTry()
                .map(moment -> " " + words.text("link.nextTry", words.formats().time(moment, zone)))
                .orElse("");
        return text + trouble + next;
    }
}
