package org.guichet.store.local;

import static org.guichet.store.generated.Tables.TICKET;
import static org.guichet.store.generated.Tables.TICKET_PLACE;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Onward;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Tickets as rows: one a ticket, and one a place it has stood at. */
final class TicketRows {

    static final BatchInsert<Ticket> TICKETS = new BatchInsert<>(TICKET, (ticket, row) -> {
        Admission admission = ticket.admission();
        row.add(ticket.id().text())
                .add(admission.day())
                .add(admission.number())
                .add(admission.applicantId())
                .add(admission.procedure().name())
                .add(admission.appointmentNumber())
                .add(Moments.columnOrNull(admission.slot()))
                .add(Moments.column(admission.admittedAt()))
                .add(admission.legalDeadline())
                .add(admission.priorityNeed())
                .add(admission.employmentAtStake())
                .add(ticket.version());
    });

    static final BatchInsert<PlaceOf> PLACES = new BatchInsert<>(TICKET_PLACE, (each, row) -> {
        TicketPlace place = each.place();
        OperationId madeBy = place.madeBy();
        row.add(each.ticketId())
                .add(each.index())
                .add(madeBy == null ? null : madeBy.value())
                .add(place.status().name())
                .add(place.desk())
                .add(Moments.column(place.since()))
                .add(place.calls())
                .add(place.putBacks())
                .add(Moments.nameOrNull(place.holdReason()))
                .add(place.madeAt())
                .add(Moments.columnOrNull(place.backAt()))
                .add(place.onward().desk())
                .add(Moments.nameOrNull(place.onward().skill()));
        ErrandText.add(row, place.errand());
    });

    /** In the order in which they are written. */
    private static final List<Field<?>> TICKET_COLUMNS = List.of(
            TICKET.TICKET_ID, TICKET.TICKET_DAY, TICKET.TICKET_NUMBER, TICKET.APPLICANT_ID, TICKET.PROCEDURE_NAME,
            TICKET.APPOINTMENT_NUMBER, TICKET.SLOT, TICKET.ADMITTED_AT, TICKET.LEGAL_DEADLINE, TICKET.PRIORITY_NEED,
            TICKET.EMPLOYMENT_AT_STAKE, TICKET.VERSION);

    /** In that order too, without whose they are. */
    private static final List<Field<?>> PLACE_COLUMNS = List.of(
            TICKET_PLACE.MADE_BY, TICKET_PLACE.STATUS, TICKET_PLACE.DESK_NUMBER, TICKET_PLACE.SINCE, TICKET_PLACE.CALLS,
            TICKET_PLACE.PUT_BACKS, TICKET_PLACE.HOLD_REASON, TICKET_PLACE.MADE_AT, TICKET_PLACE.BACK_AT, TICKET_PLACE.FOR_DESK,
            TICKET_PLACE.FOR_SKILL, TICKET_PLACE.MATTERS, TICKET_PLACE.DONE, TICKET_PLACE.IN_HAND, TICKET_PLACE.NEEDS,
            TICKET_PLACE.NOTED_AT);

    private static final List<Field<?>> COLUMNS = Stream.concat(TICKET_COLUMNS.stream(), PLACE_COLUMNS.stream()).toList();

    record PlaceOf(String ticketId, int index, TicketPlace place) {}

    private TicketRows() {}

    static List<PlaceOf> placesOf(Ticket ticket) {
        List<TicketPlace> places = ticket.places();
        return IntStream.range(0, places.size())
                .mapToObj(i -> new PlaceOf(ticket.id().text(), i, places.get(i)))
                .toList();
    }

    /** One statement, so that tickets and their places are of the same moment. */
    static List<Ticket> fetch(DSLContext context, Condition which) {
        var query = context.select(COLUMNS)
                .from(TICKET)
                .join(TICKET_PLACE)
                .on(TICKET_PLACE.TICKET_ID.eq(TICKET.TICKET_ID))
                .where(which)
                .orderBy(TICKET.TICKET_ID, TICKET_PLACE.PLACE_INDEX);
        return context.connectionResult(_ -> {
            try (ResultSet rows = query.fetchResultSet()) {
                return tickets(new RowReader(rows));
            }
        });
    }

