package org.guichet.store.local;

import java.util.Optional;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistBook;
import org.guichet.domain.checklist.PersonPieces;

final class LocalChecklistBook implements ChecklistBook {

    private final Database database;

    LocalChecklistBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Checklist> written(Procedure procedure) {
        return database.read(context -> WholeStateRows.find(context, Checklist.aggregateOf(procedure), Checklist.class));
    }

    @Override
    public Optional<PersonPieces> pieces(Procedure procedure, long applicantId) {
        return database.read(context ->
                WholeStateRows.find(context, PersonPieces.aggregateOf(procedure, applicantId), PersonPieces.class));
    }
}
