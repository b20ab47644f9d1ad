package org.guichet.store.local;

import static org.guichet.store.generated.Tables.SUPERVISOR_MOVE;
import static org.guichet.store.generated.Tables.TICKET_MOVES;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.store.generated.tables.records.SupervisorMoveRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Supervisors' moves as rows: one a ticket, and one a move. */
final class MoveRows {

    private record MoveAt(TicketId ticket, int index, SupervisorMove move) {}

    private static final BatchInsert<MoveAt> MOVES = new BatchInsert<>(SUPERVISOR_MOVE, (each, row) -> {
        SupervisorMove move = each.move();
        row.add(each.ticket().text())
                .add(each.index())
                .add(move.madeBy().value())
                .add(move.pinned())
                .add(move.minutes())
                .add(move.reason())
                .add(move.agent())
                .add(Moments.column(move.at()))
                .add(Moments.column(move.until()));
    });

    private MoveRows() {}

    static @Nullable TicketMoves find(DSLContext context, String ticket) {
        return fetch(context, TICKET_MOVES.TICKET_ID.eq(ticket)).stream().findFirst().orElse(null);
    }

    static List<TicketMoves> on(DSLContext context, LocalDate day) {
        return fetch(context, TICKET_MOVES.TICKET_ID.startsWith(DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-"));
    }

    private static List<TicketMoves> fetch(DSLContext context, Condition which) {
        List<TicketMoves> found = new ArrayList<>();
        context.selectFrom(TICKET_MOVES).where(which).orderBy(TICKET_MOVES.TICKET_ID).forEach(row -> found.add(new TicketMoves(
                new TicketId(row.getTicketId()), row.getVersion(), moves(context, row.getTicketId()))));
        return found;
    }

    /** Few tickets of a day are moved. */
    private static List<SupervisorMove> moves(DSLContext context, String ticket) {
        return context.selectFrom(SUPERVISOR_MOVE)
                .where(SUPERVISOR_MOVE.TICKET_ID.eq(ticket))
                .orderBy(SUPERVISOR_MOVE.MOVE_INDEX)
                .fetch(MoveRows::move);
    }

    private static SupervisorMove move(SupervisorMoveRecord row) {
        return new SupervisorMove(
                new OperationId(row.getMadeBy()),
                row.getPinned(),
                row.getMinutes(),
                row.getReason(),
                row.getAgent(),
                row.getMovedAt().toInstant(),
                row.getValidUntil().toInstant());
    }

    /** Moves that are there already are left alone. */
    static void save(DSLContext context, TicketMoves moves) {
        String ticket = moves.ticket().text();
        List<SupervisorMove> stored = moves(context, ticket);
        int kept = 0;
        while (kept < Math.min(stored.size(), moves.moves().size())
                && stored.get(kept).madeBy().equals(moves.moves().get(kept).madeBy())) {
            kept++;
        }
        int firstNew = kept;
        context.deleteFrom(SUPERVISOR_MOVE)
                .where(SUPERVISOR_MOVE.TICKET_ID.eq(ticket))
                .and(SUPERVISOR_MOVE.MOVE_INDEX.ge(firstNew))
                .execute();
        context.deleteFrom(TICKET_MOVES).where(TICKET_MOVES.TICKET_ID.eq(ticket)).execute();
        context.insertInto(TICKET_MOVES, TICKET_MOVES.TICKET_ID, TICKET_MOVES.VERSION)
                .values(ticket, moves.version())
                .execute();
        List<MoveAt> added = IntStream.range(firstNew, moves.moves().size())
                .mapToObj(i -> new MoveAt(moves.ticket(), i, moves.moves().get(i)))
                .toList();
        context.connection(connection -> MOVES.insert(connection, added));
    }
}
