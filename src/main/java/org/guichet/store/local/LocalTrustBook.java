package org.guichet.store.local;

import java.util.List;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.trust.TrustBook;
import org.guichet.domain.trust.TrustEntry;

final class LocalTrustBook implements TrustBook {

    private final Database database;

    LocalTrustBook(Database database) {
        this.database = database;
    }

    @Override
    public List<TrustEntry> all() {
        return database.read(context -> WholeStateRows.all(context, AggregateId.Kind.CERTIFICATE, TrustEntry.class));
    }
}
