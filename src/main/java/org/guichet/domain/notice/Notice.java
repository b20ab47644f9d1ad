package org.guichet.domain.notice;

import java.time.Instant;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.jspecify.annotations.Nullable;

/**
 * Something that one person is told on one channel.
 *
 * @param key made of what it is about, so that two desks that tell the same thing make one notice
 * @param at when it came to this status
 * @param detail why it failed, or where it was handed to; may be empty
 */
public record Notice(
        String key, long version, Content content, Status status, Instant queuedAt, Instant at, String agent, String detail)
        implements AggregateState {

    public enum Channel {
        SMS,
        EMAIL
    }

    /** What a notice tells. Names are stored and sent: append only. */
    public enum Matter {
        CARD_READY,
        CARD_REMINDER
    }

    public enum Status {
        WAITING,
        SENT,
        FAILED,
        WITHDRAWN
    }

    /**
     * What is said, and to whom. People read the language that they know, so both are sent.
     *
     * @param about the thing's own number, such as a card's serial
     * @param address a telephone number or an e-mail address
     */
    public record Content(
            long applicantId, Matter matter, String about, Channel channel, String address, String french, String english) {}

    @Override
    public AggregateId aggregate() {
        return aggregateOf(key);
    }

    public static AggregateId aggregateOf(String key) {
        return new AggregateId(AggregateId.Kind.NOTICE, key);
    }

    /** @param turn 1 for the first of its kind, 2 for the second reminder, and so on */
    public static String keyOf(Matter matter, String about, int turn, Channel channel) {
        return matter + "-" + about + "-" + turn + "-" + channel;
    }

    static Notice queued(String key, @Nullable Notice before, Content content, Instant at, String agent) {
        return new Notice(key, before == null ? 1 : before.version() + 1, content, Status.WAITING, at, at, agent, "");
    }

    Notice with(Status next, Instant moment, String who, String why) {
        return new Notice(key, version + 1, content, next, queuedAt, moment, who, why);
    }
}
