package org.guichet.store.local;

import java.time.LocalDate;
import java.util.Map;
import org.guichet.domain.staff.DeskBook;
import org.guichet.domain.staff.DeskDay;

final class LocalDeskBook implements DeskBook {

    private final Database database;

    LocalDeskBook(Database database) {
        this.database = database;
    }

    @Override
    public Map<Integer, DeskDay> on(LocalDate day) {
        return database.read(context -> DeskRows.on(context, day));
    }
}
