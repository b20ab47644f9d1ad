package org.guichet.store.local;

import static org.guichet.store.generated.Tables.DOORS;
import static org.guichet.store.generated.Tables.DOOR_MOVE;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.door.Doors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The doors of a day as rows: one, and one a move. */
final class DoorRows {

    private record MoveAt(LocalDate day, int index, Doors.Move move) {}

    private static final BatchInsert<MoveAt> MOVES = new BatchInsert<>(DOOR_MOVE, (each, row) -> {
        Doors.Move move = each.move();
        row.add(each.day())
                .add(each.index())
                .add(move.madeBy().value())
                .add(move.opened())
                .add(move.reason())
                .add(move.agent())
                .add(Moments.column(move.at()));
    });

    private DoorRows() {}

    static @Nullable Doors find(DSLContext context, AggregateId id) {
        return find(context, LocalDate.parse(id.key(), DateTimeFormatter.BASIC_ISO_DATE));
    }

    static @Nullable Doors find(DSLContext context, LocalDate day) {
        List<Doors.Move> moves = context.selectFrom(DOOR_MOVE)
                .where(DOOR_MOVE.DOOR_DAY.eq(day))
                .orderBy(DOOR_MOVE.MOVE_INDEX)
                .fetch(row -> new Doors.Move(
                        new OperationId(row.getMadeBy()), row.getOpened(), row.getReason(), row.getAgent(),
                        row.getMovedAt().toInstant()));
        return context.selectFrom(DOORS)
                .where(DOORS.DOOR_DAY.eq(day))
                .fetchOptional(row -> new Doors(day, row.getVersion(), moves))
                .orElse(null);
    }

    /** Doors only gain moves. */
    static void save(DSLContext context, Doors doors) {
        int stored = context.fetchCount(DOOR_MOVE, DOOR_MOVE.DOOR_DAY.eq(doors.day()));
        context.deleteFrom(DOORS).where(DOORS.DOOR_DAY.eq(doors.day())).execute();
        context.insertInto(DOORS, DOORS.DOOR_DAY, DOORS.VERSION).values(doors.day(), doors.version()).execute();
        List<MoveAt> added = IntStream.range(stored, doors.moves().size())
                .mapToObj(i -> new MoveAt(doors.day(), i, doors.moves().get(i)))
                .toList();
        context.connection(connection -> MOVES.insert(connection, added));
    }
}
