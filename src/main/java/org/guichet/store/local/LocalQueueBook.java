package org.guichet.store.local;

import static org.guichet.store.generated.Tables.TICKET;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.queue.QueueBook;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.jooq.DSLContext;

final class LocalQueueBook implements QueueBook {

    /** Of a home whose settings name none. */
    private static final String LETTER = "A";

    private final Database database;

    LocalQueueBook(Database database) {
        this.database = database;
    }

    @Override
    public List<Ticket> tickets(LocalDate day) {
        return database.read(context -> TicketRows.fetch(context, TICKET.TICKET_DAY.eq(day)));
    }

    @Override
    public Optional<Ticket> find(TicketId id) {
        return database.read(context -> TicketRows.fetch(context, TICKET.TICKET_ID.eq(id.text()))).stream()
                .findFirst();
    }

    @Override
    public String nextNumber(LocalDate day) {
        Set<String> taken = new HashSet<>(database.read(context -> context.select(TICKET.TICKET_NUMBER)
                .from(TICKET)
                .where(TICKET.TICKET_DAY.eq(day))
                .fetch(TICKET.TICKET_NUMBER)));
        String letter = database.read(LocalQueueBook::letter);
        int number = 1;
        while (taken.contains(written(letter, number))) {
            number++;
        }
        return written(letter, number);
    }

    /** Of the desk's own numbers: no two desks of a site have the same. */
    static String letter(DSLContext context) {
        return SettingRows.get(context, HomeSettings.TICKET_LETTER).orElse(LETTER);
    }

    private static String written(String letter, int number) {
        return String.format(Locale.ROOT, "%s%03d", letter, number);
    }
}
