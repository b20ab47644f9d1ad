package org.guichet.desktop.reception;

import org.guichet.desktop.notice.Notice;
import org.guichet.domain.queue.Ticket;
import org.guichet.workflow.rebooking.Redated;

/** What the band says of whoever stood at the door last, or of the doors. */
sealed interface DoorAnswer {

    record LetIn(Ticket ticket) implements DoorAnswer {}

    /** Somebody has a new date. */
    record Moved(Redated redated) implements DoorAnswer {}

    record Told(Notice notice) implements DoorAnswer {}
}
