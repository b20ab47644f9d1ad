package org.guichet.inmemory;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.Operation;
import org.guichet.domain.change.OperationId;
import org.guichet.domain.exchange.SentAct;
import org.guichet.domain.exchange.SentBook;

/** Nothing has been sent. */
record InMemorySent(InMemoryLedger ledger) implements SentBook {

    @Override
    public List<SentAct> troubles(int limit) {
        return List.of();
    }

    @Override
    public List<SentAct> own(Filter filter, int limit) {
        return filter == Filter.ALL || filter == Filter.WAITING
                ? ledger.operations().reversed().stream().limit(limit).map(InMemorySent::waiting).toList()
                : List.of();
    }

    private static SentAct waiting(Operation operation) {
        return new SentAct(operation, 0, SentAct.State.WAITING, "", "", null);
    }

    @Override
    public Optional<SentAct> find(OperationId id) {
        return ledger.operations().stream().filter(each -> each.id().equals(id)).findFirst().map(InMemorySent::waiting);
    }

    @Override
    public Optional<SentAct> standing(SentAct disputed) {
        return Optional.empty();
    }
}
