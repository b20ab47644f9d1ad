package org.guichet.store.local;

import static org.guichet.store.generated.Tables.APPOINTMENT;
import static org.guichet.store.generated.Tables.BOOKING;
import static org.guichet.store.generated.Tables.BOOKING_MOVE;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.guichet.store.generated.tables.records.BookingMoveRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Appointments that were moved as rows: the appointment among all others, and beside it where it was before. */
final class BookingRows {

    private record MoveAt(String number, int index, Booking.Move move) {}

    private static final BatchInsert<MoveAt> MOVES = new BatchInsert<>(BOOKING_MOVE, (each, row) -> {
        Booking.Move move = each.move();
        row.add(each.number())
                .add(each.index())
                .add(move.madeBy().value())
                .add(move.from())
                .add(move.before().name())
                .add(move.to())
                .add(move.reason())
                .add(move.agent())
                .add(Moments.column(move.at()));
    });

    private BookingRows() {}

    static @Nullable Booking find(DSLContext context, String number) {
        return context.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.APPOINTMENT_NUMBER.eq(number))
                .fetchOptional(AppointmentRows::appointment)
                .map(appointment -> new Booking(appointment, version(context, number), moves(context, number)))
                .orElse(null);
    }

    private static long version(DSLContext context, String number) {
        return context.selectFrom(BOOKING)
                .where(BOOKING.APPOINTMENT_NUMBER.eq(number))
                .fetchOptional(BOOKING.VERSION)
                .orElse(0L);
    }

    private static List<Booking.Move> moves(DSLContext context, String number) {
        return context.selectFrom(BOOKING_MOVE)
                .where(BOOKING_MOVE.APPOINTMENT_NUMBER.eq(number))
                .orderBy(BOOKING_MOVE.MOVE_INDEX)
                .fetch(BookingRows::move);
    }

    private static Booking.Move move(BookingMoveRecord row) {
        return new Booking.Move(
                new OperationId(row.getMadeBy()),
                row.getFromSlot(),
                Appointment.Status.valueOf(row.getStatusBefore()),
                row.getToSlot(),
                row.getReason(),
                row.getAgent(),
                row.getMovedAt().toInstant());
    }

    /** Null for a key that names no slot. */
    static @Nullable SlotOccupancy occupancy(DSLContext context, AggregateId id) {
        return AgendaSlot.of(id)
                .map(slot -> new SlotOccupancy(slot, new HashSet<>(context.select(APPOINTMENT.APPOINTMENT_NUMBER)
                        .from(APPOINTMENT)
                        .where(APPOINTMENT.SLOT.eq(slot.at()))
                        .and(APPOINTMENT.PROCEDURE_NAME.eq(slot.procedure().name()))
                        .and(APPOINTMENT.STATUS.in(Appointment.Status.BOOKED.name(), Appointment.Status.CONFIRMED.name()))
                        .fetch(APPOINTMENT.APPOINTMENT_NUMBER))))
                .orElse(null);
    }

    /** Moves that are there already are left alone. */
    static void save(DSLContext context, Booking booking) {
        Appointment appointment = booking.appointment();
        String number = appointment.number();
        context.deleteFrom(APPOINTMENT).where(APPOINTMENT.APPOINTMENT_NUMBER.eq(number)).execute();
        context.connection(connection -> AppointmentRows.APPOINTMENTS.insert(connection, List.of(appointment)));
        context.deleteFrom(BOOKING).where(BOOKING.APPOINTMENT_NUMBER.eq(number)).execute();
        context.insertInto(BOOKING, BOOKING.APPOINTMENT_NUMBER, BOOKING.VERSION).values(number, booking.version()).execute();
        int firstNew = sameFromTheStart(moves(context, number), booking.moves());
        context.deleteFrom(BOOKING_MOVE)
                .where(BOOKING_MOVE.APPOINTMENT_NUMBER.eq(number))
                .and(BOOKING_MOVE.MOVE_INDEX.ge(firstNew))
                .execute();
        List<MoveAt> added = IntStream.range(firstNew, booking.moves().size())
                .mapToObj(i -> new MoveAt(number, i, booking.moves().get(i)))
                .toList();
        context.connection(connection -> MOVES.insert(connection, added));
    }

    private static int sameFromTheStart(List<Booking.Move> stored, List<Booking.Move> moves) {
        int same = 0;
        while (same < Math.min(stored.size(), moves.size()) && stored.get(same).madeBy().equals(moves.get(same).madeBy())) {
            same++;
        }
        return same;
    }
}
