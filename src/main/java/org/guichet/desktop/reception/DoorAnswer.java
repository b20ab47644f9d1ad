package org.guichet.desktop.reception;

import org.guichet.desktop.notice.Notice;
import org.guichet.domain.queue.Ticket;

/** What the band says of whoever stood at the door last, or of the doors. */
sealed interface DoorAnswer {

    record LetIn(Ticket ticket) implements DoorAnswer {}

    record Told(Notice notice) implements DoorAnswer {}
}
