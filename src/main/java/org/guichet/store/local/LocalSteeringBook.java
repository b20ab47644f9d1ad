package org.guichet.store.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.SteeringBook;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketMoves;

final class LocalSteeringBook implements SteeringBook {

    private final Database database;

    LocalSteeringBook(Database database) {
        this.database = database;
    }

    @Override
    public TicketMoves moves(TicketId ticket) {
        return database.read(context -> Objects.requireNonNullElse(
                MoveRows.find(context, ticket.text()), new TicketMoves(ticket, 0, List.of())));
    }

    @Override
    public List<TicketMoves> moves(LocalDate day) {
        return database.read(context -> MoveRows.on(context, day));
    }

    @Override
    public List<KeptPolicy> kept() {
        return database.read(KeptPolicyRows::all);
    }

    @Override
    public Optional<KeptPolicy> kept(String name) {
        return database.read(context -> Optional.ofNullable(KeptPolicyRows.find(context, name)));
    }

    @Override
    public QueuePolicy policy() {
        return database.read(context -> Objects.requireNonNullElse(PolicyRows.find(context), QueuePolicy.INITIAL));
    }
}
