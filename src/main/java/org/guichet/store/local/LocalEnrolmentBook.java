package org.guichet.store.local;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.biometric.EnrolmentBook;
import org.guichet.domain.change.AggregateId;

final class LocalEnrolmentBook implements EnrolmentBook {

    private final Database database;

    LocalEnrolmentBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Enrolment> find(long applicantId, LocalDate day) {
        AggregateId id = Enrolment.aggregateOf(applicantId, day);
        return database.read(context -> WholeStateRows.find(context, id, Enrolment.class));
    }

    @Override
    public List<Enrolment> ofApplicant(long applicantId) {
        return database.read(context ->
                WholeStateRows.ofApplicant(context, AggregateId.Kind.ENROLMENT, applicantId, Enrolment.class));
    }

    @Override
    public List<Enrolment> all() {
        return database.read(context -> WholeStateRows.all(context, AggregateId.Kind.ENROLMENT, Enrolment.class));
    }
}
