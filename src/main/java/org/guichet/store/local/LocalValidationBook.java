package org.guichet.store.local;

import java.util.List;
import java.util.Optional;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.visavalidation.ValidationBook;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaValidation;

final class LocalValidationBook implements ValidationBook {

    private final Database database;

    LocalValidationBook(Database database) {
        this.database = database;
    }

    @Override
    public Optional<VisaValidation> find(String visaNumber) {
        return Visa.isNumber(visaNumber)
                ? database.read(context -> WholeStateRows.find(context, Visa.aggregateOf(visaNumber), VisaValidation.class))
                : Optional.empty();
    }

    @Override
    public List<VisaValidation> ofApplicant(long applicantId) {
        return database.read(context -> WholeStateRows.ofApplicant(context, Kind.VISA, applicantId, VisaValidation.class)).stream()
                .sorted(VisaValidation.OPEN_FIRST)
                .toList();
    }

    @Override
    public List<VisaValidation> open() {
        return database.read(context -> WholeStateRows.open(context, Kind.VISA, VisaValidation.class));
    }
}
