package org.guichet.desktop.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.desktop.words.Formats;
import org.guichet.desktop.words.NeedWords;
import org.guichet.desktop.words.Words;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.Onward;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.VirtualArrival.Lead;
import org.guichet.domain.queue.WaitingTicket;

/** Says in one line why a ticket stands where it stands. */
public final class ReasonLine {

    private static final String SEPARATOR = " · ";

    private final Words words;
    private final Clock clock;

    public ReasonLine(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** Such as: slot 10:20 · 30 min ahead (card pickup); or, where several count: 75 min ahead (pickup 30, Fri 27/11 45). */
    public String of(WaitingTicket row) {
        List<Lead> leads = row.arrival().leads();
        String place = leads.isEmpty() ? start(row) : start(row) + SEPARATOR + led(leads, row.ticket());
        boolean led = leads.stream().anyMatch(lead -> lead.circumstance() == HeadStart.PRIORITY_NEED);
        if (!led && !row.ticket().needs().isEmpty()) {
            place += SEPARATOR + need(row.ticket());
        }
        SupervisorMove move = row.arrival().move();
        return move == null ? place : place + SEPARATOR + move(move);
    }

    private String led(List<Lead> leads, Ticket ticket) {
        int minutes = leads.stream().mapToInt(Lead::minutes).sum();
        String why = leads.size() == 1
                ? why(leads.getFirst(), ticket)
                : leads.stream()
                        .map(lead -> why(lead, ticket) + "\u00a0" + signed(lead.minutes()))
                        .collect(Collectors.joining(", "));
        return words.text(minutes < 0 ? "reason.behind" : "reason.ahead", Math.abs(minutes), why);
    }

    /** A transfer comes first, since it says which desks may call; then what is still to be done, where that is more than one thing. */
    private String start(WaitingTicket row) {
        Ticket ticket = row.ticket();
        StringBuilder start = new StringBuilder();
        sentOn(ticket.place().onward()).ifPresent(sent -> start.append(sent).append(SEPARATOR));
        if (ticket.matters().size() > 1) {
            start.append(matters(ticket)).append(SEPARATOR);
        }
        return start.append(base(row)).toString();
    }

    private Optional<String> sentOn(Onward onward) {
        if (onward.desk() != null) {
            return Optional.of(words.text("reason.transferred", onward.desk()));
        }
        return Optional.ofNullable(onward.skill())
                .map(skill -> words.text("reason.sentFor", words.texts().text("procedure", skill)));
    }

    private String matters(Ticket ticket) {
        return ticket.left().stream()
                .map(each -> words.texts().text("procedure.short", each.procedure()))
                .collect(Collectors.joining(" + "));
    }

    private String base(WaitingTicket row) {
        Formats formats = words.formats();
        Instant counted = row.arrival().counted();
        boolean bySlot = row.ticket().left().stream().anyMatch(each -> counted.equals(each.slot()));
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

    private String why(Lead lead, Ticket ticket) {
        if (lead.circumstance() == HeadStart.PRIORITY_NEED && !ticket.needs().isEmpty()) {
            return need(ticket);
        }
        return lead.date() == null
                ? words.texts().text("reason", lead.circumstance())
                : words.text("reason.LEGAL_DEADLINE_NEAR", words.formats().shortDay(lead.date()));
    }

    /** Also where the policy gives nothing for it: who calls should know. */
    private String need(Ticket ticket) {
        return words.text("reason.need", NeedWords.of(ticket.needs(), words));
    }

    private static String signed(int minutes) {
        return minutes < 0 ? "\u2212" + -minutes : Integer.toString(minutes);
    }
}
