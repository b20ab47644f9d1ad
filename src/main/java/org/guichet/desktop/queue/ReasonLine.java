package org.guichet.desktop.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.StringJoiner;
import org.guichet.desktop.words.Formats;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.VirtualArrival;
import org.guichet.domain.queue.VirtualArrival.Lead;
import org.guichet.domain.queue.WaitingTicket;

/** Says in one line why a ticket stands where it stands. */
public final class ReasonLine {

    private final Words words;
    private final Clock clock;

    public ReasonLine(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Such as: slot 10:20, 30 min ahead (card pickup), 45 min ahead (deadline Friday 27 November). */
    public String of(WaitingTicket row) {
        VirtualArrival arrival = row.arrival();
        StringJoiner parts = new StringJoiner(" · ");
        parts.add(base(row));
        arrival.leads().forEach(lead -> parts.add(lead(lead)));
        SupervisorMove move = arrival.move();
        if (move != null) {
            parts.add(move(move));
        }
        return parts.toString();
    }

    private String base(WaitingTicket row) {
        Formats formats = words.formats();
        Instant counted = row.arrival().counted();
        boolean bySlot = row.ticket().admission().slotMoment().filter(counted::equals).isPresent();
        return words.text(bySlot ? "reason.slot" : "reason.arrived", formats.time(counted, clock.getZone()));
    }

    /** Such as: called next until 11:00 (faints in the queue). */
    private String move(SupervisorMove move) {
        String until = words.formats().time(move.until(), clock.getZone());
        if (move.pinned()) {
            return words.text("reason.pinned", until, move.reason());
        }
        String direction = move.minutes() > 0 ? "reason.given" : "reason.takenAway";
        return words.text(direction, Math.abs(move.minutes()), until, move.reason());
    }

    private String lead(Lead lead) {
        String direction = lead.minutes() > 0 ? "reason.ahead" : "reason.behind";
        String why = lead.date() == null
                ? words.texts().text("reason", lead.circumstance())
                : words.text("reason.LEGAL_DEADLINE_NEAR", words.formats().weekday(lead.date()));
        return words.text(direction, Math.abs(lead.minutes()), why);
    }
}
