package org.guichet.domain.forecast;

import java.time.Duration;
import org.guichet.domain.queue.TicketId;

/** How much later a waiting ticket is called under the proposed policy, on average; negative is earlier. */
public record CallShift(TicketId ticket, Duration later) {}
