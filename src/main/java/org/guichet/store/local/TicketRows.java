package org.guichet.store.local;

import static org.guichet.store.generated.Tables.TICKET;
import static org.guichet.store.generated.Tables.TICKET_PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.Onward;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.store.generated.tables.records.TicketPlaceRecord;
import org.guichet.store.generated.tables.records.TicketRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

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
        List<Ticket> tickets = new ArrayList<>();
        TicketRecord current = null;
        List<TicketPlace> places = new ArrayList<>();
        var rows = context.select()
                .from(TICKET)
                .join(TICKET_PLACE)
                .on(TICKET_PLACE.TICKET_ID.eq(TICKET.TICKET_ID))
                .where(which)
                .orderBy(TICKET.TICKET_ID, TICKET_PLACE.PLACE_INDEX)
                .fetch();
        for (Record row : rows) {
            if (current == null || !current.getTicketId().equals(row.get(TICKET.TICKET_ID))) {
                if (current != null) {
                    tickets.add(ticket(current, places));
                    places.clear();
                }
                current = row.into(TICKET);
            }
            places.add(place(row.into(TICKET_PLACE)));
        }
        if (current != null) {
            tickets.add(ticket(current, places));
        }
        return tickets;
    }

    private static Ticket ticket(TicketRecord row, List<TicketPlace> places) {
        Admission admission = new Admission(
                row.getTicketDay(),
                row.getTicketNumber(),
                row.getApplicantId(),
                Procedure.valueOf(row.getProcedureName()),
                row.getAppointmentNumber(),
                Moments.momentOrNull(row.getSlot()),
                row.getAdmittedAt().toInstant(),
                row.getLegalDeadline(),
                row.getPriorityNeed(),
                row.getEmploymentAtStake());
        return new Ticket(admission, row.getVersion(), places);
    }

    private static TicketPlace place(TicketPlaceRecord row) {
        return new TicketPlace(
                row.getMadeBy() == null ? null : new OperationId(row.getMadeBy()),
                row.getMadeAt(),
                TicketStatus.valueOf(row.getStatus()),
                row.getDeskNumber(),
                row.getSince().toInstant(),
                row.getCalls(),
                row.getPutBacks(),
                row.getHoldReason() == null ? null : HoldReason.valueOf(row.getHoldReason()),
                Moments.momentOrNull(row.getBackAt()),
                onward(row),
                ErrandText.errand(row));
    }

    private static Onward onward(TicketPlaceRecord row) {
        String skill = row.getForSkill();
        return row.getForDesk() == null && skill == null
                ? Onward.NOWHERE
                : new Onward(row.getForDesk(), skill == null ? null : Procedure.valueOf(skill));
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