    /** A ticket's own columns stand before those of each of its places. */
    private static List<Ticket> tickets(RowReader row) throws SQLException {
        List<Ticket> tickets = new ArrayList<>();
        String current = null;
        Admission admission = null;
        long version = 0;
        List<TicketPlace> places = new ArrayList<>();
        while (row.next()) {
            String id = row.text();
            if (id.equals(current)) {
                row.pass(TICKET_COLUMNS.size() - 1);
            } else {
                if (admission != null) {
                    tickets.add(new Ticket(admission, version, places));
                    places.clear();
                }
                current = id;
                admission = admission(row);
                version = row.number();
            }
            places.add(place(row));
        }
        if (admission != null) {
            tickets.add(new Ticket(admission, version, places));
        }
        return tickets;
    }

    private static Admission admission(RowReader row) throws SQLException {
        return new Admission(
                row.day(),
                row.text(),
                row.number(),
                Procedure.valueOf(row.text()),
                row.textOrNull(),
                row.momentOrNull(),
                row.moment(),
                row.dayOrNull(),
                row.yes(),
                row.yes());
    }

    private static TicketPlace place(RowReader row) throws SQLException {
        UUID madeBy = row.idOrNull();
        TicketStatus status = TicketStatus.valueOf(row.text());
        Integer desk = row.integerOrNull();
        Instant since = row.moment();
        int calls = row.integer();
        int putBacks = row.integer();
        String holdReason = row.textOrNull();
        Integer madeAt = row.integerOrNull();
        return new TicketPlace(
                madeBy == null ? null : new OperationId(madeBy),
                madeAt,
                status,
                desk,
                since,
                calls,
                putBacks,
                holdReason == null ? null : HoldReason.valueOf(holdReason),
                row.momentOrNull(),
                onward(row.integerOrNull(), row.textOrNull()),
                ErrandText.read(row));
    }

    private static Onward onward(@Nullable Integer desk, @Nullable String skill) {
        return desk == null && skill == null ? Onward.NOWHERE : new Onward(desk, skill == null ? null : Procedure.valueOf(skill));
    }

    /** Places that are there already are left alone: a ticket may have stood at many. */
    static void save(DSLContext context, Ticket ticket) {
        String id = ticket.id().text();
        List<PlaceOf> places = placesOf(ticket);
        int same = sameFromTheStart(context, id, ticket.places());
        context.deleteFrom(TICKET_PLACE)
                .where(TICKET_PLACE.TICKET_ID.eq(id))
                .and(TICKET_PLACE.PLACE_INDEX.ge(same))
                .execute();
        int known = context.update(TICKET)
                .set(TICKET.VERSION, ticket.version())
                .set(TICKET.PROCEDURE_NAME, ticket.admission().procedure().name())
                .where(TICKET.TICKET_ID.eq(id))
                .execute();
        context.connection(connection -> {
            if (known == 0) {
                TICKETS.insert(connection, List.of(ticket));
            }
            PLACES.insert(connection, places.subList(same, places.size()));
        });
    }

    /** How many stored places the ticket still has: a place is known by the operation that made it. */
    private static int sameFromTheStart(DSLContext context, String id, List<TicketPlace> places) {
        List<UUID> stored = context.select(TICKET_PLACE.MADE_BY)
                .from(TICKET_PLACE)
                .where(TICKET_PLACE.TICKET_ID.eq(id))
                .orderBy(TICKET_PLACE.PLACE_INDEX)
                .fetch(TICKET_PLACE.MADE_BY);
        int same = 0;
        while (same < stored.size() && same < places.size()) {
            OperationId madeBy = places.get(same).madeBy();
            if (!Objects.equals(stored.get(same), madeBy == null ? null : madeBy.value())) {
                return same;
            }
            same++;
        }
        return same;
    }
}
