package org.guichet.desktop.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.guichet.desktop.words.Formats;
import org.guichet.desktop.words.Words;
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

    /** Such as: slot 10:20 · 30 min ahead (card pickup); or, where several count: 75 min ahead (pickup 30, Fri 27/11 45). */
    public String of(WaitingTicket row) {
        List<Lead> leads = row.arrival().leads();
        if (leads.isEmpty()) {
            return base(row);
        }
        int minutes = leads.stream().mapToInt(Lead::minutes).sum();
        String why = leads.size() == 1
                ? why(leads.getFirst())
                : leads.stream().map(lead -> why(lead) + "\u00a0" + signed(lead.minutes())).collect(Collectors.joining(", "));
        return base(row) + " · " + words.text(minutes < 0 ? "reason.behind" : "reason.ahead", Math.abs(minutes), why);
    }

    private String base(WaitingTicket row) {
        Formats formats = words.formats();
        Instant counted = row.arrival().counted();
        boolean bySlot = row.ticket().admission().slotMoment().filter(counted::equals).isPresent();
        return words.text(bySlot ? "reason.slot" : "reason.arrived", formats.time(counted, clock.getZone()));
    }

    private String why(Lead lead) {
        return lead.date() == null
                ? words.texts().text("reason", lead.circumstance())
                : words.text("reason.LEGAL_DEADLINE_NEAR", words.formats().shortDay(lead.date()));
    }

    private static String signed(int minutes) {
        return minutes < 0 ? "\u2212" + -minutes : Integer.toString(minutes);
    }
}
