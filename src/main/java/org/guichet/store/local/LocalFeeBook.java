package org.guichet.store.local;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.fee.FeeBook;
import org.guichet.domain.fee.FeeHistory;
import org.guichet.domain.fee.FeeKey;

final class LocalFeeBook implements FeeBook {

    private final Database database;

    LocalFeeBook(Database database) {
        this.database = database;
    }

    @Override
    public List<FeeHistory> written() {
        return database.read(context -> WholeStateRows.all(context, AggregateId.Kind.FEE, FeeHistory.class));
    }

    @Override
    public Optional<FeeHistory> find(FeeKey key) {
        return database.read(context -> WholeStateRows.find(context, key.aggregate(), FeeHistory.class));
    }
}
