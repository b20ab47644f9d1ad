package org.guichet.store.local;

import java.util.List;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakeoverBook;

final class LocalTakeoverBook implements TakeoverBook {

    private final Database database;

    LocalTakeoverBook(Database database) {
        this.database = database;
    }

    @Override
    public TakenData of(long applicantId) {
        return database.read(context -> WholeStateRows.find(context, TakenData.aggregateOf(applicantId), TakenData.class))
                .orElseGet(() -> new TakenData(applicantId, 0, List.of()));
    }
}
