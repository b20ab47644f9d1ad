package org.guichet.workflow.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.guichet.domain.door.Doors;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.Ticket;

/**
 * A day as it is kept: without anybody's name.
 *
 * @param site whose day it is
 * @param at up to when
 */
public record DayRecord(
        String site, LocalDate day, ZoneId zone, List<Ticket> tickets, Doors doors, QueuePolicy policy, Instant at) {

    public DayRecord {
        tickets = List.copyOf(tickets);
    }
}
