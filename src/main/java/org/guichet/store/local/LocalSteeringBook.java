package org.guichet.store.local;

import java.util.Objects;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.SteeringBook;

final class LocalSteeringBook implements SteeringBook {

    private final Database database;

    LocalSteeringBook(Database database) {
        this.database = database;
    }

    @Override
    public QueuePolicy policy() {
        return database.read(context -> Objects.requireNonNullElse(PolicyRows.find(context), QueuePolicy.INITIAL));
    }
}
